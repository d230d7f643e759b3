import { orderKindSchema } from "../../model/document.ts";
import type { GraphEntity, GraphEvidence, GraphOrder, GraphRelation, PersonGraph } from "../../model/graph.ts";
import { type EntityKind, relationRule, relationTypeSchema } from "../../model/ontology.ts";
import { periodDays } from "../../model/period.ts";

/**
 * A made-up talk: `TYPE target [start/end] [duration] [key=value …]`, `source>target` where it is not the person; told in
 * the order listed, 1,000 code units apart, or in one passage with the one before when it begins with `&`,
 * in the same words when it begins with `=`.
 */
export interface MadeUpTalk {
  readonly published?: string;
  readonly facts: readonly string[];
  /** Kind and name of things that are not the first kind their relation allows, or whose name matters. */
  readonly things?: Readonly<Record<string, readonly [EntityKind, string]>>;
  /** `kind first second [gap]`, the ends being `type~target` in lower case. */
  readonly orders?: readonly string[];
  /** What is said of a fact, where that matters, by its id. */
  readonly words?: Readonly<Record<string, string>>;
}

const PERSON = "person:ada";

/** A person's graph from one-line facts. Ids are `type~target` in lower case, so that tests can name them. */
export function personGraph({ published, facts, things = {}, orders = [], words = {} }: MadeUpTalk): PersonGraph {
  const entities = new Map<string, GraphEntity>([[PERSON, entity("Person", PERSON, "Ada")]]);
  for (const [id, [kind, name]] of Object.entries(things)) entities.set(id, entity(kind, id, name));
  const relations = facts.map((line) => relation(line.replace(/^[&=]/, ""), entities));
  const offsets: number[] = [];
  for (const [index, line] of facts.entries()) offsets.push(offsetOf(line, index, offsets.at(-1) ?? 0));
  return {
    person: entity("Person", PERSON, "Ada"),
    sources: [
      {
        id: "talk",
        title: "A talk",
        format: "text",
        sha256: "0".repeat(64),
        subjects: [PERSON],
        ...(published ? { published } : {}),
      },
    ],
    entities: [...entities.values()],
    relations,
    orders: orders.map(order),
    evidence: relations.map((fact, index) => span(fact.id, offsets[index] ?? 0, words[fact.id])),
  };
}

function offsetOf(line: string, index: number, before: number): number {
  if (line.startsWith("=")) return before;
  return line.startsWith("&") ? before + 50 : index * 1000;
}

function relation(line: string, entities: Map<string, GraphEntity>): GraphRelation {
  const [typeText = "", ends = "", ...rest] = line.split(" ");
  const type = relationTypeSchema.parse(typeText);
  const [from, to] = ends.includes(">") ? ends.split(">") : [PERSON, ends];
  const rule = relationRule(type);
  const world = rule.world === true;
  const dates = rest.find((word) => !word.includes("=") && !/^P\d/.test(word));
  const duration = rest.find((word) => /^P\d/.test(word));
  const [start, end] = (dates ?? "").split("/");
  for (const [id, kinds] of [
    [from ?? "", rule.source],
    [to ?? "", rule.target],
  ] as const) {
    if (!entities.has(id)) entities.set(id, entity(kinds[0] ?? "Milestone", id, id));
  }
  return {
    id: `${type}~${ends}`.toLowerCase(),
    type,
    source: from ?? "",
    target: to ?? "",
    ...(world ? {} : { person: PERSON }),
    ...(start ? { start } : {}),
    ...(end ? { end } : {}),
    ...(duration ? { duration } : {}),
    properties: Object.fromEntries(rest.filter((word) => word.includes("=")).map(property)),
    certainty: "said",
    confidence: 0.9,
    rule: "test/made-up",
    sources: ["talk"],
    ...periodDays(start || undefined, end || undefined),
  };
}

function property(word: string): [string, string | number] {
  const [key = "", value = ""] = word.split("=");
  return [key, /^\d+$/.test(value) ? Number(value) : value];
}

function entity(kind: EntityKind, id: string, name: string): GraphEntity {
  return {
    id,
    kind,
    name,
    aliases: [],
    properties: {},
    certainty: "said",
    confidence: 0.9,
    rule: "test/made-up",
    startDay: null,
    endDay: null,
    sources: ["talk"],
    searchText: name.toLowerCase(),
  };
}

function order(line: string): GraphOrder {
  const [kind = "", first = "", second = "", gap] = line.split(" ");
  return {
    id: `order~${kind}~${first}~${second}`,
    kind: orderKindSchema.parse(kind),
    first,
    second,
    ...(gap ? { gap } : {}),
    certainty: "said",
    confidence: 0.9,
    rule: "test/made-up",
  };
}

function span(fact: string, start: number, text = "made up it"): GraphEvidence {
  return { id: `${fact}#1`, fact, source: "talk", start, end: start + text.length, text };
}
