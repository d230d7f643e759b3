import { z } from "zod";
import { tellCauses } from "./follow-causes.ts";
import { storyFacts } from "./list-question.ts";
import { personParam, thingParam } from "./params.ts";
import { defineQuestion } from "./question.ts";

export const causes = defineQuestion({
  name: "causes",
  title: "What led to a thing",
  group: "one career",
  params: z.strictObject({ person: personParam, thing: thingParam }),
  cypher: storyFacts(["LED_TO", "FUNDED", "SWITCHED_TO"]),
  async toAnswer(facts, { person, thing }, context) {
    return tellCauses(await context.thing(thing), facts, await context.journeyOf(person), "causes");
  },
});
