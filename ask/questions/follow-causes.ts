/** Chains of causes, forward or back, as far as the talks give them. */
import type { FactRow } from "../../graph/reads/fact-rows.ts";
import type { GraphEntity } from "../../model/graph.ts";
import { toTableRow } from "./fact-table.ts";
import type { Journey } from "./journey.ts";
import type { Draft, Sentence } from "./question.ts";
import { sameMark } from "./same-mark.ts";
import { tellFact } from "./tell-fact.ts";

/** Longer chains say nothing about their end. */
const MOST_STEPS = 6;

/** The facts (causes, purchases, switches) that lead to a thing, or that it leads to; nearest first. */
export function followCauses(
  thing: string,
  facts: readonly FactRow[],
  journey: Journey,
  direction: "causes" | "effects",
): FactRow[] {
  const found = new Set<FactRow>();
  const visited = new Set<string>();
  let edge = sameMark(thing, journey);
  for (let step = 0; step < MOST_STEPS && edge.size > 0; step += 1) {
    for (const id of edge) visited.add(id);
    const next = facts.filter((fact) => {
      const [near, far] = direction === "causes" ? [fact.target, fact.source] : [fact.source, fact.target];
      return edge.has(near.id) && !visited.has(far.id);
    });
    for (const fact of next) found.add(fact);
    const far = next.map((fact) => (direction === "causes" ? fact.source.id : fact.target.id));
    edge = new Set(far.flatMap((id) => [...sameMark(id, journey)]).filter((id) => !visited.has(id)));
  }
  return [...found];
}

/** Chains as an answer; the neighbouring station last, so that a thing without a told cause is placed at least. */
export function tellCauses(
  thing: GraphEntity,
  facts: readonly FactRow[],
  journey: Journey,
  direction: "causes" | "effects",
): Draft {
  const chain = followCauses(thing.id, facts, journey, direction);
  const neighbour = neighbourOf(thing.id, journey, direction === "causes" ? -1 : 1);
  return {
    understood:
      direction === "causes"
        ? `What led to ${thing.name} (${journey.name})`
        : `What ${thing.name} led to (${journey.name})`,
    sentences: [...chain.map((fact) => tellFact(fact, journey)), ...neighbour],
    rows: chain.map((fact) => toTableRow(fact)),
    elements: [thing.id],
  };
}

function neighbourOf(thing: string, journey: Journey, step: 1 | -1): Sentence[] {
  const stations = journey.stations();
  const at = stations.findIndex(({ entity }) => entity === thing);
  const other = at < 0 ? undefined : stations[at + step];
  if (!other) return [];
  return [{ text: `The station ${step < 0 ? "before" : "after"} it: ${other.title}.`, facts: other.facts.slice(0, 1) }];
}
