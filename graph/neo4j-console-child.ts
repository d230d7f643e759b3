/** Users' queries on Neo4j: in read access, under a deadline of the database, in a process that can be killed. */
import neo4j, { type Node, type Relationship, type Transaction } from "neo4j-driver";
import { Failure } from "../model/failure.ts";
import { type Met, type RawAnswer, toConsoleRead } from "./console-answer.ts";
import { nodeCell, type Properties, relationshipCell, sortedKeys } from "./console-cells.ts";
import { serveConsole } from "./console-child.ts";
import { connect, integers } from "./neo4j-connection.ts";
import { isRecord } from "./rows.ts";

serveConsole(async (where) => {
  if (!("location" in where)) throw new Failure("usage", "The console on Neo4j opens an address only.");
  const connection = await connect(where.location, where);
  return ({ query, params, limits, mark, bookmarks }) =>
    connection.readOnce({ timeoutMs: limits.timeoutMs, mark, bookmarks }, async (tx) => {
      const raw = await readRaw(tx, query.scoped, integers(params), limits.maxRows + 1);
      const ends = await readEnds(tx, raw);
      return toConsoleRead(raw, query.columns, limits, (value, met) => toCell(value, ends, met));
    });
});

async function readRaw(
  tx: Transaction,
  cypher: string,
  params: Readonly<Record<string, unknown>>,
  most: number,
): Promise<RawAnswer> {
  const result = tx.run(cypher, params);
  const columns = (await result.keys()).map(String);
  const rows: unknown[][] = [];
  for await (const record of result) {
    rows.push(columns.map((column) => record.get(column)));
    if (rows.length === most) break;
  }
  return { columns, rows };
}

/** Properties of nodes by the database's own ids. */
type Ends = ReadonlyMap<string, Properties>;

/** A relationship knows its ends by the database's ids only. */
async function readEnds(tx: Transaction, raw: RawAnswer): Promise<Ends> {
  const ids = new Set<string>();
  for (const row of raw.rows) for (const value of row) collectEnds(value, ids);
  if (ids.size === 0) return new Map();
  const { records } = await tx.run(
    "MATCH (n) WHERE elementId(n) IN $ids RETURN elementId(n) AS id, properties(n) AS properties",
    { ids: [...ids] },
  );
  return new Map(records.map((record) => [String(record.get("id")), record.get("properties")]));
}

function collectEnds(value: unknown, ids: Set<string>): void {
  if (neo4j.isRelationship(value)) ids.add(value.startNodeElementId).add(value.endNodeElementId);
  else if (neo4j.isPath(value)) for (const { relationship } of value.segments) collectEnds(relationship, ids);
  else if (Array.isArray(value)) for (const item of value) collectEnds(item, ids);
  else if (isPlain(value)) for (const item of Object.values(value)) collectEnds(item, ids);
}

function toCell(value: unknown, ends: Ends, met: Met): unknown {
  if (neo4j.isNode(value)) return toNode(value, met);
  if (neo4j.isRelationship(value)) return toRelationship(value, ends, met);
  if (neo4j.isPath(value))
    return {
      is: "path",
      nodes: [value.start, ...value.segments.map(({ end }) => end)].map((node) => toNode(node, met)),
      relationships: value.segments.map(({ relationship }) => toRelationship(relationship, ends, met)),
    };
  if (Array.isArray(value)) return value.map((item) => toCell(item, ends, met));
  if (typeof value === "bigint") return Number(value);
  if (isPlain(value))
    return sortedKeys(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toCell(item, ends, met)])));
  // Dates and the like are objects of the driver; as text they are the same on both engines.
  return typeof value === "object" && value !== null ? String(value) : value;
}

function toNode({ labels, properties }: Node, met: Met) {
  met.entity(properties);
  return nodeCell(labels, properties);
}

function toRelationship(relationship: Relationship, ends: Ends, met: Met) {
  const { type, properties, startNodeElementId, endNodeElementId } = relationship;
  const [source, target] = [ends.get(startNodeElementId) ?? {}, ends.get(endNodeElementId) ?? {}];
  met.relation(type, properties, source, target);
  return relationshipCell(type, properties, source, target);
}

const isPlain = (value: unknown): value is Properties =>
  isRecord(value) && Object.getPrototypeOf(value) === Object.prototype;
