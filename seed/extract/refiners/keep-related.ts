/** Mentions that count only inside a relation ("an engineer", a place in captions) go when none holds them. */
import type { RelationType } from "../../../model/ontology.ts";
import type { Mention } from "../reading/mention.ts";
import type { Reading } from "../reading/reading.ts";
import type { Claim, End } from "../relations/claim.ts";
import { oneKind } from "./one-kind.ts";

export function keepRelated(
  mentions: readonly Mention[],
  claims: readonly Claim[],
  reading: Reading,
): readonly Mention[] {
  const held = new Map<string, Set<RelationType>>();
  const note = (end: End, type: RelationType) => {
    if (!("mention" in end)) return;
    const key = keyOf(end.mention);
    held.set(key, (held.get(key) ?? new Set()).add(type));
  };
  for (const claim of claims) {
    if (isDoubtful(claim)) continue;
    note(claim.source, claim.type);
    note(claim.target, claim.type);
  }
  const kept = mentions.filter((mention) => {
    const needed = neededBy(mention, reading);
    return needed === undefined || needed.some((type) => held.get(keyOf(mention))?.has(type));
  });
  return oneKind(kept, claims);
}

const PLACING = new Set("in to from near around at outside of the through across".split(" "));

/** A place as the object of a preposition, or after one ("Portland, Oregon"). */
function isPlaced(mention: Mention, { tokens }: Reading): boolean {
  return PLACING.has(tokens[mention.first - 1]?.lower ?? "") || tokens[mention.first]?.comma === true;
}

/** Weighed and found too light: it holds nothing. */
const isDoubtful = (claim: Claim): boolean =>
  Object.values(claim.features).reduce((sum, weight) => sum + weight, 0) < 0;

const keyOf = (mention: Mention): string => `${mention.kind} ${mention.name.toLowerCase()}`;

/** Captions hear places everywhere; a title, a medal or a position is somebody's or nobody's. */
function neededBy(mention: Mention, reading: Reading): readonly RelationType[] | undefined {
  if (mention.onlyWith) return mention.onlyWith;
  if (mention.kind === "Role") return ["HELD_ROLE"];
  if (mention.kind === "Award") return ["EARNED", "FUNDED"];
  if (mention.kind === "Credential") return ["EARNED"];
  if (mention.kind === "Place" && (reading.noise.noisy || !isPlaced(mention, reading)))
    return ["LIVED_IN", "LOCATED_IN"];
  return undefined;
}
