import { z } from "zod";
import { storyFacts } from "./list-question.ts";
import { tellNeighbours } from "./neighbours.ts";
import { personParam, thingParam } from "./params.ts";
import { defineQuestion } from "./question.ts";

export const before = defineQuestion({
  name: "before",
  title: "What came before a thing",
  group: "one career",
  params: z.strictObject({ person: personParam, thing: thingParam }),
  cypher: storyFacts(["LED_TO", "FUNDED", "SWITCHED_TO"]),
  async toAnswer(facts, { person, thing }, context) {
    return tellNeighbours(await context.thing(thing), facts, await context.journeyOf(person), "before");
  },
});
