/** One person's journey as questions need it: facts in order, windows, and the picture's marks. */
import type { FactRow } from "../../graph/reads/fact-rows.ts";
import { createChains } from "../../journey/chains.ts";
import { compareText } from "../../journey/compare-text.ts";
import { type Fact, type Facts, gatherFacts } from "../../journey/facts.ts";
import { sequence } from "../../journey/sequence.ts";
import { timeline } from "../../journey/timeline.ts";
import { computeWindows, type Windows } from "../../journey/windows.ts";
import type { Episode, TimelineResponse } from "../../model/api.ts";
import type { PersonGraph } from "../../model/graph.ts";

export interface Journey {
  readonly id: string;
  /** "Mira Solano" */
  readonly name: string;
  /** "Mira" */
  readonly firstName: string;
  readonly graph: PersonGraph;
  readonly facts: Facts;
  readonly windows: Windows;
  readonly drawn: () => Omit<TimelineResponse, "generation">;
  /** Studies and jobs in order. */
  readonly stations: () => readonly Episode[];
  /** The person's own facts by id. */
  readonly fact: (id: string) => Fact | undefined;
  /** Whether dates or orders prove that one fact starts before the other. */
  readonly precedes: (first: string, second: string) => boolean;
  /** In order of time where it is known, of telling where it is not. */
  readonly inOrder: <Row extends FactRow>(facts: readonly Row[]) => Row[];
}

/** Comparing each with each takes too long beyond this. */
const MOST_COMPARED = 600;

export function createJourney(graph: PersonGraph): Journey {
  const facts = gatherFacts(graph);
  const windows = computeWindows(facts);
  const own = new Map(facts.own.map((fact) => [fact.id, fact]));
  const chained = createChains(windows.orders);
  const precedes: Journey["precedes"] = (first, second) => {
    const [before, after] = [windows.of(first), windows.of(second)];
    if (before.startMax !== null && after.startMin !== null && before.startMax < after.startMin) return true;
    return chained(first, second) && !chained(second, first);
  };
  let drawn: ReturnType<Journey["drawn"]> | undefined;
  const draw = (): ReturnType<Journey["drawn"]> => {
    drawn ??= timeline(graph, { axis: "chapters" });
    return drawn;
  };
  return {
    id: graph.person.id,
    name: graph.person.name,
    firstName: graph.person.name.split(" ")[0] ?? graph.person.name,
    graph,
    facts,
    windows,
    drawn: draw,
    stations: () =>
      draw()
        .episodes.filter(({ station }) => station !== undefined)
        .sort((a, b) => (a.station ?? 0) - (b.station ?? 0)),
    fact: (id) => own.get(id),
    precedes,
    inOrder(rows) {
      const told = (row: FactRow): number => facts.told(row.relation.id);
      const compare = (a: FactRow, b: FactRow): number =>
        told(a) - told(b) || compareText(a.relation.id, b.relation.id);
      const before = (a: FactRow, b: FactRow): boolean =>
        rows.length <= MOST_COMPARED && precedes(a.relation.id, b.relation.id);
      return sequence(rows, before, compare);
    },
  };
}
