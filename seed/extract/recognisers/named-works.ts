/** Titles of works named beside what they are, in clean text: "my book, The Long Ledger,", "a film called Ferryman". */
import type { Mention } from "../reading/mention.ts";
import { type Reading, writtenOf } from "../reading/reading.ts";
import type { Token } from "../reading/token.ts";
import type { Recogniser } from "./recogniser.ts";

const set = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const KINDS = set(
  "book novel memoir textbook cookbook collection anthology play film documentary album opera song magazine zine newsletter blog podcast channel column essay typeface font screenplay exhibition comic novella",
);
const MAKING = set("authored published penned wrote directed composed released");
const MADE_BY = set("author creator director editor host narrator translator illustrator");
const SMALL = set("of the and from a an for in on to with at by");
const NAMING = set("called titled named entitled was is");
const MOST_WORDS = 9;

export const namedWorks: Recogniser = (reading, found) => {
  if (reading.noise.noisy) return [];
  const { tokens } = reading;
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const first = titleStart(tokens, at);
    if (first === undefined) continue;
    const end = titleEnd(tokens, first);
    const one = end - first === 1 && !tokens[first - 1]?.comma && !NAMING.has(tokens[first - 1]?.lower ?? "");
    if (end <= first || one || isKnown(found, first, end)) continue;
    mentions.push(titleOf(reading, first, end));
    at = end - 1;
  }
  return mentions;
};

/** The place of a title after the words at `at`, if a title may follow them. */
function titleStart(tokens: readonly Token[], at: number): number | undefined {
  const word = tokens[at]?.lower ?? "";
  const next = tokens[at + 1]?.lower ?? "";
  if (KINDS.has(word) && !tokens[at]?.capital) {
    const named = NAMING.has(next) ? (NAMING.has(tokens[at + 2]?.lower ?? "") ? at + 3 : at + 2) : at + 1;
    return opensTitle(tokens, named, at) ? named : undefined;
  }
  const made = MADE_BY.has(word) && next === "of" ? at + 2 : -1;
  const self = ["co", "self"].includes(tokens[at - 1]?.lower ?? "") && /^(?:wrote|published|authored)$/.test(word);
  const did = self || (MAKING.has(word) && tokens[at - 1]?.lower === "i") ? at + 1 : made;
  return did > 0 && opensTitle(tokens, did, at) && tokens[did + 1] && titleEnd(tokens, did) - did >= 2
    ? did
    : undefined;
}

/** Capitals within the sentence. */
const opensTitle = (tokens: readonly Token[], first: number, from: number): boolean =>
  tokens[first]?.capital === true &&
  tokens[first]?.sentence === tokens[from]?.sentence &&
  !["i", "we", "he", "she"].includes(tokens[first]?.lower ?? "i");

/** Past the last capital; small words only between capitals, a comma or the sentence ends it. */
function titleEnd(tokens: readonly Token[], first: number): number {
  let end = first;
  for (let at = first; at < first + MOST_WORDS; at += 1) {
    const token = tokens[at];
    if (!token || token.sentence !== tokens[first]?.sentence || (at > first && token.comma)) break;
    if (token.capital && token.lower !== "i") end = at + 1;
    else if (!SMALL.has(token.lower)) break;
  }
  return end;
}

/** Already a name as long, or a person's or a place's. */
const isKnown = (found: readonly Mention[], first: number, end: number): boolean =>
  found.some((one) => one.first <= first && one.end >= end);

const titleOf = (reading: Reading, first: number, end: number): Mention => ({
  kind: "Work",
  name: writtenOf(reading.tokens, first, end),
  first,
  end,
  rule: "named-works/beside",
  features: { title: 1 },
});
