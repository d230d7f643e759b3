import { z } from "zod";
import { FACT_ROW, type FactRow } from "../../graph/reads/fact-rows.ts";
import { careersIn } from "./careers.ts";
import type { AskContext } from "./context.ts";
import { personParam, thingParam } from "./params.ts";
import { type AnswerRow, defineQuestion, type Sentence } from "./question.ts";
import { factWords, whenClause } from "./tell-fact.ts";

const STAYS = "STUDIED_AT|WORKED_AT|LIVED_IN|COMPETED_IN|PRESENTED_AT";

/** Who was where someone was, and whether at the same time: certainly, possibly or not. */
export const samePlace = defineQuestion({
  name: "same-place",
  title: "Who was at the same place, and when both",
  group: "several careers",
  params: z.strictObject({ person: personParam, thing: thingParam.optional() }),
  cypher: `MATCH (p:Entity {id: $person}) MATCH (p)-[own:${STAYS}]->(b:Entity) WHERE own.person = $person MATCH (a:Entity)-[r:${STAYS}]->(b) WHERE r.cairn = true RETURN ${FACT_ROW}`,
  async toAnswer(facts, { person, thing }, context) {
    const { name } = await context.journeyOf(person);
    const where = thing === undefined ? undefined : await context.thing(thing);
    const rows = [...new Map(facts.map((fact) => [fact.relation.id, fact])).values()].filter(
      ({ target }) => thing === undefined || target.id === thing,
    );
    const { people, leftOut } = careersIn(rows.filter(({ relation }) => relation.person !== person));
    const others = rows.filter(({ relation }) => people.includes(relation.person ?? ""));
    const own = rows.filter(({ relation }) => relation.person === person);
    const pairs = own.flatMap((mine) =>
      others.filter(({ target }) => target.id === mine.target.id).map((other) => ({ mine, other })),
    );
    await context.readJourneys([
      ...new Set([...(own.length > 0 ? [person] : []), ...pairs.flatMap(({ other }) => other.relation.person ?? [])]),
    ]);
    const met = [];
    for (const { mine, other } of pairs) met.push({ mine, other, both: await meeting(mine, other, context) });
    return {
      understood: `Who was ${where ? `at ${where.name}` : "at the same places as"} ${where ? `besides ${name}` : name}, and when both`,
      sentences: [
        ...met.map(
          ({ mine, other, both }): Sentence => ({
            text: `${factWords(other)}${whenClause(other)}; ${WORDS[both](name.split(" ")[0] ?? name)}${whenClause(mine)}.`,
            facts: [other.relation.id, mine.relation.id],
          }),
        ),
        ...leftOut,
      ],
      rows: met.map(
        ({ mine, other, both }): AnswerRow => ({
          place: mine.target.name,
          person: other.source.name,
          start: other.relation.start ?? null,
          end: other.relation.end ?? null,
          both,
        }),
      ),
    };
  },
});

type Meeting = "certainly" | "possibly" | "never";

const WORDS: Readonly<Record<Meeting, (name: string) => string>> = {
  certainly: (name) => `at the same time as ${name}`,
  possibly: (name) => `perhaps at the same time as ${name}`,
  never: (name) => `not at the same time as ${name}`,
};

/** Compares the windows of two stays: certain if both last beyond the start of the other, whatever the windows. */
async function meeting(mine: FactRow, other: FactRow, context: AskContext): Promise<Meeting> {
  const whose = other.relation.person;
  if (whose === undefined) return "possibly";
  const [me, them] = await Promise.all([context.journeyOf(String(mine.relation.person)), context.journeyOf(whose)]);
  const [a, b] = [me.windows.of(mine.relation.id), them.windows.of(other.relation.id)];
  if (isBefore(a.endMax, b.startMin) || isBefore(b.endMax, a.startMin)) return "never";
  return isBefore(a.startMax, b.endMin) && isBefore(b.startMax, a.endMin) ? "certainly" : "possibly";
}

const isBefore = (first: string | null, second: string | null): boolean =>
  first !== null && second !== null && first < second;
