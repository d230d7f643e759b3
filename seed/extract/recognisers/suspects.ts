/** Stretches of words that captions may have heard wrong. */
import type { Mention } from "../reading/mention.ts";
import { type Reading, wordsOf } from "../reading/reading.ts";
import type { Token } from "../reading/token.ts";

/** How unlikely the words are themselves: in no dictionary, capital where none belongs, seldom, or the commonest. */
export type Oddity = "unknown" | "capital" | "rare" | "common";

export interface Stretch {
  readonly first: number;
  readonly end: number;
  readonly heard: string;
  readonly oddity: Oddity;
  /** How often the talk has these words. */
  readonly times: number;
  /** Its last word is a name by itself. */
  readonly partly?: true;
  /** Spelled like a name that the talk may not mean. */
  readonly exact?: true;
}

/** Words that begin or end no name: a stretch with one at its edge is two things. */
const BORDERS = new Set(
  (
    "i and the that this these those is was are were be been am it he she we they you there here of for to in on at with " +
    "from like not do did does have has had will would can could what which who how when where why if so but as because " +
    "about then than just also very me us them him her 's really some any all one two three four five six seven"
  ).split(" "),
);
const LONGEST = 3;

/** Runs of one to three words, none part of a name spelled right. */
export function suspectStretches(reading: Reading, found: readonly Mention[]): Stretch[] {
  const { tokens } = reading;
  const taken = new Uint8Array(tokens.length);
  const doubtful = new Set<number>();
  for (const mention of found) {
    if (!holdsItsWords(mention)) continue;
    taken.fill(1, mention.first, mention.end);
    if (mention.end - mention.first === 1 && mention.features.inTitle === undefined) doubtful.add(mention.first);
  }
  const oddities = tokens.map((token) => oddityOf(reading, token));
  const stretches: Stretch[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    if (doubtful.has(first))
      stretches.push({
        first,
        end: first + 1,
        heard: tokens[first]?.lower ?? "",
        oddity: tokens[first]?.capital ? "capital" : "common",
        times: 1,
        exact: true,
      });
    if (taken[first] || BORDERS.has(tokens[first]?.lower ?? "") || !/^\p{L}/u.test(tokens[first]?.text ?? "")) continue;
    for (let length = 1; length <= LONGEST; length += 1) {
      const end = first + length;
      const last = tokens[end - 1];
      // "use ⟨Davis⟩": a name alone may be the end of a longer one that was heard half.
      const partly = length > 1 && doubtful.has(end - 1);
      if (!last || (taken[end - 1] && !partly) || last.sentence !== tokens[first]?.sentence) break;
      if (BORDERS.has(last.lower) || !/^\p{L}/u.test(last.text)) continue;
      const heard = wordsOf(tokens, first, end);
      const oddity = strangest(oddities.slice(first, end));
      if (heard.length < 3 || isShorthand(last, length)) continue;
      stretches.push({ first, end, heard, oddity, times: 0, ...(partly ? { partly: true as const } : {}) });
      if (partly) break;
    }
  }
  const times = new Map<string, number>();
  for (const { heard } of stretches) times.set(heard, (times.get(heard) ?? 0) + 1);
  return stretches.map((stretch) => ({ ...stretch, times: times.get(stretch.heard) ?? 1 }));
}

/** Titles, positions and fields are ordinary language; a lone short form of one ("PI") may be half of a name. */
function holdsItsWords(mention: Mention): boolean {
  const loose =
    mention.kind === "Role" || mention.kind === "Topic" || mention.kind === "Credential" || mention.kind === "Award";
  return !loose || mention.end - mention.first > 1;
}

function oddityOf(reading: Reading, token: Token): Oddity {
  const { knowledge, noise } = reading;
  if (!knowledge.isCommonWord(token.lower) && knowledge.isDictionaryWord?.(token.lower) === false) return "unknown";
  if (token.capital && !noise.lowerCase && token.text.length > 1) return "capital";
  if (knowledge.isCommonWord(token.lower)) return "common";

  return "rare";
}

const ORDER: readonly Oddity[] = ["unknown", "capital", "rare", "common"];
const strangest = (oddities: readonly Oddity[]): Oddity =>
  ORDER.find((oddity) => oddities.includes(oddity)) ?? "common";

/** Short forms that every talk uses as they are. */
const SHORTHAND = new Set(
  "cpu gpu ram rom sd ssd hd tv hr ai ml ip it pc us uk eu ok cv id io os ui ux pr vp ceo cto gb mb tb mm mmm hmm uh um".split(
    " ",
  ),
);
const isShorthand = (token: Token, length: number): boolean => length === 1 && SHORTHAND.has(token.lower);
