/**
 * Names that no list holds and nothing announces: a run of capitals, or words of no dictionary. What they name is left
 * open; a mention of each kind that the words around allow is offered, and kept only where a statement takes it.
 */
import type { EntityKind, RelationType } from "../../../model/ontology.ts";
import { endsInPossessive, isJoiner, joinsNames, shownName } from "../reading/joined-names.ts";
import type { Mention } from "../reading/mention.ts";
import { type Reading, wordsOf } from "../reading/reading.ts";
import { lettersOf, spelledEnd } from "../reading/spelled-letters.ts";
import { isStop } from "../reading/stop-words.ts";
import type { Token } from "../reading/token.ts";
import { foldWord } from "../reading/tokenise.ts";
import { FIRM_NOUNS } from "./announcements.ts";
import type { Recogniser } from "./recogniser.ts";
import { HEADS } from "./role-words.ts";

const set = (text: string): ReadonlySet<string> => new Set(text.split(" "));

interface Opening {
  readonly kind: EntityKind;
  /** The word before the name; articles and fillers between are stepped over. */
  readonly before: ReadonlySet<string>;
  /** The word after it. */
  readonly after?: ReadonlySet<string>;
  readonly onlyWith: readonly RelationType[];
}

const OPENINGS: readonly Opening[] = [
  {
    kind: "Organization",
    before: set(
      "at for from to by of joined join rejoined left quit called founded started own owned run runs ran lead led chose picked about told emailed " +
        `opened launched formed registered incorporated bootstrapped merged into bought up it for airline club paper band profit salon farm garage days ${FIRM_NOUNS}`,
    ),
    after: set(
      "hired rejected offered turned accepted called brought took gave recruited promoted sent kept acquired bought sponsored said placed posted transferred needed paid passed asked made let",
    ),
    onlyWith: ["WORKED_AT", "STUDIED_AT", "APPLIED_TO", "INTERVIEWED_AT"],
  },
  { kind: "Place", before: set("in to from near around outside of"), onlyWith: ["LIVED_IN"] },
  {
    kind: "Tool",
    before: set("in with to from using use used learned learnt learn knew on into adopted for started tried loved"),
    onlyWith: ["USED", "LEARNED", "SWITCHED_TO"],
  },
  {
    kind: "Award",
    before: set("won win wins received awarded nominated shortlisted"),
    onlyWith: ["EARNED"],
  },
  { kind: "Event", before: set("at to"), onlyWith: ["PRESENTED_AT"] },
];

export const openNames: Recogniser = (reading, found) => {
  const taken = takenTokens(found);
  const isNamedOtherwise = otherHearings(reading, found);
  const spelledAlike = otherSpellings(reading, found);
  const mentions: Mention[] = [];
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const spelled = spelledEnd(reading.tokens, at, FEWEST_LETTERS);
    const end = spelled ?? nameEnd(reading, at);
    if (end === at) continue;
    if (!isNew(reading, taken, at, end) || isNamedOtherwise(at, end)) {
      const same = isNew(reading, taken, at, end) ? spelledAlike(at, end) : undefined;
      if (same) mentions.push(same);
      at = taken.has(at) && !same ? at : end - 1;
      continue;
    }
    mentions.push(...offer(reading, at, end));
    at = end - 1;
  }
  return mentions;
};

/** Each token of a found name → the kind of that name. */
function takenTokens(found: readonly Mention[]): ReadonlyMap<number, EntityKind> {
  const taken = new Map<number, EntityKind>();
  for (const mention of found) {
    if (mention.kind === "Topic" || mention.kind === "Role" || mention.kind === "Milestone") continue;
    for (let at = mention.first; at < mention.end; at += 1) taken.set(at, mention.kind);
  }
  return taken;
}

/** "Arizona Republic", "Vance Air Force Base": a town or a firm may lend its name; its last word is the name's own. */
function isNew(
  { tokens, knowledge }: Reading,
  taken: ReadonlyMap<number, EntityKind>,
  first: number,
  end: number,
): boolean {
  let own = 0;
  for (let at = first; at < end; at += 1) {
    const kind = taken.get(at);
    if (kind === undefined) own += 1;
    else if (kind !== "Place" && kind !== "Organization") return false;
  }
  if (own === end - first) return true;
  return own > 0 && !taken.has(end - 1) && !knowledge.isFirstName(tokens[end - 1]?.lower ?? "");
}

