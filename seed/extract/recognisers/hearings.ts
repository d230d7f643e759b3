/** What known name a suspect stretch may be, with the reasons. */
import type { GazetteerEntry } from "../../../model/gazetteer.ts";
import type { EntityKind } from "../../../model/ontology.ts";
import type { Reading } from "../reading/reading.ts";
import { foldWord } from "../reading/tokenise.ts";
import { abbreviates } from "./abbreviated.ts";
import { expectedKinds, isAmong, slotStrength } from "./context.ts";
import { cueStrength, hasCue } from "./cues.ts";
import { LEAST_LIKENESS, namedLikeness } from "./named-likeness.ts";
import { isHeardBySound, soundsAlike } from "./sounds-alike.ts";
import type { Oddity, Stretch } from "./suspects.ts";
import type { TalkEvidence } from "./talk-evidence.ts";

export interface Hearing extends Stretch {
  readonly entry: GazetteerEntry;
  /** Named reasons; their sum is the score. */
  readonly features: Readonly<Record<string, number>>;
  readonly score: number;
}

/** Whether a stretch may have candidates at all, whatever the talk names: most have none. */
export function isWorthHearing(reading: Reading, stretch: Stretch): boolean {
  const { first, end, heard, oddity, exact, edge, partly } = stretch;
  if (exact || reading.spellings.size > 0) return true;
  if (edge) return soundsAlike(reading, heard, HOMOPHONE).length > 0;
  if (partly || oddity !== "common")
    return isShouted(reading, stretch) || soundsAlike(reading, heard, leastFor(reading, stretch)).length > 0;
  if (expectedKinds(reading, first, end) !== 0) return true;
  return end - first > 1 && soundsAlike(reading, heard, HOMOPHONE).length > 0;
}

/** All candidates for one stretch; none is chosen yet. */
export function hearStretch(reading: Reading, talk: TalkEvidence, stretch: Stretch): readonly Hearing[] {
  const meant = spelledOut(reading, stretch);
  if (meant) return [{ ...stretch, entry: meant, features: { spelling: 4 }, score: 4 }];
  if (!reading.noise.noisy) return NONE;
  const named = hearNamed(reading, talk, stretch);
  if (stretch.exact) return named.filter((hearing) => (hearing.features.talk ?? 0) >= IN_TITLE);
  if (stretch.edge)
    return hearSeveral(reading, talk, stretch).filter(
      ({ features }) => (features.sound ?? 0) >= SAME_SOUND || (features.slot ?? 0) >= ASKED_FOR,
    );
  if (stretch.partly) {
    return hearOdd(reading, talk, stretch).filter(
      ({ entry, features }) => talk.named.has(entry) && (features.sound ?? 0) >= SURE_SOUND,
    );
  }
  if (stretch.oddity !== "common") return [...named, ...hearOdd(reading, talk, stretch)];
  if (stretch.end - stretch.first === 1) return named;
  const several = hearSeveral(reading, talk, stretch);
  return named.length === 0 ? several : [...named, ...several];
}

/** Most stretches are what they seem. */
const NONE: readonly Hearing[] = [];

const IN_TITLE = 1.2;
/** The weight of a likeness of .85. */
const SURE_SOUND = 0.29;
/** The weight of a likeness of .95. */
const SAME_SOUND = 0.89;
/** The weight of a place that asks for such a name. */
const ASKED_FOR = 0.36;

/** A channel's own spelling of it. */
function spelledOut(reading: Reading, stretch: Stretch): GazetteerEntry | undefined {
  if (reading.spellings.size === 0) return undefined;
  const meant = reading.spellings.get(stretch.heard);
  if (meant === undefined) return undefined;
  const known = reading.knowledge.gazetteer.entries.find((entry) => foldWord(entry.name) === foldWord(meant));
  return known ?? { kind: "Organization", name: meant, domain: "spellings" };
}

/** The hard gate: common words are themselves unless the talk names the thing and place and cues ask for it. */
function hearNamed(reading: Reading, talk: TalkEvidence, stretch: Stretch): readonly Hearing[] {
  if (stretch.oddity !== "common" && !stretch.exact) return NONE;
  const expected = expectedKinds(reading, stretch.first, stretch.end);
  if (expected === 0) return NONE;
  const cued = hasCue(reading, stretch.first, stretch.end);
  let likenessTo: ((entry: GazetteerEntry) => number) | undefined;
  let hearings: Hearing[] | undefined;
  for (const { kind, entries } of namedByKind(talk)) {
    if (!isAmong(expected, kind)) continue;
    const slot = slotStrength(reading, kind, stretch.first, stretch.end);
    if (slot < 0.3 || (!cued && slot < LEAST_CONTEXT)) continue;
    for (const { entry, named } of entries) {
      const cue = cued ? cueStrength(reading, entry, stretch.first, stretch.end) : 0;
      if (slot + cue < LEAST_CONTEXT) continue;
      const least = stretch.exact ? LEAST_LIKENESS : slot + cue >= 1.2 ? 0.7 : slot >= 1 ? 0.73 : 0.78;
      likenessTo ??= namedLikeness(reading, stretch.heard);
      const similarity = likenessTo(entry);
      if (similarity < least) continue;
      hearings ??= [];
      hearings.push(weigh(stretch, entry, similarity, named, cue, slot));
    }
  }
  return hearings ?? NONE;
}

