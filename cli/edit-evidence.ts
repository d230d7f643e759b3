/** What an added fact rests on: words that a talk says, or a person's own note. */

import type { TruthStore } from "../graph/graph-store.ts";
import { readTalks } from "../graph/preview.ts";
import type { Evidence, Span } from "../model/evidence.ts";
import { Failure } from "../model/failure.ts";
import { talkId } from "../model/talk.ts";

export interface EvidenceFlags {
  readonly said?: string | undefined;
  readonly talk?: string | undefined;
  readonly note?: string | undefined;
  readonly by?: string | undefined;
}

/** @throws Failure `usage` when neither is given, or the words are not said exactly once. */
export async function readEvidenceFlags(store: TruthStore, flags: EvidenceFlags): Promise<Evidence[]> {
  const { said, note, by = "me" } = flags;
  const evidence: Evidence[] = [];
  if (said !== undefined) evidence.push(await findSaid(store, said, flags.talk));
  if (note !== undefined) evidence.push({ by, note });
  if (evidence.length > 0) return evidence;
  throw new Failure("usage", "Say what it rests on: --said WORDS that the talk says, or --note TEXT of your own.");
}

async function findSaid(store: TruthStore, words: string, talk: string | undefined): Promise<Span> {
  const talks = (await readTalks(store)).filter((each) => talk === undefined || talkId(each) === talk);
  const places = talks.flatMap((each) => placesOf(words, each.text).map((start) => ({ source: talkId(each), start })));
  const [place] = places;
  if (place && places.length === 1) return { ...place, end: place.start + words.length, text: words };
  if (!place)
    throw new Failure("not-found", `No talk says “${words}”: give the words exactly as the transcript has them.`);
  throw new Failure(
    "usage",
    `“${words}” is said ${places.length} times: give more of the words around it, or --talk ID.`,
  );
}

function placesOf(words: string, text: string): number[] {
  const places: number[] = [];
  if (words === "") return places;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}