function offer(reading: Reading, first: number, end: number): Mention[] {
  const { tokens } = reading;
  let before = first - 1;
  while (tokens[before]?.filler || ["the", "a", "an"].includes(tokens[before]?.lower ?? "")) before -= 1;
  if (tokens[before]?.sentence !== tokens[first]?.sentence || isSomebodyCalled(tokens, before)) before = -1;
  const [left, right] = [tokens[before]?.lower ?? "", tokens[end]?.lower ?? ""];
  const name = nameOf(tokens.slice(first, end));
  const withThem =
    left === "with" && tokens.slice(Math.max(0, before - 3), before).some((token) => STAYING.has(token.lower));
  const upFor =
    left === "for" &&
    ["nominated", "shortlisted", "longlisted", "finalist", "up"].includes(tokens[before - 1]?.lower ?? "");
  const placeless = /^\p{Lu}{2,}$|\d/u.test(name)
    ? "initials"
    : /(?:ics|ology|ography|onomy|istry|[Ee]ngineering|[Ss]ciences?)$/.test(name)
      ? "field"
      : "";
  const takes = ({ kind, before: words, after }: Opening) =>
    !(kind === "Place" && placeless) &&
    !(kind === "Tool" && (placeless === "field" || (placeless === "initials" && left === "in"))) &&
    !(kind === "Organization" && BUILT.has(name.split(" ").at(-1)?.toLowerCase() ?? "")) &&
    (words.has(left) || after?.has(right) || (kind === "Organization" && withThem) || (kind === "Award" && upFor));
  return OPENINGS.filter(takes).map(({ kind, onlyWith }) => ({
    kind,
    name,
    first,
    end,
    rule: "open-names/offered",
    features: { offered: end - first > 1 ? 0.4 : 0.2 },
    onlyWith,
  }));
}

/** "H D R" is HDR: letters said one by one. */
const nameOf = (words: readonly Token[]): string =>
  words.every(({ lower }) => lower.length === 1) ? lettersOf(words) : shownName(words);

const FEWEST_LETTERS = 3;

/** "The Sellwood Bridge job". */
const BUILT = set(
  "bridge street road avenue river tower building mountain mountains lake island valley tunnel dam beach park",
);

/** "A woman called …" names no firm. */
const isSomebodyCalled = (tokens: readonly Token[], at: number): boolean =>
  ["called", "named"].includes(tokens[at]?.lower ?? "") && SOMEBODY.has(tokens[at - 1]?.lower ?? "");
const SOMEBODY = set(
  "woman man guy girl boy lady friend coach professor teacher colleague mentor boss person someone somebody kid dog horse",
);

/** "A job with …", "stayed with …": working with somebody is another thing. */
const STAYING = set(
  "job position internship residency fellowship contract role work gig offer stayed been signed started interviewed",
);

const LONGEST = 5;

/** End of the name that begins here; `at` when none does. */
function nameEnd(reading: Reading, at: number): number {
  const unknown = isUnknown(reading, at) || isEmployed(reading, at);
  const begins = reading.noise.lowerCase ? unknown : isProper(reading, at) || unknown;
  if (!begins) return at;
  const capital = isProper(reading, at);
  let end = at + 1;
  while (end < at + LONGEST && goesOn(reading, end, capital)) end += 1;
  while (end > at + 1 && isJoiner(reading.tokens[end - 1])) end -= 1;
  if (capital && endsInPossessive(reading, end)) end += 1;
  return isPersonLike(reading, at, end) ? at : end;
}

function goesOn(reading: Reading, at: number, capital: boolean): boolean {
  const [before, token] = [reading.tokens[at - 1], reading.tokens[at]];
  if (!token || token.comma || token.sentence !== before?.sentence || token.lower === before.lower) return false;
  if (!capital) return isUnknown(reading, at) && !token.capital;
  if (isProper(reading, at)) return true;
  return joinsNames(reading, at);
}

const CALENDAR = set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september " +
    "october november december christmas easter english god mr mrs ms dr yes no yeah yep yup nope well ok okay alright anyway anyways absolutely exactly totally hello hi hey thanks american british european",
);

/** A capital that is none of a sentence's beginning; in captions, of no common word. */
function isProper(reading: Reading, at: number): boolean {
  const { tokens, knowledge, noise } = reading;
  const token = tokens[at];
  if (!token?.capital || token.lower === "i" || CALENDAR.has(token.lower)) return false;
  // "One Acre Fund": a small word with a capital goes with the capital after it.
  if (isStop(token.lower) && (tokens[at - 1]?.sentence !== token.sentence || !tokens[at + 1]?.capital)) return false;
  const common = knowledge.isCommonWord(token.lower);
  if (tokens[at - 1]?.sentence !== token.sentence && common) return false;
  return !common || !noise.noisy || tokens[at + 1]?.capital === true || tokens[at - 1]?.capital === true;
}

