/**
 * The difference between two projections as batches of Cypher that both engines understand alike. Labels and types in
 * the texts come from the ontology only, everything else is a parameter. Cairn takes away only what it wrote: a node on
 * which somebody else put labels, properties or relationships is kept as `:Retired` and taken up again when it comes back.
 */
import type { Graph, GraphEntity, GraphRelation } from "../model/graph.ts";
import type { EntityKind, RelationType } from "../model/ontology.ts";
import { canonicalText } from "./canonical.ts";
import { type Cell, type Cells, OWN_COLUMNS } from "./columns.ts";
import { entityToCells, evidenceToCells, orderToCells, relationToCells } from "./rows.ts";

export interface Statement {
  readonly cypher: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export const EMPTY_GRAPH: Graph = {
  sources: [],
  entities: [],
  relations: [],
  orders: [],
  evidence: [],
  conflicts: [],
  warnings: [],
};

/** Rows in one statement. */
const BATCH = 500;

/**
 * Statements that turn a graph that holds `before` into one that holds `after`, to be run in order in one transaction.
 * @param rewrite writes every fact of `after`, also those that did not change: repairs what was tampered with.
 */
export function difference(before: Graph, after: Graph, rewrite = false): Statement[] {
  return statementsFor(before, after, rewrite, false);
}

/**
 * The same for a graph that nobody else writes into. What is new is created without looking for it first: on the
 * embedded engine a MERGE goes through all relationships of a node, which is slow at a hub.
 */
export function differenceAlone(before: Graph, after: Graph): Statement[] {
  return statementsFor(before, after, false, true);
}

function statementsFor(before: Graph, after: Graph, rewrite: boolean, alone: boolean): Statement[] {
  const entities = compare(before.entities, after.entities, entityToCells, rewrite);
  const relations = compare(before.relations, after.relations, relationToCells, rewrite);
  const orders = compare(before.orders, after.orders, orderToCells, rewrite);
  const evidence = compare(before.evidence, after.evidence, evidenceToCells, rewrite);
  return [
    ...byGroup(relations.gone, (relation) => relation.type, deleteRelations),
    ...batches(ids(evidence.gone), deleteNodes("Evidence")),
    ...batches(ids(orders.gone), deleteNodes("Order")),
    ...byGroup(entities.gone, (entity) => entity.kind, retireEntities),
    ...revived(entities.written.filter(({ was }) => !was).map(({ is }) => is)),
    ...byGroup(entities.written.flatMap(changedKind), (entity) => entity.kind, dropLabel),
    ...[true, false].flatMap((fresh) => {
      const due = <T>({ written }: Compared<T>) => written.filter(({ was }) => (alone && !was) === fresh);
      return [
        ...byGroup(due(entities), ({ is }) => is.kind, fresh ? createEntities : writeEntities),
        ...byGroup(due(relations), ({ is }) => is.type, fresh ? createRelations : writeRelations),
        ...batches(due(orders).map(toRow), fresh ? createNodes("Order") : writeNodes("Order")),
        ...batches(due(evidence).map(toRow), fresh ? createNodes("Evidence") : writeNodes("Evidence")),
      ];
    }),
  ];
}

interface Written<T> {
  readonly was: T | undefined;
  readonly is: T;
  readonly cells: Cells;
}

interface Compared<T> {
  readonly gone: readonly T[];
  readonly written: readonly Written<T>[];
}

function compare<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  toCells: (fact: T) => Cells,
  rewrite: boolean,
): Compared<T> {
  const old = new Map(before.map((fact) => [fact.id, fact]));
  const kept = new Set(after.map((fact) => fact.id));
  const written = after.flatMap((is) => {
    const was = old.get(is.id);
    if (was && !rewrite && (was === is || canonicalText(was) === canonicalText(is))) return [];
    return [{ was, is, cells: withCleared(toCells(is), was && toCells(was)) }];
  });
  return { gone: before.filter((fact) => !kept.has(fact.id)), written };
}

/** Columns that are no more are set to null, which removes them. */
function withCleared(cells: Cells, old: Cells | undefined): Cells {
  return old ? { ...Object.fromEntries(Object.keys(old).map((column) => [column, null])), ...cells } : cells;
}

const ids = (facts: readonly { readonly id: string }[]): Cells[] => facts.map(({ id }) => ({ id }));

