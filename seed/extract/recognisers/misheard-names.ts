/**
 * Known names behind what captions heard instead. A stretch of suspect words is compared by sound; what decides is the
 * sum of named reasons: how alike it sounds, whether the place expects such a name, cue words near it, whether the talk
 * names the thing elsewhere, and how unlikely the heard words are themselves. Runs twice: what was surely recognised the
 * first time speaks for its other hearings.
 */
import type { Mention } from "../reading/mention.ts";
import type { Reading } from "../reading/reading.ts";
import { type Hearing, hearStretch, isWorthHearing } from "./hearings.ts";
import type { Recogniser } from "./recogniser.ts";
import { type Stretch, suspectStretches } from "./suspects.ts";
import { namedInTalk, type TalkEvidence } from "./talk-evidence.ts";

const LEAST_SCORE = 0.8;
const SURE_SCORE = 1.05;

export const misheardNames: Recogniser = (reading, found) => {
  if (!reading.noise.noisy && reading.spellings.size === 0) return [];
  const stretches = suspectStretches(reading, found, (stretch) => isWorthHearing(reading, stretch));
  const talk = namedInTalk(reading, found);
  const first = chooseBest(hear(reading, talk, stretches));
  const again = namedInTalk(reading, [...found, ...first.filter((hit) => hit.score >= SURE_SCORE).map(toMention)]);
  const memory = new Set(first.filter((hit) => hit.score >= SURE_SCORE).map(memoryKey));
  const second = hear(reading, again, stretches).map((hit) =>
    memory.has(memoryKey(hit)) && hit.oddity !== "common"
      ? { ...hit, features: { ...hit.features, memory: 0.5 }, score: hit.score + 0.5 }
      : hit,
  );
  const chosen = chooseBest(second);
  return [...chosen, ...sameMeaning(stretches, chosen)].map(toMention);
};

/**
 * One talk, one meaning: where a well-spelled name was mostly something else ("Cargill" for Kaggle), its other places,
 * which say too little by themselves, follow.
 */
function sameMeaning(stretches: readonly Stretch[], chosen: readonly Hearing[]): Hearing[] {
  const taken = new Set(chosen.map((hearing) => hearing.first));
  const meanings = groupByWords(chosen.filter(({ exact }) => exact));
  const exact = stretches.filter((stretch) => stretch.exact);
  const all = groupByWords(exact);
  return exact.flatMap((stretch) => {
    if (taken.has(stretch.first)) return [];
    const alike = meanings.get(stretch.heard) ?? [];
    const [first] = alike;
    const times = all.get(stretch.heard)?.length ?? 0;
    if (!first || alike.length * 2 < times || alike.some((hearing) => hearing.entry !== first.entry)) return [];
    return [{ ...stretch, entry: first.entry, features: { memory: 1 }, score: 1 }];
  });
}

function groupByWords<Heard extends Stretch>(stretches: readonly Heard[]): ReadonlyMap<string, readonly Heard[]> {
  const groups = new Map<string, Heard[]>();
  for (const stretch of stretches) {
    const group = groups.get(stretch.heard);
    if (group) group.push(stretch);
    else groups.set(stretch.heard, [stretch]);
  }
  return groups;
}

const memoryKey = (hearing: Hearing): string => `${hearing.heard}→${hearing.entry.kind}:${hearing.entry.name}`;

function hear(reading: Reading, talk: TalkEvidence, stretches: readonly Stretch[]): Hearing[] {
  const hearings: Hearing[] = [];
  for (const stretch of stretches) hearings.push(...hearStretch(reading, talk, stretch));
  return hearings;
}

/** Best first, none overlapping. */
function chooseBest(hits: readonly Hearing[]): Hearing[] {
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

const toMention = ({ entry, first, end, features }: Hearing): Mention => ({
  kind: entry.kind,
  name: entry.name,
  first,
  end,
  rule: "misheard-names/sound",
  features,
  entry,
  ...(entry.aliases ? { aliases: entry.aliases } : {}),
});
