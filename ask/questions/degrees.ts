import { z } from "zod";
import { FACT_ROW, type FactRow } from "../../graph/reads/fact-rows.ts";
import { isDegree } from "../../journey/degrees.ts";
import { toTableRow } from "./fact-table.ts";
import { defineQuestion } from "./question.ts";
import { tellFact } from "./tell-fact.ts";

const LEVELS = {
  phd: { words: "a PhD", is: /\b(?:ph\.?\s?d|d\.?phil|doctorate|doctoral|doctor of)\b/i },
  master: { words: "a master's degree", is: /\b(?:master(?:'?s)?|m\.?s\.?c?|m\.?b\.?a|m\.?phil|m\.?eng)\b/i },
  bachelor: { words: "a bachelor's degree", is: /\b(?:bachelor(?:'?s)?|undergraduate|b\.?s\.?c?|b\.?a|b\.?eng)\b/i },
} as const;

/** Degrees of all who tell: as something earned, or as what they studied for. */
export const degrees = defineQuestion({
  name: "degrees",
  title: "Who has which degree",
  group: "several careers",
  params: z.strictObject({
    degree: z.enum(["phd", "master", "bachelor"]).meta({ description: "Only those of one level" }).optional(),
  }),
  cypher: `MATCH (a:Person)-[r:STUDIED_AT|EARNED]->(b:Entity) WHERE r.cairn = true RETURN ${FACT_ROW}`,
  async toAnswer(facts, { degree }) {
    const level = degree && LEVELS[degree];
    const meant = facts.filter((fact) => {
      const title = titleOf(fact);
      return title !== undefined && (level === undefined || level.is.test(title));
    });
    const what = level?.words ?? "a degree";
    return {
      understood: `Who has ${what}`,
      sentences:
        meant.length > 0
          ? meant.map((fact) => tellFact(fact))
          : [{ text: `Nobody in these talks is said to have ${what}.`, facts: [] }],
      rows: meant.map((fact) => toTableRow(fact, { degree: titleOf(fact) ?? null })),
    };
  },
});

function titleOf({ relation, target }: FactRow): string | undefined {
  if (relation.type === "EARNED") return isDegree(target) ? target.name : undefined;
  const { degree } = relation.properties;
  return degree === undefined ? undefined : String(degree);
}
