/**
 * Known names behind what captions heard instead. A stretch of suspect words is compared by sound; what decides is the
 * sum of named reasons: how alike it sounds, whether the place expects such a name, cue words near it, whether the talk
 * names the thing elsewhere, and how unlikely the heard words are themselves. Runs twice: what was surely recognised the
 * first time speaks for its other hearings.
 */
import type { GazetteerEntry } from "../../../model/gazetteer.ts";
import type { Mention } from "../reading/mention.ts";
import type { Reading } from "../reading/reading.ts";
import { foldWord } from "../reading/tokenise.ts";
import { cueStrength, slotStrength } from "./context.ts";
import { knownForms } from "./known-names.ts";
import type { Recogniser } from "./recogniser.ts";
import { type Oddity, type Stretch, suspectStretches } from "./suspects.ts";
import { namedInTalk, type TalkEvidence } from "./talk-evidence.ts";

const LEAST_SCORE = 0.8;
const SURE_SCORE = 1.3;
const LEAST_SIMILARITY = 0.67;

export const misheardNames: Recogniser = (reading, found) => {
  if (!reading.noise.noisy && reading.spellings.size === 0) return [];
  const stretches = suspectStretches(reading, found);
  const talk = namedInTalk(reading, found);
  const first = chooseBest(hear(reading, talk, stretches));
  const again = namedInTalk(reading, [...found, ...first.filter((hit) => hit.score >= SURE_SCORE).map(toMention)]);
  const memory = new Set(first.filter((hit) => hit.score >= SURE_SCORE).map(memoryKey));
  const second = hear(reading, again, stretches).map((hit) =>
    memory.has(memoryKey(hit)) && hit.oddity !== "common"
      ? { ...hit, features: { ...hit.features, memory: 0.5 }, score: hit.score + 0.5 }
      : hit,
  );
  return chooseBest(second).map(toMention);
};

interface Hit extends Stretch {
  readonly entry: GazetteerEntry;
  readonly features: Readonly<Record<string, number>>;
  readonly score: number;
}
const memoryKey = (hit: Hit): string => `${hit.heard}→${hit.entry.kind}:${hit.entry.name}`;

function hear(reading: Reading, talk: TalkEvidence, stretches: readonly Stretch[]): Hit[] {
  return stretches.flatMap((stretch) => {
    const meant = spelledOut(reading, stretch);
    if (meant) return [{ ...stretch, entry: meant, features: { spelling: 4 }, score: 4 }];
    if (!reading.noise.noisy) return [];
    return stretch.oddity === "common" ? hearCommon(reading, talk, stretch) : hearOdd(reading, talk, stretch);
  });
}

/** A channel's own spelling of it. */
function spelledOut(reading: Reading, stretch: Stretch): GazetteerEntry | undefined {
  const meant = reading.spellings.get(stretch.heard);
  if (meant === undefined) return undefined;
  const known = reading.knowledge.gazetteer.entries.find((entry) => foldWord(entry.name) === foldWord(meant));
  return known ?? { kind: "Organization", name: meant, domain: "spellings" };
}

/** The hard gate: common words are themselves unless the talk names the thing and place and cues ask for it. */
function hearCommon(reading: Reading, talk: TalkEvidence, stretch: Stretch): Hit[] {
  const { knowledge } = reading;
  const hits: Hit[] = [];
  for (const [entry, named] of talk.named) {
    if (named < 0.8 || entry.kind === "Place" || entry.kind === "Person") continue;
    const slot = slotStrength(reading, entry.kind, stretch.first, stretch.end);
    const cue = cueStrength(reading, entry, stretch.first, stretch.end);
    if (slot + cue < 0.9 || slot < 0.3) continue;
    const phonemes = knowledge.pronounce(stretch.heard);
    const similarity = Math.max(...soundsOf(reading, entry).map((form) => knowledge.phonemeSimilarity(phonemes, form)));
    if (similarity >= (slot + cue >= 1.2 ? 0.7 : 0.78)) hits.push(weigh(stretch, entry, similarity, named, cue, slot));
  }
  return hits;
}

/** How the name sounds, also with its last L swallowed: "Kaggle" as "kaggo". */
function soundsOf({ knowledge }: Reading, entry: GazetteerEntry): readonly (readonly string[])[] {
  const forms = [entry.name, ...(entry.sounds ?? [])].map(knowledge.pronounce);
  return forms.flatMap((form) =>
    form.at(-1) === "L" && form.at(-2) === "AH" ? [form, [...form.slice(0, -2), "OW"]] : [form],
  );
}

