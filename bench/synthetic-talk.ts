/** Talks of any size, for measuring stores. All made up. */
import type { Entity, Relation } from "../model/document.ts";
import { entityId, relationId } from "../model/ids.ts";
import type { Talk } from "../model/talk.ts";

/**
 * A talk with one person, `size` - 1 things, and a relation of the person to each, every fact with its span.
 * @param which another number gives another person with other things.
 */
export function syntheticTalk(size: number, which = 0): Talk {
  const name = which === 0 ? "Bench Mark" : `Bench Mark ${which}`;
  const person = entityId("Person", name);
  const source = `bench-${String(which).padStart(8, "0")}`;
  const words = Array.from({ length: size }, (_, i) => `thing number ${which * size + i}`);
  const text = words.join(" ");
  let offset = 0;
  const spans = words.map((word) => {
    const start = offset;
    offset += word.length + 1;
    return { source, start, end: start + word.length, text: word };
  });
  const kindOf = (i: number) => (i % 2 === 0 ? "Tool" : "Organization");
  const entities: Entity[] = spans.map((span, i) => ({
    id: i === 0 ? person : entityId(kindOf(i), span.text),
    kind: i === 0 ? "Person" : kindOf(i),
    name: i === 0 ? name : span.text,
    aliases: [],
    properties: {},
    certainty: "said",
    confidence: 0.9,
    rule: "bench/synthetic",
    evidence: [span],
  }));
  const relations: Relation[] = spans.slice(1).map((span, i) => {
    const kind = kindOf(i + 1);
    const type = kind === "Tool" ? "USED" : "WORKED_AT";
    const target = entityId(kind, span.text);
    return {
      id: relationId(type, person, target, person, 1),
      type,
      source: person,
      target,
      person,
      start: String(1990 + (i % 30)),
      basis: { start: "stated" },
      properties: { purpose: span.text },
      certainty: "said",
      confidence: 0.9,
      rule: "bench/synthetic",
      evidence: [span],
    };
  });
  return {
    text,
    segments: [{ start: 0, end: text.length }],
    document: {
      version: 1,
      extractor: { version: "bench", gazetteer: "none", threshold: 0.5 },
      sources: [{ id: source, title: "Bench", format: "text", sha256: "0".repeat(64), subjects: [person] }],
      entities,
      relations,
      orders: [],
      warnings: [],
    },
  };
}
