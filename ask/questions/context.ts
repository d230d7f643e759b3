/** What questions may look at, each thing read once per answer. */
import type { ConsoleRead, GraphStore, ReadLimits } from "../../graph/graph-store.ts";
import { entitiesById, evidenceOf } from "../../graph/reads/cypher.ts";
import { type FactRow, toFactRow } from "../../graph/reads/fact-rows.ts";
import { READ_LIMITS } from "../../graph/reads/limits.ts";
import { readPersonGraph, readPersonGraphs } from "../../graph/reads/person-graph.ts";
import { readSureness } from "../../graph/reads/sureness.ts";
import { Failure } from "../../model/failure.ts";
import type { GraphEntity, GraphEvidence, GraphRelation, PersonGraph } from "../../model/graph.ts";
import { consoleOf } from "../console.ts";
import { MAX_ROWS } from "../guard.ts";
import { createJourney, type Journey } from "./journey.ts";

export interface AskContext {
  /** Runs a question's Cypher; facts that are merely "maybe" are left out. */
  readonly facts: (cypher: string, params: Readonly<Record<string, unknown>>) => Promise<readonly FactRow[]>;
  /** Runs a query that somebody wrote: through the guard, within the limits of the console. @throws as {@link Console}. */
  readonly query: (cypher: string, params: Readonly<Record<string, unknown>>) => Promise<ConsoleRead>;
  /** Whether a fact is more than "maybe". */
  readonly isSure: (fact: GraphEntity | GraphRelation) => boolean;
  /** @throws Failure `not-found`. */
  readonly journeyOf: (person: string) => Promise<Journey>;
  /** Reads many journeys at once; {@link journeyOf} then knows them. */
  readonly readJourneys: (people: readonly string[]) => Promise<void>;
  /** @throws Failure `not-found`. */
  readonly thing: (id: string) => Promise<GraphEntity>;
  readonly things: (ids: Iterable<string>) => Promise<readonly GraphEntity[]>;
  readonly evidenceOf: (facts: Iterable<string>) => Promise<readonly GraphEvidence[]>;
  /** Talk id → title. */
  readonly titles: ReadonlyMap<string, string>;
}

/** A context for one answer over `store`. */
export async function createContext(store: GraphStore, limits: ReadLimits = READ_LIMITS): Promise<AskContext> {
  const { isSure } = await readSureness(store);
  const talks = await store.talks();
  const journeys = new Map<string, Promise<Journey>>();
  const readJourney = async (person: string): Promise<Journey> => {
    const graph = await readPersonGraph(store, person, limits);
    if (!graph) throw unknown("person", person);
    return createJourney(sureGraph(graph, isSure));
  };
  return {
    async facts(cypher, params) {
      const { rows } = await store.read(cypher, params, limits);
      return rows.map(toFactRow).filter((fact) => isSureRow(fact, isSure));
    },
    query: (query, params) => consoleOf(store).run({ query, params, limit: MAX_ROWS }),
    isSure,
    journeyOf(person) {
      const known = journeys.get(person) ?? readJourney(person);
      journeys.set(person, known);
      return known;
    },
    async readJourneys(people) {
      const unread = people.filter((person) => !journeys.has(person));
      for (const [person, graph] of unread.length === 0 ? [] : await readPersonGraphs(store, unread, limits))
        journeys.set(person, Promise.resolve(createJourney(sureGraph(graph, isSure))));
    },
    async thing(id) {
      const [found] = await entitiesById(store, [id], limits);
      if (!found) throw unknown("thing", id);
      return found;
    },
    things: (ids) => entitiesById(store, ids, limits),
    evidenceOf: (facts) => evidenceOf(store, facts, limits),
    titles: new Map(talks.map(({ id, source }) => [id, source.title])),
  };
}

const unknown = (what: string, id: string): Failure =>
  new Failure("not-found", `There is no ${what} with the id ${id}; see /api/v1/entities or search for its name.`);

type IsSure = (fact: FactRow["relation"] | GraphEntity) => boolean;

/** A person is believed in whose story it is, however doubtful the name. */
const isSureRow = ({ relation, source, target }: FactRow, isSure: IsSure): boolean =>
  isSure(relation) && [source, target].every((end) => end.id === relation.person || isSure(end));

function sureGraph(graph: PersonGraph, isSure: IsSure): PersonGraph {
  const entities = graph.entities.filter((entity) => entity.id === graph.person.id || isSure(entity));
  const kept = new Set(entities.map(({ id }) => id));
  const relations = graph.relations.filter((fact) => isSure(fact) && kept.has(fact.source) && kept.has(fact.target));
  const facts = new Set([...kept, ...relations.map(({ id }) => id)]);
  const orders = graph.orders.filter(({ first, second }) => facts.has(first) && facts.has(second));
  return { ...graph, entities, relations, orders };
}
