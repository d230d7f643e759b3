import { z } from "zod";
import { FACT_ROW, type FactRow } from "../../graph/reads/fact-rows.ts";
import { careersIn } from "./careers.ts";
import type { AskContext } from "./context.ts";
import { toTableRow } from "./fact-table.ts";
import { groupBy } from "./group-by.ts";
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
    const asked = { from, to };
    const stories = groupBy(facts, ({ relation }) => relation.person ?? "");
    const others = [...stories.keys()].filter((id) => id !== person).sort();
    const names = new Map((await context.things(others)).map(({ id, name }) => [id, name]));
    const told = others.flatMap((id) => toldSwitch(stories.get(id) ?? [], names.get(id) ?? id, asked));
    const known = new Set(told.map(({ person: id }) => id));
    const { people, leftOut } = careersIn(
      facts.filter(({ relation: { person: id } }) => id !== person && !known.has(id)),
    );
    await context.readJourneys(people.filter((id) => hasBoth(stories.get(id) ?? [], asked)));
    const implied: Going[] = [];
    for (const id of people) implied.push(...(await orderedDealings(stories.get(id) ?? [], id, asked, context)));
    const found = [...told, ...implied];
    return {
      understood: `Who ${person === undefined ? "" : "else "}went from ${start.name} to ${end.name}`,
      sentences: [...found.map(({ sentence }) => sentence), ...leftOut],
      rows: found.map(({ row }) => row),
      elements: [from, to],
    };
  },
});

interface Going {
  readonly person: string | undefined;
  readonly sentence: Sentence;
  readonly row: AnswerRow;
}

interface Ends {
  readonly from: string;
  readonly to: string;
}

const hasBoth = (facts: readonly FactRow[], { from, to }: Ends): boolean =>
  [from, to].every((thing) => facts.some(({ target }) => target.id === thing));

function toldSwitch(facts: readonly FactRow[], name: string, { from, to }: Ends): Going[] {
  return facts
    .filter(({ relation, source, target }) => relation.type === "SWITCHED_TO" && source.id === from && target.id === to)
    .slice(0, 1)
    .map((fact) => {
      const when = fact.relation.start === undefined ? "" : whenClause(fact);
      const text = `${firstNameOf(name)}: ${lower(factWords(fact))}${when}.`;
      const { person } = fact.relation;
      return { person, sentence: { text, facts: [fact.relation.id] }, row: toTableRow(fact, { person: name }) };
    });
}

/** Dealings with both, where dates or orders prove which was first. */
async function orderedDealings(
  facts: readonly FactRow[],
  person: string,
  { from, to }: Ends,
  context: AskContext,
): Promise<Going[]> {
  const dealings = (thing: string): FactRow[] =>
    facts.filter(({ source, target }) => target.id === thing && source.id === person);
  const [firsts, seconds] = [dealings(from), dealings(to)];
  if (firsts.length === 0 || seconds.length === 0) return [];
  const journey = await context.journeyOf(person);
  for (const first of firsts) {
    const second = seconds.find(({ relation }) => journey.precedes(first.relation.id, relation.id));
    if (!second) continue;
    const then = lower(factWords(second).replace(/^\S+ /, ""));
    const text = `${factWords(first)}${whenClause(first)}, then ${then}${whenClause(second)}.`;
    const row = toTableRow(second, { person: journey.name });
    return [{ person, sentence: { text, facts: [first.relation.id, second.relation.id] }, row }];
  }
  return [];
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
