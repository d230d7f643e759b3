/** What a confidence was summed from, for talks that were extracted with their reasons. */
import type { GraphStore } from "../graph/graph-store.ts";
import type { GraphEvidence } from "../model/graph.ts";

/** Weights by name, from the first talk in the evidence that has them for this fact. */
export async function readFeatures(
  store: GraphStore,
  fact: string,
  evidence: readonly GraphEvidence[],
): Promise<Readonly<Record<string, number>> | undefined> {
  for (const source of new Set(evidence.flatMap((each) => each.source ?? []))) {
    const document = (await store.talk(source))?.document;
    const facts = [...(document?.entities ?? []), ...(document?.relations ?? [])];
    const features = facts.find((each) => each.id === fact)?.features;
    if (features) return features;
  }
  return undefined;
}
