/** A talk small enough to check by eye: a school, two jobs, a tool given up for another, an award. */
import { createHash } from "node:crypto";
import type { Entity, GraphDocument, Order, Relation } from "../../model/document.ts";
import type { Span } from "../../model/evidence.ts";
import { orderId, relationId } from "../../model/ids.ts";
import type { EntityKind, RelationType } from "../../model/ontology.ts";
import { type Talk, talkSchema } from "../../model/talk.ts";

export const SMALL_TALK_TEXT = [
  "Hello, I am Ada Quill and I studied physics at Northfield University until spring 2009.",
  "After that I joined Blue Harbor in 2010 as a data analyst, and I stayed for two years.",
  "Then I moved to Tern Labs as a senior engineer and I am still there.",
  "I started with carrots, and two years ago I switched from Keras to PyTorch because it is easier to debug.",
  "In 2016 I won the Golden Compass award for that work.",
].join("\n");

export const SMALL_TALK_ID = "a-small-talk-00c0ffee";
export const SECOND_TALK_ID = "b-second-talk-00c0ffef";
export const SMALL_PERSON = "person:ada-quill";

/** The talk as a store takes it. A new copy each time, so that a test may change it. */
export function smallTalk(): Talk {
  return { document: smallDocument(), text: SMALL_TALK_TEXT, segments: lines(SMALL_TALK_TEXT) };
}

/** The same talk under another id and title, told by nobody new: for stores with two talks. */
export function secondTalk(): Talk {
  const text = JSON.stringify(smallTalk())
    .replaceAll(SMALL_TALK_ID, SECOND_TALK_ID)
    .replace("A small talk", "A second talk");
  return talkSchema.parse(JSON.parse(text));
}

function smallDocument(): GraphDocument {
  const source = {
    id: SMALL_TALK_ID,
    title: "A small talk",
    format: "text",
    url: "https://www.youtube.com/watch?v=abcdefghijk",
    mediaId: "abcdefghijk",
    published: "2020-05-04",
    durationSeconds: 60,
    sha256: createHash("sha256").update(SMALL_TALK_TEXT).digest("hex"),
    subjects: [SMALL_PERSON],
  };
  return {
    version: 1,
    extractor: { version: "0.1.0", gazetteer: "none", threshold: 0.5 },
    sources: [source],
    entities: entities(),
    relations: relations(),
    orders: orders(),
    warnings: [],
  };
}

function entities(): Entity[] {
  return [
    entity("person:ada-quill", "Person", "Ada Quill"),
    entity("organization:northfield-university", "Organization", "Northfield University"),
    entity("organization:blue-harbor", "Organization", "Blue Harbor"),
    entity("organization:tern-labs", "Organization", "Tern Labs"),
    entity("tool:keras", "Tool", "Keras", { aliases: ["carrots"], evidence: [said("carrots"), said("Keras")] }),
    entity("tool:pytorch", "Tool", "PyTorch"),
    entity("award:ada-quill:golden-compass", "Award", "Golden Compass"),
  ];
}

function relations(): Relation[] {
  return [
    relation("STUDIED_AT", SMALL_PERSON, "organization:northfield-university", {
      end: "2009-21",
      basis: { end: "stated" },
      properties: { field: "physics" },
      evidence: [said("studied physics at Northfield University until spring 2009")],
    }),
    relation("WORKED_AT", SMALL_PERSON, "organization:blue-harbor", {
      start: "2010",
      end: "2012~",
      duration: "P2Y",
      basis: { start: "stated", end: "counted" },
      properties: { role: "data analyst" },
      evidence: [said("joined Blue Harbor in 2010 as a data analyst, and I stayed for two years")],
    }),
    relation("WORKED_AT", SMALL_PERSON, "organization:tern-labs", {
      end: "..",
      basis: { end: "stated" },
      properties: { role: "senior engineer" },
      evidence: [said("moved to Tern Labs as a senior engineer and I am still there")],
    }),
    relation("USED", SMALL_PERSON, "tool:keras", {
      evidence: [said("I started with carrots")],
      features: { verb: 1.5, misheard: -0.5 },
    }),
    relation("USED", SMALL_PERSON, "tool:pytorch", { evidence: [said("switched from Keras to PyTorch")] }),
    relation("SWITCHED_TO", "tool:keras", "tool:pytorch", {
      start: "2018~",
      basis: { start: "counted" },
      properties: { reason: "it is easier to debug" },
      evidence: [said("switched from Keras to PyTorch because it is easier to debug")],
    }),
    relation("EARNED", SMALL_PERSON, "award:ada-quill:golden-compass", {
      start: "2016",
      basis: { start: "stated" },
      evidence: [said("In 2016 I won the Golden Compass award")],
    }),
  ];
}

function orders(): Order[] {
  const first = relationId("WORKED_AT", SMALL_PERSON, "organization:blue-harbor", SMALL_PERSON, 1);
  const second = relationId("WORKED_AT", SMALL_PERSON, "organization:tern-labs", SMALL_PERSON, 1);
  const rule = "orders/then";
  const evidence = [said("Then I moved to Tern Labs")];
  return [
    {
      id: orderId("ends-before", first, second),
      kind: "ends-before",
      first,
      second,
      certainty: "said",
      confidence: 0.9,
      rule,
      evidence,
    },
  ];
}

function entity(id: string, kind: EntityKind, name: string, more: Partial<Entity> = {}): Entity {
  const fact = { certainty: "said", confidence: 0.95, rule: "names/known" } as const;
  return { id, kind, name, aliases: [], properties: {}, evidence: [said(name)], ...fact, ...more };
}

function relation(
  type: RelationType,
  source: string,
  target: string,
  more: Partial<Relation> & Pick<Relation, "evidence">,
): Relation {
  const id = relationId(type, source, target, SMALL_PERSON, 1);
  const fact = { certainty: "said", confidence: 0.9, rule: `relations/${type.toLowerCase()}` } as const;
  return { id, type, source, target, person: SMALL_PERSON, properties: {}, ...fact, ...more };
}

/** The first place where the talk says this. */
function said(text: string): Span {
  const start = SMALL_TALK_TEXT.indexOf(text);
  if (start < 0) throw new TypeError(`the small talk does not say "${text}"`);
  const seconds = Math.round((start / SMALL_TALK_TEXT.length) * 600) / 10;
  return { source: SMALL_TALK_ID, start, end: start + text.length, text, seconds, secondsEstimated: true };
}

function lines(text: string): Talk["segments"] {
  let start = 0;
  return text.split("\n").map((line) => {
    const segment = { start, end: start + line.length };
    start = segment.end + 1;
    return segment;
  });
}
