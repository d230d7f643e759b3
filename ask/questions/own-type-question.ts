/** What an extension's relation type tells of somebody, as a question: every type can be asked for without one being written. */
import { type RelationType, relationRule } from "../../model/ontology.ts";
import { listQuestion } from "./list-question.ts";
import type { Question } from "./question.ts";
import { ownTypeWords } from "./tell-fact.ts";

/** `TRAINED_BY` → `trained-by`. */
export const nameOfType = (type: RelationType): string => type.toLowerCase().replaceAll("_", "-");

/** @returns undefined for a type that does not start at a person. */
export function ownTypeQuestion(type: RelationType): Question | undefined {
  const rule = relationRule(type);
  if (rule.world || !rule.source.includes("Person")) return undefined;
  const words = ownTypeWords(type);
  return {
    ...listQuestion({
      name: nameOfType(type),
      title: `What someone ${words}`,
      types: [type],
      understood: (name) => `What ${name} ${words}`,
    }),
    own: true,
  };
}
