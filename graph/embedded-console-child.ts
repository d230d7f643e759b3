/** Users' queries on a copy of the embedded graph: opened for reading only, in a process that can be killed. */
import { createRequire } from "node:module";
import type { GrafeoDB } from "@grafeo-db/js";
import { Failure } from "../model/failure.ts";
import { type Met, toConsoleRead } from "./console-answer.ts";
import { nodeCell, type Properties, relationshipCell, sortedKeys } from "./console-cells.ts";
import { serveConsole } from "./console-child.ts";
import { isRecord } from "./rows.ts";

serveConsole(async (where) => {
  if (!("snapshot" in where)) throw new Failure("usage", "The embedded console opens a snapshot only.");
  const grafeo: typeof import("@grafeo-db/js") = createRequire(import.meta.url)("@grafeo-db/js");
  const db = grafeo.GrafeoDB.openReadOnly(where.snapshot);
  return async ({ query, params, limits }) => {
    const result = await db.executeCypher(query.plain, params);
    const raw = { columns: result.columns, rows: result.rows().slice(0, limits.maxRows + 1) };
    return toConsoleRead(raw, query.columns, limits, (value, met) => toCell(db, value, met));
  };
});

/** Nodes, relationships and paths come as objects that their own fields tell apart. */
function toCell(db: GrafeoDB, value: unknown, met: Met): unknown {
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((item) => toCell(db, item, met));
  if (!isRecord(value)) return value;
  if ("_labels" in value) return toNode(value, met);
  if ("_type" in value) return toRelationship(db, value, met);
  if (isPath(value))
    return {
      is: "path",
      nodes: value.nodes.map((node) => toCell(db, node, met)),
      relationships: value.edges.map((edge) => toCell(db, edge, met)),
    };
  return sortedKeys(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toCell(db, item, met)])));
}

function toNode({ _id, _labels, ...rest }: Properties, met: Met) {
  const properties = plainProperties(rest);
  met.entity(properties);
  return nodeCell(Array.isArray(_labels) ? _labels.map(String) : [], properties);
}

function toRelationship(db: GrafeoDB, { _id, _type, _source, _target, ...rest }: Properties, met: Met) {
  const [source, target] = [endOf(db, _source), endOf(db, _target)];
  const properties = plainProperties(rest);
  met.relation(String(_type), properties, source, target);
  return relationshipCell(String(_type), properties, source, target);
}

const endOf = (db: GrafeoDB, id: unknown): Properties =>
  plainProperties({ ...(typeof id === "number" ? db.getNode(id)?.properties() : undefined) });

const plainProperties = (properties: Properties): Properties =>
  Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, typeof value === "bigint" ? Number(value) : value]),
  );

const isPath = (value: Properties): value is { nodes: unknown[]; edges: unknown[] } =>
  Array.isArray(value.nodes) && Array.isArray(value.edges) && Object.keys(value).length === 2;
