import { z } from "zod";
import { FACT_ROW, type FactRow } from "../../graph/reads/fact-rows.ts";
import { OPEN, periodWords } from "../../model/period.ts";
import { timedDealings } from "./dealings.ts";
import { daysBetween, roughly } from "./lengths.ts";
import { personParam, thingParam } from "./params.ts";
import { defineQuestion } from "./question.ts";
import { firstNameOf } from "./tell-fact.ts";

/** From the end of one thing, or its start where no end is said, to the start of another, for everyone who had both. */
export const timeBetween = defineQuestion({
  name: "time-between",
  title: "The time from one thing to another",
  group: "several careers",
  params: z.strictObject({ from: thingParam, to: thingParam, person: personParam.optional() }),
  cypher: `UNWIND $ids AS id MATCH (b:Entity {id: id}) MATCH (a:Entity)-[r]->(b) WHERE r.cairn = true AND r.person IS NOT NULL AND ($person IS NULL OR r.person = $person) RETURN ${FACT_ROW}`,
  rowParams: ({ from, to }) => ({ ids: [from, to] }),
  async toAnswer(facts, { from, to }, context) {
    const [start, end] = await Promise.all([context.thing(from), context.thing(to)]);
    const own = timedDealings(facts).filter(({ relation, source }) => relation.person === source.id);
    const spans = own
      .filter(({ target }) => target.id === from)
      .flatMap((first) => {
        const second = own.find(({ target, source }) => target.id === to && source.id === first.source.id);
        return second ? [{ first, second, ...timeFrom(first, second) }] : [];
      });
    return {
      understood: `The time from ${start.name} to ${end.name}`,
      sentences: spans.map(({ first, second, words }) => ({
        text: `${firstNameOf(first.source.name)}: ${words}.`,
        facts: [first.relation.id, second.relation.id],
      })),
      rows: spans.map(({ first, days }) => ({ person: first.source.name, days: days ?? null })),
      elements: [from, to],
    };
  },
});

function timeFrom({ relation, target }: FactRow, second: FactRow): { readonly days?: number; readonly words: string } {
  const ended = relation.end !== undefined && relation.end !== OPEN;
  const from = ended ? relation.end : relation.start;
  const to = second.relation.start ?? second.relation.end;
  const days = daysBetween(from, to);
  if (from === undefined || to === undefined || days === undefined) return { words: "a date is missing" };
  const point = `the ${ended ? "end" : "start"} of ${target.name} (${periodWords(from)})`;
  return { days, words: `${roughly(Math.abs(days))} from ${point} to ${second.target.name} (${periodWords(to)})` };
}
