import type { GraphEntity, GraphOrder, GraphRelation, PersonGraph } from "../model/graph.ts";
import { periodBounds } from "../model/period.ts";
import { compareText } from "./compare-text.ts";
import type { Words } from "./present.ts";
import { readTelling } from "./telling.ts";

/** A relation of the person's own story, with what drawing needs to know about it. */
export interface Fact {
  readonly id: string;
  readonly relation: GraphRelation;
  readonly source: GraphEntity;
  readonly target: GraphEntity;
  /** Place in the order of telling: the first word said of it, later talks after earlier ones. */
  readonly told: number;
  /** Where the story itself comes to it: see {@link readTelling}. */
  readonly recounted: number;
  readonly passages: readonly Words[];
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

/** Sorts a person's graph into {@link Facts}. A relation whose ends are missing from the graph is left out. */
export function gatherFacts(graph: PersonGraph): Facts {
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]));
  entities.set(graph.person.id, graph.person);
  const publishedBy = publicationDays(graph);
  const days = [...publishedBy.values()].sort();
  const { passages, told, recounted } = readTelling(graph, publishedBy);
  const own = graph.relations
    .filter((relation) => relation.person === graph.person.id)
    .flatMap((relation): Fact[] => {
      const source = entities.get(relation.source);
      const target = entities.get(relation.target);
      if (!source || !target) return [];
      const { id } = relation;
      return [
        { id, relation, source, target, told: told(id), recounted: recounted(id, target), passages: passages(id) },
      ];
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

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compareText(a.id, b.id);

function publicationDays(graph: PersonGraph): Map<string, string> {
  const days = new Map<string, string>();
  for (const source of graph.sources) {
    const bounds = source.published === undefined ? undefined : periodBounds(source.published);
    if (bounds) days.set(source.id, bounds.last);
  }
  return days;
}

function firstSeconds(graph: PersonGraph): Map<string, number> {
  const seconds = new Map<string, number>();
  for (const evidence of graph.evidence) {
    if (evidence.seconds === undefined) continue;
    seconds.set(evidence.fact, Math.min(evidence.seconds, seconds.get(evidence.fact) ?? Number.POSITIVE_INFINITY));
  }
  return seconds;
}
