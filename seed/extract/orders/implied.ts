/** What a switch, a cause or a payment implies: the fact about the first end starts no later than that about the second. */
import type { RelationType } from "../../../model/ontology.ts";
import type { Fact } from "../resolve/facts.ts";
import { type ToldOrder, toldAt } from "./told-order.ts";

const IMPLYING: ReadonlySet<RelationType> = new Set<RelationType>(["SWITCHED_TO", "LED_TO", "FUNDED"]);
const ABOUT_ENDS: ReadonlySet<RelationType> = new Set<RelationType>([
  "USED",
  "OWNED",
  "EARNED",
  "COMPETED_IN",
  "STUDIED_AT",
  "WORKED_AT",
  "PUBLISHED",
]);

export function implied(facts: readonly Fact[]): ToldOrder[] {
  return facts
    .filter((fact) => IMPLYING.has(fact.type))
    .flatMap((fact): ToldOrder[] => {
      const [first, second] = [earliestAbout(facts, fact.source, fact), earliestAbout(facts, fact.target, fact)];
      const claim = fact.claims[0];
      if (!first || !second || !claim || first === second) return [];
      return [
        {
          kind: "starts-before",
          first,
          second,
          certainty: "inferred",
          confidence: 0.7,
          rule: `implied/${fact.type.toLowerCase().replaceAll("_", "-")}`,
          from: claim.first,
          end: claim.end,
        },
      ];
    });
}

/** The person's fact about an end that is told first. */
const earliestAbout = (facts: readonly Fact[], end: string, by: Fact): Fact | undefined =>
  facts
    .filter((fact) => ABOUT_ENDS.has(fact.type) && fact.target === end && fact.person === by.person)
    .sort((a, b) => toldAt(a) - toldAt(b))[0];
