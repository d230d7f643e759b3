/**
 * Known names behind what captions heard instead. A stretch of one to three suspect words is compared by sound; what
 * decides is the sum of named reasons: how alike it sounds, whether the place expects such a name, cue words near it,
 * whether the talk names the thing elsewhere, and how unlikely the heard words are themselves.
 */
import type { GazetteerEntry } from "../../../model/gazetteer.ts";
import type { Mention } from "../reading/mention.ts";
import { type Reading, wordsOf } from "../reading/reading.ts";
import { foldWord } from "../reading/tokenise.ts";
import { cueStrength, slotStrength } from "./context.ts";
import type { Recogniser } from "./recogniser.ts";

const LEAST_SIMILARITY = 0.72;
const LEAST_SCORE = 0.9;

export const misheardNames: Recogniser = (reading, found) => {
  if (!reading.noise.noisy) return [];
  const talk = evidenceOf(reading, found);
  const hits = suspectStretches(reading, found).flatMap((stretch) => candidatesOf(reading, talk, stretch));
  const remembered = remember(hits);
  return chooseBest(hits.map((hit) => withMemory(hit, remembered)));
};

interface Stretch {
  readonly first: number;
  readonly end: number;
  readonly heard: string;
  /** Every word is among the commonest. */
  readonly common: boolean;
  readonly capital: boolean;
}

interface Hit extends Stretch {
  readonly entry: GazetteerEntry;
  readonly features: Readonly<Record<string, number>>;
  readonly score: number;
}

interface TalkEvidence {
  /** Named right somewhere, with how strongly that speaks for it. */
  readonly named: ReadonlyMap<GazetteerEntry, number>;
  /** Fields with at least two names of their own in the talk. */
  readonly domains: ReadonlySet<string>;
}

function evidenceOf(reading: Reading, found: readonly Mention[]): TalkEvidence {
  const named = new Map<GazetteerEntry, number>();
  const byDomain = new Map<string, Set<GazetteerEntry>>();
  const note = (entry: GazetteerEntry, weight: number) => {
    named.set(entry, Math.max(named.get(entry) ?? 0, weight));
    const domain = byDomain.get(entry.domain) ?? new Set();
    byDomain.set(entry.domain, domain.add(entry));
  };
  for (const mention of found) if (mention.entry) note(mention.entry, 0.8);
  for (const entry of reading.knowledge.gazetteer.entries) {
    if (entry.kind === "Role" || entry.kind === "Topic") continue;
    const name = foldWord(entry.name);
    if (name.length > 3 && reading.titleWords.includes(` ${name} `)) note(entry, 1.2);
  }
  const domains = [...byDomain].filter(([, entries]) => entries.size >= 2).map(([domain]) => domain);
  return { named, domains: new Set(domains) };
}

/** Runs of one to three words with something odd in them, none of which is part of a name spelled right. */
function suspectStretches(reading: Reading, found: readonly Mention[]): Stretch[] {
  const { tokens, knowledge } = reading;
  const taken = new Uint8Array(tokens.length);
  for (const mention of found) taken.fill(1, mention.first, mention.end);
  const odd = tokens.map((token) => !knowledge.isCommonWord(token.lower) && /^\p{L}/u.test(token.text));
  const stretches: Stretch[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    for (let length = 1; length <= 3; length += 1) {
      const end = first + length;
      const words = tokens.slice(first, end);
      if (words.length < length || taken[end - 1]) break;
      if (length > 1 && words.at(-1)?.sentence !== words[0]?.sentence) break;
      const common = !odd.slice(first, end).includes(true);
      const capital = words.some((word) => word.capital && word.lower !== "i");
      const heard = wordsOf(tokens, first, end);
      if (length > 1 && (EDGES.has(words[0]?.lower ?? "") || EDGES.has(words.at(-1)?.lower ?? ""))) {
        if (common || length > 2) continue;
      }
      if (length === 1 && common && heard.length < 4 && !capital) continue;
      stretches.push({ first, end, heard, common, capital });
    }
  }
  return stretches;
}

