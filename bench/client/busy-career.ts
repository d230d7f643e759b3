import { timeline } from "../../journey/timeline.ts";
import type { EntityResponse, EvidenceResponse, TimelineResponse } from "../../model/api.ts";
import { personGraph } from "../../tests/journey/person-graph.ts";

const STATIONS = 8;
const KINDS = ["USED t", "COMPETED_IN c", "PUBLISHED w"];

/** Of a career: the timeline, and what is answered about each of its marks, by path. */
export interface BusyCareer {
  readonly timeline: TimelineResponse;
  readonly answers: ReadonlyMap<string, EntityResponse | EvidenceResponse>;
}

/** A made-up career of so many marks over twenty years, a third of which led to the next, as the server answers it. */
export function busyCareer(marks: number): BusyCareer {
  const years = (n: number) => 2000 + Math.floor(n * 2.5);
  const things = Array.from({ length: marks - STATIONS }, (_, n) => n);
  const facts = [
    ...Array.from({ length: STATIONS }, (_, n) => `WORKED_AT firm-${n} ${years(n)}-01/${years(n) + 2}-06`),
    ...things.map((n) => {
      const month = String(1 + ((n * 31) % 12)).padStart(2, "0");
      return `${KINDS[n % KINDS.length]}-${n} ${2000 + ((n * 7919) % 20)}-${month}`;
    }),
    ...things.flatMap((n) => (n % 3 === 1 && n + 1 < things.length ? [`LED_TO c-${n}>w-${n + 1}`] : [])),
  ];
  const graph = personGraph({ published: "2020-03-24", facts });
  const answered = { generation: 1, ...timeline(graph, { axis: "calendar" }) };
  return { timeline: answered, answers: answersOf(graph, answered) };
}

function answersOf(graph: ReturnType<typeof personGraph>, { episodes }: TimelineResponse): BusyCareer["answers"] {
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]));
  const relations = new Map(graph.relations.map((relation) => [relation.id, relation]));
  const evidence = new Map(graph.evidence.map((span) => [span.fact, span]));
  const answers = new Map<string, EntityResponse | EvidenceResponse>();
  for (const { entity: id, facts } of episodes) {
    const entity = entities.get(id);
    const own = facts.flatMap((fact) => relations.get(fact) ?? []);
    if (entity)
      answers.set(`/entities/${encodeURIComponent(id)}`, {
        generation: 1,
        entity,
        relations: own,
        others: [graph.person],
        evidenceCounts: Object.fromEntries(facts.map((fact) => [fact, 1])),
      });
    for (const { id: fact, rule, certainty, confidence } of own) {
      const said = evidence.get(fact);
      const quotes = said ? [{ ...said, sourceTitle: "A talk", repairs: [] }] : [];
      answers.set(`/evidence/${encodeURIComponent(fact)}`, {
        generation: 1,
        fact,
        of: "relation",
        rule,
        certainty,
        confidence,
        quotes,
      });
    }
  }
  return answers;
}
