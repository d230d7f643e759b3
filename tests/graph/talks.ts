/** Small made-up talks for the tests of the graph. */
import type { Entity, Order, Relation } from "../../model/document.ts";
import type { Span } from "../../model/evidence.ts";
import { entityId, relationId } from "../../model/ids.ts";
import type { EntityKind, RelationType } from "../../model/ontology.ts";
import type { Talk } from "../../model/talk.ts";

export const ADA = "person:ada-lark";
export const BOB = "person:bob-finch";

/** What may be said of a thing besides its name. */
export type Rest = Partial<Omit<Entity, "id" | "evidence">>;

export const span = (source: string, start: number, text: string): Span => ({
  source,
  start,
  end: start + text.length,
  text,
});

export function entity(source: string, kind: EntityKind, name: string, at: number, rest: Rest = {}): Entity {
  return {
    id: entityId(kind, name),
    kind,
    name,
    aliases: [],
    properties: {},
    certainty: "said",
    confidence: 0.9,
    rule: "test/name",
    evidence: [span(source, at, name)],
    ...rest,
  };
}

type RelationRest = Partial<Omit<Relation, "id" | "type" | "source" | "target" | "evidence">> & { n?: number };

export function relation(
  source: string,
  type: RelationType,
  from: string,
  to: string,
  at: number,
  { n = 1, ...rest }: RelationRest = {},
): Relation {
  const person = "person" in rest ? rest.person : from.startsWith("person:") ? from : undefined;
  return {
    id: relationId(type, from, to, person, n),
    type,
    source: from,
    target: to,
    ...(person !== undefined && { person }),
    properties: {},
    certainty: "said",
    confidence: 0.8,
    rule: "test/frame",
    evidence: [span(source, at, `${type} words`)],
    ...rest,
  };
}

export function order(source: string, kind: Order["kind"], first: string, second: string, at: number): Order {
  return {
    id: `order~${kind}~${first}~${second}`,
    kind,
    first,
    second,
    certainty: "said",
    confidence: 0.7,
    rule: "test/order",
    evidence: [span(source, at, "then")],
  };
}

export function talk(
  id: string,
  facts: { entities?: Entity[]; relations?: Relation[]; orders?: Order[] },
  published?: string,
): Talk {
  return {
    document: {
      version: 1,
      extractor: { version: "test", gazetteer: "test", threshold: 0.5 },
      sources: [
        {
          id,
          title: `Talk ${id}`,
          format: "text",
          sha256: "0".repeat(64),
          subjects: [ADA],
          ...(published !== undefined && { published }),
        },
      ],
      entities: facts.entities ?? [],
      relations: facts.relations ?? [],
      orders: facts.orders ?? [],
      warnings: [],
    },
    text: `The words of ${id}. ${"Lorem ipsum. ".repeat(20)}`,
    segments: [{ start: 0, end: 20, seconds: 1.5 }],
  };
}

const LARK = entityId("Organization", "Lark Labs");
const ZURICH = entityId("Place", "Zürich");
const PYTHON = entityId("Tool", "Python");
const RUST = entityId("Tool", "Rust");

/** Ada's own talk: a study, two jobs at one place, a tool switched, an order. */
export const adaTalk: Talk = talk(
  "ada-1",
  {
    entities: [
      entity("ada-1", "Person", "Ada Lark", 0),
      entity("ada-1", "Organization", "Lark Labs", 40, { aliases: ["Lark"] }),
      entity("ada-1", "Place", "Zürich", 60),
      entity("ada-1", "Tool", "Python", 80),
      entity("ada-1", "Tool", "Rust", 90),
    ],
    relations: [
      relation("ada-1", "WORKED_AT", ADA, LARK, 30, {
        start: "2010",
        end: "2012",
        basis: { start: "stated", end: "counted" },
        properties: { role: "engineer" },
      }),
      relation("ada-1", "WORKED_AT", ADA, LARK, 130, { n: 2, start: "2016-21", end: ".." }),
      relation("ada-1", "USED", ADA, PYTHON, 75),
      relation("ada-1", "USED", ADA, RUST, 85, { start: "2017~" }),
      relation("ada-1", "SWITCHED_TO", PYTHON, RUST, 88, { person: ADA, properties: { reason: "speed" } }),
      relation("ada-1", "LOCATED_IN", LARK, ZURICH, 55),
    ],
    orders: [
      order(
        "ada-1",
        "ends-before",
        relationId("WORKED_AT", ADA, LARK, ADA, 1),
        relationId("WORKED_AT", ADA, LARK, ADA, 2),
        120,
      ),
    ],
  },
  "2020-03-24",
);

/** Bob's talk, which shares Lark Labs and Python and speaks of Ada. */
export const bobTalk: Talk = talk(
  "bob-1",
  {
    entities: [
      entity("bob-1", "Person", "Bob Finch", 0),
      entity("bob-1", "Person", "Ada Lark", 200, { confidence: 0.6 }),
      entity("bob-1", "Organization", "Lark Labs", 20, { confidence: 0.95, aliases: ["Larklabs"] }),
      entity("bob-1", "Tool", "Python", 50, { confidence: 0.4, certainty: "inferred" }),
      entity("bob-1", "Competition", "Night Owl Cup", 70, { start: "2015" }),
    ],
    relations: [
      relation("bob-1", "WORKED_AT", BOB, LARK, 15, { start: "2011", properties: { role: "analyst", team: "data" } }),
      relation("bob-1", "WORKED_AT", ADA, LARK, 210, { start: "2011", confidence: 0.5 }),
      relation("bob-1", "COMPETED_IN", BOB, entityId("Competition", "Night Owl Cup"), 65, {
        start: "2015",
        properties: { placement: 3, medal: "gold" },
      }),
      relation("bob-1", "USED", BOB, PYTHON, 45),
    ],
  },
  "2021",
);

/** Ada's talk with media times that are worked out: 0, 100, 200, … seconds for its things in their order. */
export const timedTalk: Talk = {
  ...adaTalk,
  document: {
    ...adaTalk.document,
    entities: adaTalk.document.entities.map((each, index) => ({
      ...each,
      evidence: each.evidence.map((piece) => ({ ...piece, seconds: 100 * index, secondsEstimated: true as const })),
    })),
  },
};
