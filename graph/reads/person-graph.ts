import type { GraphEntity, GraphEvidence, GraphOrder, GraphRelation, PersonGraph } from "../../model/graph.ts";
import { compareText } from "../compare.ts";
import type { GraphReader, ReadLimits } from "../graph-store.ts";
import { orderFromRow } from "../rows.ts";
import {
  byPlace,
  entitiesById,
  evidenceOf,
  RELATION_MATCH,
  RELATION_MATCH_FROM,
  RELATION_ROW,
  toRelation,
} from "./cypher.ts";
import { READ_LIMITS } from "./limits.ts";

/**
 * All that is needed to draw and tell one person's journey: the story's relations, the world facts among the things
 * so reached, the orders between them, their evidence, and the talks that tell it.
 * @returns undefined when nobody has this id.
 */
export async function readPersonGraph(
  store: GraphReader,
  personId: string,
  limits: ReadLimits = READ_LIMITS,
): Promise<PersonGraph | undefined> {
  return (await readPersonGraphs(store, [personId], limits)).get(personId);
}

/** The same for many people with as many queries as for one; by id, without those whom nobody knows. */
export async function readPersonGraphs(
  store: GraphReader,
  people: readonly string[],
  limits: ReadLimits = READ_LIMITS,
): Promise<ReadonlyMap<string, PersonGraph>> {
  const stories = groupBy(await readStories(store, people, limits), ({ person }) => person ?? "");
  const reached = new Map(people.map((id) => [id, new Set([id, ...(stories.get(id) ?? []).flatMap(thingsOf)])]));
  const ids = new Set([...reached.values()].flatMap((things) => [...things]));
  const entities = await entitiesById(store, ids, limits);
  const world = await readWorld(store, ids, limits);
  const facts = [...ids, ...[...stories.values(), world].flatMap((relations) => relations.map(({ id }) => id))];
  const orders = groupBy(await readOrders(store, facts, limits), ({ first }) => first);
  const told = [...facts, ...[...orders.values()].flatMap((group) => group.map(({ id }) => id))];
  const evidence = groupBy(await evidenceOf(store, told, limits), ({ fact }) => fact);
  const known = { entities: new Map(entities.map((entity) => [entity.id, entity])), world, orders, evidence };
  const talks = (await store.talks()).map(({ source }) => source);
  const graphs = new Map<string, PersonGraph>();
  for (const [id, things] of reached) {
    const person = known.entities.get(id);
    if (person?.kind === "Person") graphs.set(id, toPersonGraph(person, stories.get(id) ?? [], things, known, talks));
  }
  return graphs;
}

/** What was read for several people at once. */
interface Read {
  readonly entities: ReadonlyMap<string, GraphEntity>;
  readonly world: readonly GraphRelation[];
  /** By the first of the two facts. */
  readonly orders: ReadonlyMap<string, readonly GraphOrder[]>;
  readonly evidence: ReadonlyMap<string, readonly GraphEvidence[]>;
}

function toPersonGraph(
  person: GraphEntity,
  story: readonly GraphRelation[],
  things: ReadonlySet<string>,
  read: Read,
  talks: PersonGraph["sources"],
): PersonGraph {
  const entities = [...things].sort(compareText).flatMap((id) => read.entities.get(id) ?? []);
  const world = read.world.filter(({ source, target }) => things.has(source) && things.has(target));
  const relations = [...story, ...world].sort((a, b) => compareText(a.id, b.id));
  const facts = new Set([...things, ...relations.map(({ id }) => id)]);
  const orders = [...facts]
    .flatMap((id) => read.orders.get(id) ?? [])
    .filter(({ second }) => facts.has(second))
    .sort((a, b) => compareText(a.id, b.id));
  const evidence = [...facts, ...orders.map(({ id }) => id)].flatMap((id) => read.evidence.get(id) ?? []).sort(byPlace);
  const telling = new Set(story.flatMap(({ sources }) => sources));
  const sources = talks.filter(({ id, subjects }) => telling.has(id) || subjects.includes(person.id));
  return { person, sources, entities, relations, orders, evidence };
}

/** Its ends, and what its properties name by id: the competition that somebody hosts. */
function thingsOf({ source, target, properties }: GraphRelation): string[] {
  const named = [properties.organization, properties.competition];
  return [source, target, ...named.filter((id): id is string => typeof id === "string" && id.includes(":"))];
}

async function readStories(
  store: GraphReader,
  people: readonly string[],
  limits: ReadLimits,
): Promise<GraphRelation[]> {
  const [person] = people;
  const { rows } = await store.read(
    `${RELATION_MATCH} WHERE ${people.length === 1 ? "r.person = $person" : "r.person IN $people"} AND r.cairn = true RETURN ${RELATION_ROW} ORDER BY r.id`,
    people.length === 1 ? { person } : { people },
    limits,
  );
  return rows.map(toRelation);
}

async function readWorld(store: GraphReader, ids: ReadonlySet<string>, limits: ReadLimits): Promise<GraphRelation[]> {
  const { rows } = await store.read(
    `${RELATION_MATCH_FROM} WHERE r.person IS NULL AND r.cairn = true RETURN ${RELATION_ROW} ORDER BY r.id`,
    { ids: [...ids] },
    limits,
  );
  return rows.map(toRelation).filter((relation) => ids.has(relation.target));
}

/** Orders that begin with one of these facts. */
async function readOrders(store: GraphReader, facts: readonly string[], limits: ReadLimits): Promise<GraphOrder[]> {
  const { rows } = await store.read(
    "UNWIND $facts AS id MATCH (o:Order {first: id}) WHERE o.cairn = true RETURN properties(o) AS row ORDER BY o.id",
    { facts: [...new Set(facts)] },
    limits,
  );
  return rows.map((row) => orderFromRow(row.row));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