type Row = Readonly<Record<string, Cell | Cells>>;
const toRow = ({ is, cells }: Written<{ readonly id: string }>): Row => ({ id: is.id, cells });

function batches(rows: readonly Row[], cypher: string, params: Statement["params"] = {}): Statement[] {
  const statements: Statement[] = [];
  for (let at = 0; at < rows.length; at += BATCH)
    statements.push({ cypher, params: { ...params, rows: rows.slice(at, at + BATCH) } });
  return statements;
}

function byGroup<T, K extends EntityKind | RelationType>(
  items: readonly T[],
  keyOf: (item: T) => K,
  toStatements: (key: K, items: readonly T[]) => Statement[],
): Statement[] {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups].flatMap(([key, group]) => toStatements(key, group));
}

function deleteRelations(type: RelationType, relations: readonly GraphRelation[]): Statement[] {
  return batches(
    relations.map(({ id, source }) => ({ id, source })),
    `UNWIND $rows AS row MATCH (a:Entity {id: row.source}) MATCH (a)-[r:${type} {id: row.id}]->() DELETE r`,
  );
}

const deleteNodes = (label: "Evidence" | "Order"): string =>
  `UNWIND $rows AS row MATCH (n:${label} {id: row.id}) DETACH DELETE n`;

/** Deletes what nobody else touched; what is left loses our labels and columns and is kept as `:Retired`. */
function retireEntities(kind: EntityKind, entities: readonly GraphEntity[]): Statement[] {
  const rows = entities.map((entity) => {
    const columns = Object.keys(entityToCells(entity));
    return { id: entity.id, columns, cleared: Object.fromEntries(columns.map((column) => [column, null])) };
  });
  return [
    ...batches(
      rows,
      `UNWIND $rows AS row MATCH (n:Entity {id: row.id}) WHERE NOT (n)--() AND size(labels(n)) = 2 AND all(k IN keys(n) WHERE k IN $own OR k IN row.columns) DELETE n`,
      { own: OWN_COLUMNS },
    ),
    ...batches(
      rows,
      `UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n:Retired REMOVE n:Entity REMOVE n:${kind} SET n += row.cleared SET n.retiredId = row.id`,
    ),
  ];
}

function revived(entities: readonly GraphEntity[]): Statement[] {
  return batches(
    ids(entities),
    "UNWIND $rows AS row MATCH (n:Retired {retiredId: row.id}) SET n:Entity SET n.id = row.id REMOVE n:Retired REMOVE n.retiredId",
  );
}

const changedKind = ({ was, is }: Written<GraphEntity>): GraphEntity[] => (was && was.kind !== is.kind ? [was] : []);

function dropLabel(kind: EntityKind, entities: readonly GraphEntity[]): Statement[] {
  return batches(ids(entities), `UNWIND $rows AS row MATCH (n:Entity {id: row.id}) REMOVE n:${kind}`);
}

function writeEntities(kind: EntityKind, entities: readonly Written<GraphEntity>[]): Statement[] {
  return batches(
    entities.map(toRow),
    `UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n:${kind} SET n += row.cells`,
  );
}

function createEntities(kind: EntityKind, entities: readonly Written<GraphEntity>[]): Statement[] {
  return batches(entities.map(toRow), `UNWIND $rows AS row CREATE (n:Entity:${kind}) SET n = row.cells`);
}

function writeRelations(type: RelationType, relations: readonly Written<GraphRelation>[]): Statement[] {
  return batches(relations.map(toEnds), `${ENDS} MERGE (a)-[r:${type} {id: row.id}]->(b) SET r += row.cells`);
}

function createRelations(type: RelationType, relations: readonly Written<GraphRelation>[]): Statement[] {
  return batches(relations.map(toEnds), `${ENDS} CREATE (a)-[r:${type}]->(b) SET r = row.cells`);
}

const ENDS = "UNWIND $rows AS row MATCH (a:Entity {id: row.source}) MATCH (b:Entity {id: row.target})";
const toEnds = ({ is, cells }: Written<GraphRelation>): Row => ({
  id: is.id,
  source: is.source,
  target: is.target,
  cells,
});

const writeNodes = (label: "Evidence" | "Order"): string =>
  `UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n += row.cells`;

const createNodes = (label: "Evidence" | "Order"): string =>
  `UNWIND $rows AS row CREATE (n:${label}) SET n = row.cells`;
