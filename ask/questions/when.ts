import { z } from "zod";
import type { TimeWindow } from "../../model/api.ts";
import { periodWords } from "../../model/period.ts";
import { DEALINGS_CYPHER, timedDealings } from "./dealings.ts";
import { toTableRow } from "./fact-table.ts";
import { personParam, thingParam } from "./params.ts";
import { defineQuestion, type Sentence } from "./question.ts";
import { factWords, tellFact } from "./tell-fact.ts";

/** Dates as said; where none are, the window that durations and orders leave. */
export const when = defineQuestion({
  name: "when",
  title: "When something was",
  group: "one career",
  params: z.strictObject({ person: personParam, thing: thingParam }),
  cypher: DEALINGS_CYPHER,
  async toAnswer(facts, { person, thing }, context) {
    const journey = await context.journeyOf(person);
    const { name } = await context.thing(thing);
    const meant = journey.inOrder(timedDealings(facts));
    return {
      understood: `When ${name} was (${journey.name})`,
      sentences: meant.flatMap((fact): Sentence[] => {
        const window = journey.windows.of(fact.relation.id);
        const told = tellFact(fact, journey);
        const within = fact.relation.start === undefined ? windowWords(window) : "";
        return within ? [told, { text: `${factWords(fact)}: ${within}.`, facts: told.facts }] : [told];
      }),
      rows: meant.map((fact) => {
        const { startMin, startMax, endMin, endMax } = journey.windows.of(fact.relation.id);
        return toTableRow(fact, { startMin, startMax, endMin, endMax });
      }),
    };
  },
});

/** "it began between 2013 and Jun 2018 (after Alder Systems)"; "" when only the publication bounds it. */
function windowWords({ startMin, startMax, reasons }: TimeWindow): string {
  const own = reasons.filter(({ bound, by }) => (bound === "startMin" || bound === "startMax") && by !== "published");
  if (own.length === 0) return "";
  const why = [...new Set(own.map(({ words }) => words))].join(", ");
  const [from, to] = [startMin, startMax].map((day) => (day === null ? undefined : periodWords(day.slice(0, 7))));
  if (from && to) return `it began between ${from} and ${to} (${why})`;
  return `it began ${from ? `not before ${from}` : `by ${to}`} (${why})`;
}
