import { z } from "zod";
import { FACT_ROW } from "../../graph/reads/fact-rows.ts";
import { listWords } from "../../journey/story/sentences.ts";
import { careersIn } from "./careers.ts";
import { groupBy } from "./group-by.ts";
import { thingParam } from "./params.ts";
import { defineQuestion } from "./question.ts";
import { stationSteps } from "./station-steps.ts";

export const nextSteps = defineQuestion({
  name: "next-steps",
  title: "Usual next steps after a station",
  group: "several careers",
  params: z.strictObject({ thing: thingParam }),
  cypher: `MATCH (b:Entity {id: $thing}) MATCH (a:Entity)-[r:STUDIED_AT|WORKED_AT]->(b) WHERE r.cairn = true RETURN ${FACT_ROW}`,
  async toAnswer(facts, { thing }, context) {
    const { name } = await context.thing(thing);
    const { people, leftOut } = careersIn(facts);
    const steps = (await stationSteps(thing, people, context)).flatMap(({ journey, station, later: [next] }) =>
      next ? [{ journey, station, next }] : [],
    );
    const groups = [...groupBy(steps, ({ next }) => next.title)].sort(
      ([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1),
    );
    return {
      understood: `Usual next steps after ${name}`,
      sentences: [
        ...groups.map(([title, members]) => ({
          text: `${title}: ${members.length} of ${steps.length} (${listWords(members.map(({ journey }) => journey.firstName))}).`,
          facts: members.flatMap(({ station, next }) => [...station.facts.slice(0, 1), ...next.facts.slice(0, 1)]),
        })),
        ...leftOut,
      ],
      rows: groups.map(([title, members]) => ({ next: title, people: members.length, of: steps.length })),
      elements: [thing],
    };
  },
});
