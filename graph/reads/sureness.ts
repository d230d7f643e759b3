import type { GraphEntity, GraphRelation } from "../../model/graph.ts";
import type { GraphStore } from "../graph-store.ts";

/** Whether a fact is more than "maybe". */
export interface Sureness {
  /** A talk is sure enough of it, a person made it, or a person confirmed it. */
  readonly isSure: (fact: GraphEntity | GraphRelation) => boolean;
  /** Whether one of the talks that claim it would keep it; nobody's claim needs no confidence. */
  readonly reaches: (fact: { readonly confidence: number }, talks: Iterable<string>) => boolean;
  readonly talks: readonly string[];
}

/** Reads what confidence each talk asks for. */
export async function readSureness(store: Pick<GraphStore, "talks">): Promise<Sureness> {
  const thresholds = new Map((await store.talks()).map((talk) => [talk.id, talk.threshold]));
  const reaches: Sureness["reaches"] = ({ confidence }, talks) => {
    const asked = [...talks].map((talk) => thresholds.get(talk) ?? 0);
    return asked.length === 0 || confidence >= Math.min(...asked);
  };
  return {
    isSure: (fact) => fact.certainty === "edited" || fact.accepted === true || reaches(fact, fact.sources),
    reaches,
    talks: [...thresholds.keys()],
  };
}
