import { z } from "zod";
import { FACT_ROW, type FactRow } from "../../graph/reads/fact-rows.ts";
import type { AskContext } from "./context.ts";
import { toTableRow } from "./fact-table.ts";
import { personParam, thingParam } from "./params.ts";
import { type AnswerRow, defineQuestion, type Sentence } from "./question.ts";
import { factWords, firstNameOf, whenClause } from "./tell-fact.ts";

/** Who went from one thing to another: a switch that is told, or dealings in that order. */
export const sameSwitch = defineQuestion({
  name: "same-switch",
  title: "Who else went from one thing to another",
  group: "several careers",
  params: z.strictObject({ from: thingParam, to: thingParam, person: personParam.optional() }),
  cypher: `UNWIND $ids AS id MATCH (b:Entity {id: id}) MATCH (a:Entity)-[r]->(b) WHERE r.cairn = true AND r.person IS NOT NULL RETURN ${FACT_ROW}`,
  rowParams: ({ from, to }) => ({ ids: [from, to] }),
  async toAnswer(facts, { from, to, person }, context) {
    const [start, end] = await Promise.all([context.thing(from), context.thing(to)]);
    const people = [...new Set(facts.flatMap(({ relation }) => relation.person ?? []))].filter((id) => id !== person);
    const found = [];
    for (const other of people) {
      const own = facts.filter(({ relation }) => relation.person === other);
      found.push(...(await goingOver(own, { from, to, person: other }, context)));
    }
    return {
      understood: `Who ${person === undefined ? "" : "else "}went from ${start.name} to ${end.name}`,
      sentences: found.map(({ sentence }) => sentence),
      rows: found.map(({ row }) => row),
      elements: [from, to],
    };
  },
});

interface Going {
  readonly sentence: Sentence;
  readonly row: AnswerRow;
}

async function goingOver(
  facts: readonly FactRow[],
  { from, to, person }: { readonly from: string; readonly to: string; readonly person: string },
  context: AskContext,
): Promise<Going[]> {
  const journey = await context.journeyOf(person);
  const name = firstNameOf(journey.name);
  const told = facts.find(({ relation, source }) => relation.type === "SWITCHED_TO" && source.id === from);
  if (told) {
    const when = told.relation.start === undefined ? "" : whenClause(told);
    const text = `${name}: ${lower(factWords(told))}${when}.`;
    return [{ sentence: { text, facts: [told.relation.id] }, row: toTableRow(told, { person: journey.name }) }];
  }
  const dealings = (thing: string): FactRow[] =>
    facts.filter(({ source, target }) => target.id === thing && source.id === person);
  for (const first of dealings(from)) {
    const second = dealings(to).find(({ relation }) => journey.precedes(first.relation.id, relation.id));
    if (!second) continue;
    const text = `${factWords(first)}${whenClause(first)}, then ${lower(factWords(second).replace(/^\S+ /, ""))}${whenClause(second)}.`;
    const row = toTableRow(second, { person: journey.name });
    return [{ sentence: { text, facts: [first.relation.id, second.relation.id] }, row }];
  }
  return [];
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
