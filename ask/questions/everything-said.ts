import { z } from "zod";
import { FACT_ROW } from "../../graph/reads/fact-rows.ts";
import { clockWords } from "../../journey/clock.ts";
import { compareText } from "../../journey/compare-text.ts";
import type { GraphEvidence } from "../../model/graph.ts";
import { personParam, thingParam } from "./params.ts";
import { type AnswerRow, defineQuestion } from "./question.ts";

/** Every passage that says something of a thing, each once, in order of telling. */
export const everythingSaid = defineQuestion({
  name: "everything-said",
  title: "Everything said of a thing, in order of telling",
  group: "evidence",
  params: z.strictObject({ thing: thingParam, person: personParam.optional() }),
  cypher: `MATCH (x:Entity {id: $thing}) MATCH (x)-[r]-(y:Entity) WHERE r.cairn = true AND ($person IS NULL OR r.person IS NULL OR r.person = $person) WITH r, startNode(r) AS a, endNode(r) AS b RETURN ${FACT_ROW}`,
  async toAnswer(facts, { thing, person }, context) {
    const { name } = await context.thing(thing);
    const ids = new Set([thing, ...facts.map(({ relation }) => relation.id)]);
    const talks = new Set(facts.flatMap(({ relation }) => relation.sources));
    const spans = (await context.evidenceOf(ids))
      .filter(({ text, source }) => text !== undefined && (person === undefined || talks.has(source ?? "")))
      .sort(byPlace);
    const passages = spans.filter((span, at) => !spans.some((other, i) => i !== at && covers(other, span, i < at)));
    return {
      understood: `Everything said of ${name}, in order of telling`,
      sentences: passages.map((span) => ({ text: quote(span, context.titles), facts: [span.fact] })),
      rows: passages.map(
        ({ source, start, end, text, fact }): AnswerRow => ({
          source: source ?? null,
          start: start ?? null,
          end: end ?? null,
          text: text ?? null,
          fact,
        }),
      ),
      elements: [...ids],
    };
  },
});

const byPlace = (a: GraphEvidence, b: GraphEvidence): number =>
  compareText(a.source ?? "", b.source ?? "") ||
  (a.start ?? 0) - (b.start ?? 0) ||
  (b.end ?? 0) - (a.end ?? 0) ||
  compareText(a.id, b.id);

/** True when `other` holds all that `span` says; of two that are equal the earlier one is kept. */
function covers(other: GraphEvidence, span: GraphEvidence, earlier: boolean): boolean {
  if (other.source !== span.source) return false;
  const [a, b] = [other, span].map(({ start = 0, end = 0 }) => ({ start, end }));
  if (!a || !b || a.start > b.start || a.end < b.end) return false;
  return a.start !== b.start || a.end !== b.end || earlier;
}

function quote({ text = "", seconds, source }: GraphEvidence, titles: ReadonlyMap<string, string>): string {
  const at = seconds === undefined ? "" : `, ${clockWords(seconds)}`;
  return `“${text.replace(/\s+/g, " ").trim()}” (${titles.get(source ?? "") ?? source}${at})`;
}