/** A word of no dictionary, longer than a slip of the tongue. */
function isUnknown({ tokens, knowledge, noise }: Reading, at: number): boolean {
  const token = tokens[at];
  if (!token || !noise.noisy || token.lower.length < 4 || !/^\p{L}[\p{L}\d'’-]*$/u.test(token.text)) return false;
  if (/(ing|ed|ly|ness|ish)$/.test(token.lower)) return false;
  return !(knowledge.isDictionaryWord ?? knowledge.isCommonWord)(token.lower) && !knowledge.isFirstName(token.lower);
}

/** "a robotics engineer over at ⟨dexterity⟩": an uncommon word where hardly anything but an employer can stand. */
function isEmployed({ tokens, knowledge, noise }: Reading, at: number): boolean {
  const word = tokens[at]?.lower ?? "";
  if (!noise.lowerCase || word.length < 4 || knowledge.isCommonWord(word) || isStop(word) || NO_EMPLOYERS.has(word))
    return false;
  let before = at - 1;
  if (tokens[before]?.lower !== "at") return false;
  while (["over", "up", "down", "out", "back", "here"].includes(tokens[before - 1]?.lower ?? "")) before -= 1;
  const last = tokens[before - 1]?.lower ?? "";
  return HEADS.has(last) || EMPLOYED.has(last);
}
const EMPLOYED = set("worked work working interned job internship position role career started been");
const NO_EMPLOYERS = set(
  "night nights sea noon midnight dawn weekends lunch dinner breakfast scale headquarters christmas intervals random church camp " +
    "factories restaurants startups companies schools universities hospitals banks conferences events festivals",
);

/** How alike another hearing sounds, and another spelling of a long name. */
const ANOTHER = 0.72;
const SPELLED_ALIKE = 0.86;

/**
 * Tells of a stretch whether it is another hearing of a name found already ("spyon" for Python), or the first word of
 * one. Each name and each stretch is compared once, however often the talk says them.
 */
function otherHearings(
  { tokens, knowledge }: Reading,
  found: readonly Mention[],
): (first: number, end: number) => boolean {
  const { pronounce, phonemeSimilarity } = knowledge;
  const names = new Set(found.filter(({ kind }) => NAMED.has(kind)).map(({ name }) => name));
  const known = [...names].map((name) => {
    const words = foldWord(name).split(" ");
    return { words, sounds: [name, words[0] ?? ""].map(pronounce) };
  });
  const isAnother = (heard: readonly string[], sound: readonly string[]) =>
    known.some(
      ({ words, sounds }) =>
        (words.length > heard.length && heard.every((word, i) => word === words[i])) ||
        sounds.slice(0, heard.length > 1 ? 1 : 2).some((form) => phonemeSimilarity(sound, form, ANOTHER) >= ANOTHER),
    );
  const told = new Map<string, boolean>();
  return (first, end) => {
    const heard = tokens.slice(first, end).map((token) => token.lower);
    const words = heard.join(" ");
    const another = told.get(words) ?? isAnother(heard, pronounce(words));
    told.set(words, another);
    return another;
  };
}

/**
 * "Karolinska Institutet" where "Karolinska Institute" is found: the long name spelled a little otherwise. Names and
 * stretches are compared once here too.
 */
function otherSpellings(
  { tokens, knowledge }: Reading,
  found: readonly Mention[],
): (first: number, end: number) => Mention | undefined {
  const { pronounce, phonemeSimilarity } = knowledge;
  const names = new Map<string, { readonly mention: Mention; readonly sound: readonly string[] }>();
  for (const mention of found) {
    if (NAMED.has(mention.kind) && mention.name.includes(" ") && !names.has(mention.name))
      names.set(mention.name, { mention, sound: pronounce(mention.name) });
  }
  const told = new Map<string, Mention | undefined>();
  return (first, end) => {
    if (end - first < 2) return undefined;
    const words = wordsOf(tokens, first, end);
    if (!told.has(words)) {
      const heard = pronounce(words);
      const alike = [...names.values()].find(
        ({ sound }) => phonemeSimilarity(heard, sound, SPELLED_ALIKE) >= SPELLED_ALIKE,
      );
      told.set(words, alike?.mention);
    }
    const known = told.get(words);
    return known && { ...known, first, end, rule: "named-again/sound", features: { again: 0.6 } };
  };
}

const NAMED: ReadonlySet<EntityKind> = new Set<EntityKind>(["Organization", "Tool", "Place", "Person", "Hardware"]);

/** A given name, alone or before a surname: somebody, unless it is where someone works ("at Duane Morris"). */
function isPersonLike({ tokens, knowledge }: Reading, first: number, end: number): boolean {
  return end - first < 3 && knowledge.isFirstName(tokens[first]?.lower ?? "") && tokens[first - 1]?.lower !== "at";
}
