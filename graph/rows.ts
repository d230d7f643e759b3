/** Facts ↔ the flat columns of nodes and relationships. Absent fields are null when written and missing when read. */
import type { z } from "zod";
import type { BasisValue, Properties } from "../model/document.ts";
import type { Certainty } from "../model/evidence.ts";
import { Failure } from "../model/failure.ts";
import type { GraphEntity, GraphEvidence, GraphOrder, GraphRelation } from "../model/graph.ts";
import { entityKindSchema, relationTypeSchema } from "../model/ontology.ts";
import { type Cells, propertiesToCells, propertyName } from "./columns.ts";

export function entityToCells(entity: GraphEntity): Cells {
  return {
    id: entity.id,
    kind: entity.kind,
    name: entity.name,
    aliases: entity.aliases,
    searchText: entity.searchText,
    ...factToCells(entity),
  };
}

export function relationToCells(relation: GraphRelation): Cells {
  return { id: relation.id, person: relation.person ?? null, ...factToCells(relation) };
}

export function orderToCells(order: GraphOrder): Cells {
  return {
    id: order.id,
    kind: order.kind,
    first: order.first,
    second: order.second,
    gap: order.gap ?? null,
    certainty: order.certainty,
    confidence: order.confidence,
    rule: order.rule,
    cairn: true,
  };
}

export function evidenceToCells(evidence: GraphEvidence): Cells {
  return {
    id: evidence.id,
    fact: evidence.fact,
    source: evidence.source ?? null,
    start: evidence.start ?? null,
    end: evidence.end ?? null,
    text: evidence.text ?? null,
    seconds: evidence.seconds ?? null,
    secondsEstimated: evidence.secondsEstimated ?? null,
    by: evidence.by ?? null,
    note: evidence.note ?? null,
    url: evidence.url ?? null,
    claim: evidence.claim ?? null,
    cairn: true,
  };
}

function factToCells(fact: GraphEntity | GraphRelation): Cells {
  return {
    start: fact.start ?? null,
    end: fact.end ?? null,
    duration: fact.duration ?? null,
    basisStart: fact.basis?.start ?? null,
    basisEnd: fact.basis?.end ?? null,
    startDay: fact.startDay,
    endDay: fact.endDay,
    certainty: fact.certainty,
    confidence: fact.confidence,
    rule: fact.rule,
    sources: fact.sources,
    accepted: fact.accepted ?? null,
    hidden: fact.hidden ?? null,
    remarks: fact.remarks ?? null,
    cairn: true,
    ...propertiesToCells(fact.properties),
  };
}

/** @param value `properties(n)` of an `:Entity` node. @throws Failure `bad-data` when it is not one of ours. */
export function entityFromRow(value: unknown): GraphEntity {
  const row = record(value);
  return {
    id: text(row, "id"),
    kind: nameOf(row, "kind", entityKindSchema),
    name: text(row, "name"),
    aliases: texts(row, "aliases"),
    searchText: text(row, "searchText"),
    ...factFromRow(row),
  };
}

/** @param value `properties(r)`, with the type and the ids of both ends beside it. */
export function relationFromRow(value: unknown, type: unknown, source: unknown, target: unknown): GraphRelation {
  const row = record(value);
  const ends = { type, source, target };
  return {
    id: text(row, "id"),
    type: nameOf(ends, "type", relationTypeSchema),
    source: text(ends, "source"),
    target: text(ends, "target"),
    ...optional("person", maybeText(row, "person")),
    ...factFromRow(row),
  };
}

/** @param value `properties(o)` of an `:Order` node. */
export function orderFromRow(value: unknown): GraphOrder {
  const row = record(value);
  return {
    id: text(row, "id"),
    kind: oneOf(row, "kind", ["starts-before", "ends-before", "during"]),
    first: text(row, "first"),
    second: text(row, "second"),
    ...optional("gap", maybeText(row, "gap")),
    certainty: oneOf(row, "certainty", CERTAINTIES),
    confidence: number(row, "confidence"),
    rule: text(row, "rule"),
  };
}

