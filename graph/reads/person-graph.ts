import type { GraphOrder, GraphRelation, PersonGraph } from "../../model/graph.ts";
import { compareText } from "../compare.ts";
import type { GraphReader, ReadLimits } from "../graph-store.ts";
import { orderFromRow } from "../rows.ts";
import { entitiesById, evidenceOf, RELATION_MATCH, RELATION_MATCH_FROM, RELATION_ROW, toRelation } from "./cypher.ts";
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
  const story = await readStory(store, personId, limits);
  const ids = new Set([personId, ...story.flatMap(thingsOf)]);
  const entities = await entitiesById(store, ids, limits);
  const person = entities.find((entity) => entity.id === personId && entity.kind === "Person");
  if (!person) return undefined;
  const relations = [...story, ...(await readWorld(store, ids, limits))].sort((a, b) => compareText(a.id, b.id));
  const facts = new Set([...ids, ...relations.map((relation) => relation.id)]);
  const orders = await readOrders(store, facts, limits);
  const evidence = await evidenceOf(store, [...facts, ...orders.map((order) => order.id)], limits);
  const telling = new Set(story.flatMap((relation) => relation.sources));
  const sources = (await store.talks())
    .map((talk) => talk.source)
    .filter((source) => telling.has(source.id) || source.subjects.includes(personId));
  return { person, sources, entities, relations, orders, evidence };
}

/** Its ends, and what its properties name by id: the competition that somebody hosts. */
function thingsOf({ source, target, properties }: GraphRelation): string[] {
  const named = [properties.organization, properties.competition];
  return [source, target, ...named.filter((id): id is string => typeof id === "string" && id.includes(":"))];
}

async function readStory(store: GraphReader, person: string, limits: ReadLimits): Promise<GraphRelation[]> {
  const { rows } = await store.read(
    `${RELATION_MATCH} WHERE r.person = $person AND r.cairn = true RETURN ${RELATION_ROW} ORDER BY r.id`,
    { person },
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

async function readOrders(store: GraphReader, facts: ReadonlySet<string>, limits: ReadLimits): Promise<GraphOrder[]> {
  const { rows } = await store.read(
    "UNWIND $facts AS id MATCH (o:Order {first: id}) WHERE o.cairn = true RETURN properties(o) AS row ORDER BY o.id",
    { facts: [...facts] },
    limits,
  );
  return rows.map((row) => orderFromRow(row.row)).filter((order) => facts.has(order.second));
}
