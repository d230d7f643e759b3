/** Mentions by where they begin and end: a list of thousands is looked through once, not for each question. */
import type { Mention } from "./mention.ts";

interface Places {
  readonly byFirst: ReadonlyMap<number, readonly Mention[]>;
  readonly byEnd: ReadonlyMap<number, readonly Mention[]>;
}

const NONE: readonly Mention[] = [];
const PLACES = new WeakMap<readonly Mention[], Places>();

/** Those of the list that begin at this token, in its order. */
export const beginningAt = (mentions: readonly Mention[], token: number): readonly Mention[] =>
  placesOf(mentions).byFirst.get(token) ?? NONE;

/** Those of the list whose last token is the one before. */
export const endingAt = (mentions: readonly Mention[], token: number): readonly Mention[] =>
  placesOf(mentions).byEnd.get(token) ?? NONE;

function placesOf(mentions: readonly Mention[]): Places {
  const known = PLACES.get(mentions);
  if (known) return known;
  const places = { byFirst: groupBy(mentions, ({ first }) => first), byEnd: groupBy(mentions, ({ end }) => end) };
  PLACES.set(mentions, places);
  return places;
}

function groupBy(mentions: readonly Mention[], placeOf: (mention: Mention) => number): Map<number, Mention[]> {
  const groups = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(placeOf(mention));
    if (group) group.push(mention);
    else groups.set(placeOf(mention), [mention]);
  }
  return groups;
}