/** What slot and cues together must give a name of the talk. */
const LEAST_CONTEXT = 0.9;

interface NamedOfKind {
  readonly kind: EntityKind;
  readonly entries: { readonly entry: GazetteerEntry; readonly named: number }[];
}
const NAMED = new WeakMap<TalkEvidence, readonly NamedOfKind[]>();

/** What the talk names and captions may write otherwise; places and persons are heard right or elsewhere. */
function namedByKind(talk: TalkEvidence): readonly NamedOfKind[] {
  const known = NAMED.get(talk);
  if (known) return known;
  const byKind = new Map<EntityKind, NamedOfKind>();
  for (const [entry, named] of talk.named) {
    const { kind } = entry;
    if (named < 0.8 || !isHeardBySound(entry) || kind === "Place") continue;
    const group = byKind.get(kind) ?? { kind, entries: [] };
    byKind.set(kind, group);
    group.entries.push({ entry, named });
  }
  const groups = [...byKind.values()];
  NAMED.set(talk, groups);
  return groups;
}

const LEAST_SIMILARITY = 0.67;
/** What {@link isPlausible} asks of rare words where nothing around speaks for a name: fewer need be searched. */
const RARE_ALONE = 0.82;

const hasAnyContext = (reading: Reading, { first, end }: Stretch): boolean =>
  expectedKinds(reading, first, end) !== 0 || hasCue(reading, first, end);

const leastFor = (reading: Reading, stretch: Stretch): number =>
  stretch.oddity === "rare" && !hasAnyContext(reading, stretch) ? RARE_ALONE : LEAST_SIMILARITY;

/** One word, all in capitals. */
const isShouted = ({ tokens }: Reading, { first, end, heard }: Stretch): boolean =>
  end - first === 1 && tokens[first]?.text === heard.toUpperCase();

function hearOdd(reading: Reading, talk: TalkEvidence, stretch: Stretch): Hearing[] {
  const least = leastFor(reading, stretch);
  const hearings: Hearing[] = [];
  for (const { entry, similarity } of soundsAlike(reading, stretch.heard, least)) {
    const named = talk.named.get(entry);
    const slot = slotStrength(reading, entry.kind, stretch.first, stretch.end);
    const cue = cueStrength(reading, entry, stretch.first, stretch.end);
    // What a talk introduces by its name is rarely something that everybody knows.
    if (named === undefined && similarity < 0.93 && isIntroduced(reading, stretch.first)) continue;
    const strong = (talk.strength.get(entry.domain) ?? 0) >= STRONG_FIELD;
    if (!isPlausible(stretch, entry, similarity, named, cue + slot, strong)) continue;
    if (!(strong && cue + slot >= 1) && isOtherName(reading, stretch, entry, similarity, named)) continue;
    hearings.push(weigh(stretch, entry, similarity, named ?? fieldWeight(talk, entry), cue, slot));
  }
  if (isShouted(reading, stretch)) {
    for (const [entry, named] of talk.named) {
      if (isHeardBySound(entry) && abbreviates(stretch.heard, entry.name))
        hearings.push(weigh(stretch, entry, 0.85, named, 0, 0));
    }
  }
  return hearings;
}

const STRONG_FIELD = 4;

function fieldWeight(talk: TalkEvidence, entry: GazetteerEntry): number {
  const strength = talk.strength.get(entry.domain) ?? 0;
  return strength >= STRONG_FIELD ? 0.35 : strength >= 2 ? 0.1 : -0.7;
}

const isIntroduced = (reading: Reading, first: number): boolean =>
  ["called", "named", "titled"].includes(reading.tokens[first - 1]?.lower ?? "");

