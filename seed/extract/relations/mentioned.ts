/** The weak fallback: what a talk names and says no more of. */
import type { EntityKind } from "../../../model/ontology.ts";
import type { Mention } from "../reading/mention.ts";
import type { Reading } from "../reading/reading.ts";
import type { Claim, End } from "./claim.ts";

/** One claim for each named thing that no other claim ties to anything, at its first mention. */
export function mentionRest(reading: Reading, mentions: readonly Mention[], claims: readonly Claim[]): Claim[] {
  const tied = new Set<string>();
  const note = (end: End) => "mention" in end && tied.add(keyOf(end.mention));
  for (const claim of claims) {
    note(claim.source);
    note(claim.target);
  }
  const rest = new Map<string, Mention>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    if (UNMENTIONED.has(mention.kind) || tied.has(key) || rest.has(key)) continue;
    rest.set(key, mention);
  }
  return [...rest.values()].map((mention) => {
    const person = reading.voices.narratorAt(mention.first);
    return {
      type: "MENTIONED",
      source: { narrator: person },
      target: { mention },
      person,
      first: mention.first,
      end: mention.end,
      rule: "mentioned/rest",
      // Below the threshold: drawn on request only.
      features: { named: -0.4 },
    };
  });
}

const UNMENTIONED: ReadonlySet<EntityKind> = new Set<EntityKind>(["Person"]);
const keyOf = (mention: Mention): string => `${mention.kind} ${mention.name.toLowerCase()}`;