function hearOdd(reading: Reading, talk: TalkEvidence, stretch: Stretch): Hit[] {
  const { knowledge } = reading;
  const hits: Hit[] = [];
  for (const match of knowledge.soundIndex.findSimilar(knowledge.pronounce(stretch.heard), LEAST_SIMILARITY)) {
    const { entry, similarity } = match;
    if (NOT_BY_SOUND.has(entry.kind) || knownForms(entry).has(stretch.heard)) continue;
    const named = talk.named.get(entry);
    const slot = slotStrength(reading, entry.kind, stretch.first, stretch.end);
    const cue = cueStrength(reading, entry, stretch.first, stretch.end);
    // What a talk introduces by its name is rarely something that everybody knows.
    if (named === undefined && similarity < 0.93 && isIntroduced(reading, stretch.first)) continue;
    const strong = (talk.strength.get(entry.domain) ?? 0) >= 4;
    if (!isPlausible(stretch, entry, similarity, named, cue + slot, strong)) continue;
    hits.push(
      weigh(
        stretch,
        entry,
        similarity,
        named ?? (strong ? 0.35 : (talk.strength.get(entry.domain) ?? 0) >= 2 ? 0.1 : -0.7),
        cue,
        slot,
      ),
    );
  }
  return hits;
}

const isIntroduced = (reading: Reading, first: number): boolean =>
  ["called", "named", "titled"].includes(reading.tokens[first - 1]?.lower ?? "");

const NOT_BY_SOUND: ReadonlySet<string> = new Set(["Role", "Topic", "Credential", "Award", "Milestone"]);

/** What must hold besides the score, by how odd the words are and whether the talk names the thing elsewhere. */
function isPlausible(
  { oddity, heard }: Stretch,
  entry: GazetteerEntry,
  similarity: number,
  named: number | undefined,
  context: number,
  strong: boolean,
): boolean {
  if (named !== undefined) return oddity !== "rare" || similarity >= 0.82 || context >= 0.35;
  if (/^(a|an|my|or|by|your|our|its|no) /.test(heard) && similarity < 0.93) return false;
  if (strong && context >= 1) return similarity >= 0.69;
  const short = entry.name.length <= 4;
  if (short && strong && similarity >= 0.85 && oddity !== "rare") return true;
  if (oddity === "rare") return context >= 0.6 && similarity >= (short ? 0.95 : 0.85);
  if (short) return similarity >= 0.85 && context >= 0.35;
  return similarity >= 0.9 ? context >= 0.2 || oddity === "unknown" : context >= 0.35 && similarity >= 0.76;
}

const SURFACE: Readonly<Record<Oddity, number>> = { unknown: 0.8, capital: 0.6, rare: 0, common: -0.9 };

function weigh(
  stretch: Stretch,
  entry: GazetteerEntry,
  similarity: number,
  named: number,
  cue: number,
  slot: number,
): Hit {
  const features: Record<string, number> = {
    sound: 6 * (similarity - 0.8),
    talk: named,
    cue: 0.8 * cue,
    slot: 0.6 * slot,
    surface: SURFACE[stretch.oddity],
  };
  if (entry.kind === "Place" || entry.kind === "Person" || entry.kind === "Hardware") features.kind = -0.6;
  if (entry.ordinary && named < 0.6) features.ordinary = -0.5;
  if (stretch.end - stretch.first === 3) features.length = -0.3;
  const score = Object.values(features).reduce((sum, weight) => sum + weight, 0);
  return { ...stretch, entry, features, score };
}

/** Best first, none overlapping. */
function chooseBest(hits: readonly Hit[]): Hit[] {
  const ordered = hits
    .filter((hit) => hit.score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || a.first - b.first || a.end - b.end || (a.entry.name < b.entry.name ? -1 : 1));
  const taken = new Set<number>();
  return ordered
    .filter(({ first, end }) => {
      for (let at = first; at < end; at += 1) if (taken.has(at)) return false;
      for (let at = first; at < end; at += 1) taken.add(at);
      return true;
    })
    .sort((a, b) => a.first - b.first);
}

const toMention = ({ entry, first, end, features }: Hit): Mention => ({
  kind: entry.kind,
  name: entry.name,
  first,
  end,
  rule: "misheard-names/sound",
  features,
  entry,
  ...(entry.aliases ? { aliases: entry.aliases } : {}),
});
