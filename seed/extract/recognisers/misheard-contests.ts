/**
 * Contests by sound: "third in Cargill pistol competition", in a talk about Kaggle, is one of Kaggle's: DSTL. Contest names
 * are too many and too plain to be heard anywhere, so all of this must hold: the captions are noisy, an odd word stands
 * right before "competition", the talk names a host, and of that host's contests one sounds clearly the most alike.
 * Once a talk has named a contest so, a looser hearing of it ("this still competition") counts too.
 */
import type { GazetteerEntry } from "../../../model/gazetteer.ts";
import type { Mention } from "../reading/mention.ts";
import type { Reading } from "../reading/reading.ts";
import { likeness } from "./likeness.ts";
import type { Recogniser } from "./recogniser.ts";

const CONTEST = new Set(["competition", "challenge", "contest", "prize"]);
const DETERMINERS = new Set([
  "this",
  "that",
  "the",
  "a",
  "an",
  "my",
  "our",
  "their",
  "your",
  "first",
  "second",
  "last",
]);
const CLEAR = 0.74;
const LOOSE = 0.65;
const MARGIN = 0.08;

export const misheardContests: Recogniser = (reading, found) => {
  if (!reading.noise.noisy) return [];
  const places = reading.tokens.flatMap((token, at) => (CONTEST.has(token.lower) ? [at] : []));
  const hosts = new Set(found.flatMap(({ kind, name }) => (kind === "Organization" ? [name] : [])));
  const contests = reading.knowledge.gazetteer.entries.filter(
    (entry) => entry.kind === "Competition" && entry.within !== undefined && hosts.has(entry.within),
  );
  const held = new Set<number>();
  for (const mention of found) for (let at = mention.first; at < mention.end; at += 1) held.add(at);
  const free = places.filter((at) => !held.has(at - 1));
  const sure = free.flatMap((at) => hearOfHost(reading, contests, at));
  const named = [...new Set(sure.map((mention) => mention.entry))].filter((entry) => entry !== undefined);
  const taken = new Set(sure.map((mention) => mention.end));
  const again = free.filter((at) => !taken.has(at + 1)).flatMap((at) => hearAgain(reading, named, at));
  return [...sure, ...again];
};

/** The word before "competition", as one of the contests of the hosts that the talk names. */
function hearOfHost(reading: Reading, contests: readonly GazetteerEntry[], at: number): Mention[] {
  const first = at - 1;
  const word = reading.tokens[first];
  if (!word || isPlain(reading, word.lower)) return [];
  const [best, next] = contests
    .map((entry) => ({ entry, similarity: likeness(reading.knowledge, word.lower, entry) }))
    .sort((a, b) => b.similarity - a.similarity || (a.entry.name < b.entry.name ? -1 : 1));
  if (!best || best.similarity < CLEAR || best.similarity - (next?.similarity ?? 0) < MARGIN) return [];
  return [toMention(best.entry, first, at + 1, { sound: 6 * (best.similarity - 0.7), host: 0.9 })];
}

/** A contest the talk has named already, heard less clearly. */
function hearAgain(reading: Reading, named: readonly GazetteerEntry[], at: number): Mention[] {
  const first = at - 1;
  const word = reading.tokens[first];
  if (!word || DETERMINERS.has(word.lower)) return [];
  const entry = named.find((contest) => likeness(reading.knowledge, word.lower, contest) >= LOOSE);
  return entry ? [toMention(entry, first, at + 1, { memory: 1 })] : [];
}

/** Everyday words describe a contest: "Kaggle image competition". */
const isPlain = ({ knowledge }: Reading, word: string): boolean =>
  DETERMINERS.has(word) || knowledge.isCommonWord(word);

const toMention = (entry: GazetteerEntry, first: number, end: number, features: Mention["features"]): Mention => ({
  kind: entry.kind,
  name: entry.name,
  first,
  end,
  rule: "misheard-contests/host",
  features,
  entry,
  ...(entry.aliases ? { aliases: entry.aliases } : {}),
});
