/** Names of the gazetteer as they are spelled, longest first. */
import type { GazetteerEntry } from "../../../model/gazetteer.ts";
import type { Mention } from "../reading/mention.ts";
import { type Reading, writtenOf } from "../reading/reading.ts";
import { foldWord } from "../reading/tokenise.ts";
import { hasContext } from "./context.ts";
import { meantBesidePlace } from "./initials.ts";
import { findName, type NameHit } from "./name-tree.ts";
import { isEverydayName, isMarked, isNoName, LOWER_KINDS, type TalkNames } from "./plain-words.ts";
import type { Recogniser } from "./recogniser.ts";
import { entriesInTitle } from "./title-names.ts";
import { titleOf } from "./title-of.ts";

export const knownNames: Recogniser = (reading) => {
  const hits: PlacedHit[] = [];
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const hit = findName(reading.knowledge.gazetteer, reading.tokens, at);
    if (!hit) continue;
    hits.push({ ...hit, first: at, entries: meantBesidePlace(reading, hit.entries, at, hit.end) });
    // A longer name hides the shorter ones inside it, except topics inside roles and degrees.
    if (!hit.entries.some((entry) => entry.kind === "Role" || entry.kind === "Credential")) at = hit.end - 1;
  }
  const talk: TalkNames = { domains: activeDomains(reading, hits), counts: countEntries(hits) };
  const mentions = hits.flatMap((hit) =>
    hit.entries.map((entry) => toMention(reading, talk, entry, hit)).filter((mention) => mention !== undefined),
  );
  return [...mentions, ...joinedNames(reading, talk, hits, mentions)];
};

const JOINING = new Set(["and", "or", "then", "also", "plus"]);

/** "R and then ⟨Python⟩": an everyday word that is joined to a tool by "and" names one too. */
function joinedNames(
  reading: Reading,
  talk: TalkNames,
  hits: readonly PlacedHit[],
  mentions: readonly Mention[],
): Mention[] {
  const tools = mentions.filter(({ kind }) => kind === "Tool");
  const ends = new Set(tools.map(({ end }) => end));
  const firsts = new Set(tools.map(({ first }) => first));
  const joined: Mention[] = [];
  for (const hit of hits) {
    const entry = hit.entries.find(({ kind, ordinary }) => kind === "Tool" && ordinary === true);
    if (!entry || hit.plural || firsts.has(hit.first) || hit.end - hit.first > 1) continue;
    if (!ends.has(joinedEnd(reading, hit.first)) || isNoName(reading, talk, entry, hit.first, hit.end)) continue;
    if (!reading.noise.noisy && !reading.tokens[hit.first]?.capital) continue;
    const { first, end } = hit;
    joined.push({
      kind: "Tool",
      name: entry.name,
      first,
      end,
      rule: "known-names/joined",
      features: { exact: 2.4, ordinary: -1 },
      entry,
      ...(entry.aliases ? { aliases: entry.aliases } : {}),
    });
    ends.add(end);
  }
  return joined;
}

/** Where the words before "and", "and then" or a comma end; -1 where nothing is joined. */
function joinedEnd({ tokens }: Reading, first: number): number {
  let end = first;
  while (JOINING.has(tokens[end - 1]?.lower ?? "")) end -= 1;
  return end < first || tokens[first]?.comma === true ? end : -1;
}

type PlacedHit = NameHit & { readonly first: number };

function activeDomains(reading: Reading, hits: readonly NameHit[]): ReadonlySet<string> {
  const byDomain = new Map<string, Set<string>>();
  const note = ({ domain, name }: GazetteerEntry) =>
    byDomain.set(domain, (byDomain.get(domain) ?? new Set()).add(name));
  for (const { entries } of hits) {
    for (const entry of entries) if (!entry.ordinary && !LOWER_KINDS.has(entry.kind)) note(entry);
  }
  for (const entry of entriesInTitle(reading)) {
    if (entry.name.length > 3 && !LOWER_KINDS.has(entry.kind)) note(entry);
  }
  return new Set([...byDomain].filter(([, names]) => names.size >= 2).map(([domain]) => domain));
}

function countEntries(hits: readonly NameHit[]): ReadonlyMap<GazetteerEntry, number> {
  const counts = new Map<GazetteerEntry, number>();
  for (const { entries } of hits) for (const entry of entries) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return counts;
}

function toMention(reading: Reading, talk: TalkNames, entry: GazetteerEntry, hit: PlacedHit): Mention | undefined {
  const { tokens, noise } = reading;
  const { first, end } = hit;
  const words = tokens.slice(first, end);
  if (hit.plural && !LOWER_KINDS.has(entry.kind)) return undefined;
  if (isNoName(reading, talk, entry, first, end)) return undefined;
  const features: Record<string, number> = { exact: 2.4 };
  if (hit.joined) features.joined = -0.4;
  if (words.length > 1) features.severalWords = 0.6;
  if (reading.titleWords.includes(` ${foldWord(entry.name)} `)) features.inTitle = 0.8;
  if (isEverydayName(reading, talk, entry, words)) {
    const small = !noise.lowerCase && !noise.noisy && !words.some((token) => token.capital);
    const writtenBig = !LOWER_KINDS.has(entry.kind) && /^\p{Lu}/u.test(entry.name);
    // Clean text would have given an ordinary word that is a name its capital.
    if (small && writtenBig && entry.ordinary && words.length === 1) return undefined;
    const context = hasContext(reading, entry, first, end);
    if (!context && !isMarked(reading, talk, entry, first, end)) return undefined;
    features.ordinary = context ? -0.6 : -1;
  }
  return {
    kind: entry.kind,
    name: nameOf(reading, entry, hit),
    first,
    end,
    rule: "known-names/exact",
    features,
    entry,
    ...(entry.aliases ? { aliases: entry.aliases } : {}),
  };
}

/** A position is called what it was called; the list only knows that it is one. */
function nameOf(reading: Reading, entry: GazetteerEntry, { first, end, plural }: PlacedHit): string {
  if (entry.kind !== "Role") return entry.name;
  const written = titleOf(writtenOf(reading.tokens, first, end));
  return plural ? written.replace(/s$/, "") : written;
}
