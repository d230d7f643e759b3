import type { GraphEntity, GraphOrder, GraphRelation, PersonGraph } from "../model/graph.ts";
import { periodBounds } from "../model/period.ts";

/** A half-open stretch of one talk. */
export interface Passage {
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/** A relation of the person's own story, with what drawing needs to know about it. */
export interface Fact {
  readonly id: string;
  readonly relation: GraphRelation;
  readonly source: GraphEntity;
  readonly target: GraphEntity;
  /** Place in the order of telling: the first word said of it, later talks after earlier ones. */
  readonly told: number;
  readonly passages: readonly Passage[];
}

/** A person's graph made ready for reading: sorted, looked up, without a trace of the order it came in. */
export interface Facts {
  readonly person: GraphEntity;
  /** ISO day of the latest talk; null when no talk says. */
  readonly published: string | null;
  /** Talk id → ISO day of its publication, for those that say. */
  readonly publishedBy: ReadonlyMap<string, string>;
  readonly entities: ReadonlyMap<string, GraphEntity>;
  /** The person's own facts in order of telling. */
  readonly own: readonly Fact[];
  /** Facts about the world, by id. */
  readonly world: readonly GraphRelation[];
  readonly orders: readonly GraphOrder[];
  /** First media time of a fact or order in seconds, where the talk has one. */
  readonly seconds: ReadonlyMap<string, number>;
  /** What one of the person's facts is about. */
  readonly targetOf: (factId: string) => GraphEntity | undefined;
  /** First word said of any fact, order or entity; what rests on notes alone comes last. */
  readonly told: (id: string) => number;
}

/** A later talk's offsets follow those of the talks before it: no talk is longer than this. */
const TALK_STRIDE = 100_000_000;

/** Sorts a person's graph into {@link Facts}. A relation whose ends are missing from the graph is left out. */
export function gatherFacts(graph: PersonGraph): Facts {
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]));
  entities.set(graph.person.id, graph.person);
  const publishedBy = publicationDays(graph);
  const days = [...publishedBy.values()].sort();
  const passages = passagesByFact(graph);
  const told = tellingOrder(graph, passages, publishedBy);
  const own = graph.relations
    .filter((relation) => relation.person === graph.person.id)
    .flatMap((relation): Fact[] => {
      const source = entities.get(relation.source);
      const target = entities.get(relation.target);
      if (!source || !target) return [];
      const { id } = relation;
      return [{ id, relation, source, target, told: told(id), passages: passages.get(id) ?? [] }];
    })
    .sort((a, b) => a.told - b.told || compareText(a.id, b.id));
  const targets = new Map(own.map((fact) => [fact.id, fact.target]));
  return {
    person: graph.person,
    published: days.at(-1) ?? null,
    publishedBy,
    entities,
    own,
    world: graph.relations.filter((relation) => relation.person === undefined).sort(byId),
    orders: [...graph.orders].sort(byId),
    seconds: firstSeconds(graph),
    targetOf: (id) => targets.get(id),
    told,
  };
}

/** Order of two texts by code unit: the same on every machine, whatever its language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compareText(a.id, b.id);

function publicationDays(graph: PersonGraph): Map<string, string> {
  const days = new Map<string, string>();
  for (const source of graph.sources) {
    const bounds = source.published === undefined ? undefined : periodBounds(source.published);
    if (bounds) days.set(source.id, bounds.last);
  }
  return days;
}

function passagesByFact(graph: PersonGraph): Map<string, Passage[]> {
  const passages = new Map<string, Passage[]>();
  for (const { fact, source, start, end } of graph.evidence) {
    if (source === undefined || start === undefined || end === undefined) continue;
    passages.set(fact, [...(passages.get(fact) ?? []), { source, start, end }]);
  }
  for (const list of passages.values()) {
    list.sort((a, b) => compareText(a.source, b.source) || a.start - b.start || a.end - b.end);
  }
  return passages;
}

function tellingOrder(
  graph: PersonGraph,
  passages: ReadonlyMap<string, readonly Passage[]>,
  publishedBy: ReadonlyMap<string, string>,
): (id: string) => number {
  const talks = graph.sources
    .map((source) => source.id)
    .sort((a, b) => compareText(publishedBy.get(a) ?? "", publishedBy.get(b) ?? "") || compareText(a, b));
  const rank = new Map(talks.map((id, index) => [id, index * TALK_STRIDE]));
  const last = talks.length * TALK_STRIDE;
  return (id) => {
    const offsets = (passages.get(id) ?? []).map((passage) => (rank.get(passage.source) ?? last) + passage.start);
    return offsets.length === 0 ? last : Math.min(...offsets);
  };
}

function firstSeconds(graph: PersonGraph): Map<string, number> {
  const seconds = new Map<string, number>();
  for (const evidence of graph.evidence) {
    if (evidence.seconds === undefined) continue;
    seconds.set(evidence.fact, Math.min(evidence.seconds, seconds.get(evidence.fact) ?? Number.POSITIVE_INFINITY));
  }
  return seconds;
}
