import { type EntityKind, entityKinds, type RelationType, relationTypes } from "../../model/ontology.ts";
import type { GraphStore, ReadLimits } from "../graph-store.ts";
import { READ_LIMITS } from "./limits.ts";

export interface Counts {
  readonly entities: number;
  readonly relations: number;
  readonly orders: number;
  readonly evidence: number;
  /** In the order of the ontology; kinds without entities are left out. */
  readonly kinds: readonly { readonly kind: EntityKind; readonly count: number }[];
  readonly types: readonly { readonly type: RelationType; readonly count: number }[];
}

/** How much of everything the graph holds. */
export async function readCounts(store: GraphStore, limits: ReadLimits = READ_LIMITS): Promise<Counts> {
  const kinds = await countBy(
    store,
    "MATCH (e:Entity) WHERE e.cairn = true RETURN e.kind AS key, count(e) AS count ORDER BY key",
    limits,
  );
  const types = await countBy(
    store,
    "MATCH (a:Entity)-[r]->(b:Entity) WHERE r.cairn = true RETURN type(r) AS key, count(r) AS count ORDER BY key",
    limits,
  );
  const orders = await countBy(
    store,
    "MATCH (o:Order) WHERE o.cairn = true RETURN 'all' AS key, count(o) AS count",
    limits,
  );
  const evidence = await countBy(
    store,
    "MATCH (v:Evidence) WHERE v.cairn = true RETURN 'all' AS key, count(v) AS count",
    limits,
  );
  return {
    entities: sum(kinds),
    relations: sum(types),
    orders: sum(orders),
    evidence: sum(evidence),
    kinds: entityKinds().flatMap((kind) => present(kinds, kind).map((count) => ({ kind, count }))),
    types: relationTypes().flatMap((type) => present(types, type).map((count) => ({ type, count }))),
  };
}

async function countBy(store: GraphStore, cypher: string, limits: ReadLimits): Promise<ReadonlyMap<string, number>> {
  const { rows } = await store.read(cypher, {}, limits);
  return new Map(rows.map((row) => [String(row.key), Number(row.count)]));
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);

function present(counts: ReadonlyMap<string, number>, key: string): readonly number[] {
  const count = counts.get(key);
  return count === undefined ? [] : [count];
}