/** @param value `properties(e)` of an `:Evidence` node. */
export function evidenceFromRow(value: unknown): GraphEvidence {
  const row = record(value);
  return {
    id: text(row, "id"),
    fact: text(row, "fact"),
    ...optional("source", maybeText(row, "source")),
    ...optional("start", maybeNumber(row, "start")),
    ...optional("end", maybeNumber(row, "end")),
    ...optional("text", maybeText(row, "text")),
    ...optional("seconds", maybeNumber(row, "seconds")),
    ...optional("secondsEstimated", flag(row, "secondsEstimated")),
    ...optional("by", maybeText(row, "by")),
    ...optional("note", maybeText(row, "note")),
    ...optional("url", maybeText(row, "url")),
    ...optional("claim", maybeText(row, "claim")),
  };
}

const CERTAINTIES: readonly Certainty[] = ["said", "inferred", "edited"];
const BASES: readonly BasisValue[] = ["stated", "counted", "edited"];

function factFromRow(row: Readonly<Record<string, unknown>>) {
  const basisStart = maybeOneOf(row, "basisStart", BASES);
  const basisEnd = maybeOneOf(row, "basisEnd", BASES);
  const basis = basisStart || basisEnd ? { ...optional("start", basisStart), ...optional("end", basisEnd) } : undefined;
  return {
    ...optional("start", maybeText(row, "start")),
    ...optional("end", maybeText(row, "end")),
    ...optional("duration", maybeText(row, "duration")),
    ...optional("basis", basis),
    properties: propertiesFromRow(row),
    certainty: oneOf(row, "certainty", CERTAINTIES),
    confidence: number(row, "confidence"),
    rule: text(row, "rule"),
    startDay: maybeText(row, "startDay") ?? null,
    endDay: maybeText(row, "endDay") ?? null,
    sources: texts(row, "sources"),
    ...optional("accepted", flag(row, "accepted")),
    ...optional("hidden", flag(row, "hidden")),
    ...optional("remarks", row.remarks == null ? undefined : texts(row, "remarks")),
  };
}

function propertiesFromRow(row: Readonly<Record<string, unknown>>): Properties {
  const properties: Properties = {};
  for (const column of texts(row, "propertyColumns")) {
    const value = row[column];
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      properties[propertyName(column)] = value;
  }
  return properties;
}

/** `{ [key]: value }`, or nothing when the value is absent: optional fields are missing, never undefined. */
function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  const field: { [P in K]?: V } = {};
  if (value !== undefined) field[key] = value;
  return field;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (isRecord(value)) return value;
  throw damaged("a row", value);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

type Fields = Readonly<Record<string, unknown>>;

function text(row: Fields, key: string): string {
  const value = row[key];
  if (typeof value === "string") return value;
  throw damaged(key, value);
}

function maybeText(row: Fields, key: string): string | undefined {
  return row[key] == null ? undefined : text(row, key);
}

function number(row: Fields, key: string): number {
  const value = row[key];
  if (typeof value === "number") return value;
  throw damaged(key, value);
}

function maybeNumber(row: Fields, key: string): number | undefined {
  return row[key] == null ? undefined : number(row, key);
}

function texts(row: Fields, key: string): string[] {
  const value = row[key];
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  throw damaged(key, value);
}

function flag(row: Fields, key: string): true | undefined {
  return row[key] === true ? true : undefined;
}

/** A word of the ontology. */
function nameOf<T>(row: Fields, key: string, schema: z.ZodType<T>): T {
  const found = schema.safeParse(row[key]);
  if (found.success) return found.data;
  throw damaged(key, row[key]);
}

function oneOf<T extends string>(row: Fields, key: string, values: readonly T[]): T {
  const found = values.find((value) => value === row[key]);
  if (found !== undefined) return found;
  throw damaged(key, row[key]);
}

function maybeOneOf<T extends string>(row: Fields, key: string, values: readonly T[]): T | undefined {
  return row[key] == null ? undefined : oneOf(row, key, values);
}

function damaged(what: string, value: unknown): Failure {
  return new Failure(
    "bad-data",
    `The graph in the store holds ${JSON.stringify(value) ?? "nothing"} where ${what} should be; run \`cairn rebuild\` to project it anew.`,
  );
}