/** Words at the edge of a stretch that are more likely the sentence's own. */
const EDGES = new Set("i you he she it we they is was to in of and the at on for that this with my your".split(" "));

function candidatesOf(reading: Reading, talk: TalkEvidence, stretch: Stretch): Hit[] {
  const { knowledge } = reading;
  const spelling = reading.spellings.get(stretch.heard);
  const least = stretch.common && stretch.end - stretch.first === 1 ? 0.8 : LEAST_SIMILARITY;
  const phonemes = knowledge.pronounce(stretch.heard);
  const hits: Hit[] = [];
  for (const match of knowledge.soundIndex.findSimilar(phonemes, least).slice(0, 8)) {
    const hit = weigh(reading, talk, stretch, match.entry, match.similarity);
    if (hit.score >= LEAST_SCORE - 0.6) hits.push(hit);
  }
  if (spelling) {
    const entry = knowledge.gazetteer.entries.find((known) => known.name === spelling);
    if (entry) hits.push({ ...stretch, entry, features: { spelling: 3 }, score: 3 });
  }
  return hits;
}

function weigh(reading: Reading, talk: TalkEvidence, stretch: Stretch, entry: GazetteerEntry, similarity: number): Hit {
  const { first, end } = stretch;
  const named = talk.named.get(entry);
  const cue = cueStrength(reading, entry, first, end);
  const slot = slotStrength(reading, entry.kind, first, end);
  const features: Record<string, number> = {
    sound: 6 * (similarity - 0.8),
    talk: named ?? (talk.domains.has(entry.domain) ? 0.2 : -0.8),
    cue: 0.8 * cue,
    slot: 0.6 * slot,
    surface: stretch.common ? -0.9 : stretch.capital ? 0.9 : 0.6,
  };
  if (entry.kind === "Place" || entry.kind === "Person") features.kind = -0.6;
  if (entry.ordinary && named === undefined) features.ordinary = -0.5;
  if (end - first === 3) features.length = -0.2;
  const words = foldWord(entry.name).length;
  if (words <= 3 && named === undefined) features.shortName = -0.6;
  // The hard gate: common words are themselves unless place and cues both ask for the name.
  if (stretch.common && !stretch.capital && slot + cue < 0.9) features.gate = -2;
  const score = Object.values(features).reduce((sum, weight) => sum + weight, 0);
  return { ...stretch, entry, features, score };
}

/** What was surely this name once is likely it again. */
function remember(hits: readonly Hit[]): ReadonlyMap<string, number> {
  const sure = new Map<string, number>();
  for (const hit of hits) {
    if (hit.score < LEAST_SCORE + 0.5) continue;
    const key = `${hit.heard}→${hit.entry.kind}:${hit.entry.name}`;
    sure.set(key, (sure.get(key) ?? 0) + 1);
  }
  return sure;
}

function withMemory(hit: Hit, remembered: ReadonlyMap<string, number>): Hit {
  const times = remembered.get(`${hit.heard}→${hit.entry.kind}:${hit.entry.name}`) ?? 0;
  if (times === 0 || hit.features.gate !== undefined) return hit;
  const memory = Math.min(0.6, 0.3 * times);
  return { ...hit, features: { ...hit.features, memory }, score: hit.score + memory };
}

/** Best first, none overlapping. */
function chooseBest(hits: readonly Hit[]): Mention[] {
  const ordered = hits
    .filter((hit) => hit.score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || a.first - b.first || a.end - b.end || (a.entry.name < b.entry.name ? -1 : 1));
  const taken = new Set<number>();
  const mentions: Mention[] = [];
  for (const { entry, first, end, features } of ordered) {
    let free = true;
    for (let at = first; at < end; at += 1) if (taken.has(at)) free = false;
    if (!free) continue;
    for (let at = first; at < end; at += 1) taken.add(at);
    mentions.push({
      kind: entry.kind,
      name: entry.name,
      first,
      end,
      rule: "misheard-names/sound",
      features,
      entry,
      ...(entry.aliases ? { aliases: entry.aliases } : {}),
    });
  }
  return mentions.sort((a, b) => a.first - b.first);
}