/** What must hold besides the score, by how odd the words are and whether the talk names the thing elsewhere. */
function isPlausible(
  { oddity, heard, times }: Stretch,
  entry: GazetteerEntry,
  similarity: number,
  named: number | undefined,
  context: number,
  strong: boolean,
): boolean {
  if (named !== undefined) return oddity !== "rare" || similarity >= 0.82 || context >= 0.35;
  if (/^(a|an|my|or|by|your|our|its|no) /.test(heard) && similarity < 0.93) return false;
  if (strong && context >= 1) return similarity >= 0.69;
  if (strong && oddity === "capital" && times > 1 && similarity >= 0.8 && entry.name.length > 4) return true;
  // Dictionary words with capitals are a name spelled right, if not one that we know.
  if (oddity === "capital" && similarity < 0.9) return false;
  const short = entry.name.length <= 4;
  if (short && strong && similarity >= 0.85 && oddity !== "rare") return true;
  if (strong && !short && oddity !== "rare" && similarity >= 0.8 && times > 1) return true;
  // Two words or more that sound exactly like a long name.
  if (heard.includes(" ") && heard.length >= 9 && similarity >= 0.95) return true;
  if (oddity === "rare") return context >= 0.6 && similarity >= (short ? 0.95 : 0.85);
  if (short) return similarity >= 0.85 && context >= 0.35;
  return similarity >= 0.9 ? context >= 0.2 || oddity === "unknown" : context >= 0.35 && similarity >= 0.82;
}

const HOMOPHONE = 0.92;
const FEWEST_PHONEMES = 5;

/** Several plain words that together sound like one long name: "pie torch", "shop a fly". */
function hearSeveral(reading: Reading, talk: TalkEvidence, stretch: Stretch): readonly Hearing[] {
  const alike = soundsAlike(reading, stretch.heard, HOMOPHONE);
  if (alike.length === 0) return NONE;
  const phonemes = reading.knowledge.pronounce(stretch.heard);
  if (phonemes.length < FEWEST_PHONEMES) return NONE;
  const hearings: Hearing[] = [];
  for (const { entry, similarity } of alike) {
    if (entry.kind === "Place" || entry.ordinary) continue;
    const slot = slotStrength(reading, entry.kind, stretch.first, stretch.end);
    const cue = cueStrength(reading, entry, stretch.first, stretch.end);
    const named = talk.named.get(entry);
    const field = talk.strength.get(entry.domain) ?? 0;
    if (named === undefined && slot + cue < 0.35 && field < STRONG_FIELD && (similarity < 0.97 || phonemes.length < 7))
      continue;
    const hearing = weigh(stretch, entry, similarity, named ?? Math.max(0, fieldWeight(talk, entry)), cue, slot);
    // That plain words fall together into a name by chance is unlikely.
    hearings.push({
      ...hearing,
      features: { ...hearing.features, surface: 0.3 },
      score: hearing.score - (hearing.features.surface ?? 0) + 0.3,
    });
  }
  return hearings;
}

/**
 * "Pierce College" is not Bates College, "Marcus" not Morehouse: what differs before a shared last word must sound alike
 * by itself, and a given name with its capital is somebody unless it sounds very much like what the talk names.
 */
function isOtherName(
  { knowledge }: Reading,
  { heard, oddity }: Stretch,
  entry: GazetteerEntry,
  similarity: number,
  named: number | undefined,
): boolean {
  const [own, known] = [heard.split(" "), foldWord(entry.name).split(" ")];
  const initials = (known[0]?.length ?? 0) <= 2;
  if (own.length > 1 && known.length > 1 && !initials && own.at(-1) === known.at(-1)) {
    const rest = [own, known].map((words) => knowledge.pronounce(words.slice(0, -1).join(" ")));
    if (knowledge.phonemeSimilarity(rest[0] ?? [], rest[1] ?? []) < 0.6) return true;
  }
  if (oddity !== "capital" || own.length > 1) return false;
  return (named ?? 0) < IN_TITLE && knowledge.isFirstName(heard) && similarity < 0.8;
}

const SURFACE: Readonly<Record<Oddity, number>> = { unknown: 0.8, capital: 0.6, rare: 0, common: -0.9 };

function weigh(
  stretch: Stretch,
  entry: GazetteerEntry,
  similarity: number,
  named: number,
  cue: number,
  slot: number,
): Hearing {
  const features: Record<string, number> = {
    sound: 6 * (similarity - 0.8),
    talk: named,
    cue: 0.8 * cue,
    slot: slot >= 1 ? 1.3 : 0.6 * slot,
    surface: SURFACE[stretch.oddity],
  };
  if (entry.kind === "Place" || entry.kind === "Person" || entry.kind === "Hardware") features.kind = -0.6;
  if (entry.ordinary && named < 0.6) features.ordinary = -0.5;
  // All of several words, sound for sound.
  if (similarity >= 0.95 && stretch.heard.includes(" ") && stretch.heard.length >= 9) features.whole = 0.6;
  if (stretch.end - stretch.first === 3) features.length = -0.3;
  const score = Object.values(features).reduce((sum, weight) => sum + weight, 0);
  return { ...stretch, entry, features, score };
}
