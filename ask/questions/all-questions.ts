/** The built-in questions and those of the extension. */
import { RELATION_TYPES, relationTypes } from "../../model/ontology.ts";
import { type OwnTerms, ownTerms } from "../../model/own-terms.ts";
import { QUESTIONS } from "./index.ts";
import { ownQuestion } from "./own-question.ts";
import { ownTypeQuestion } from "./own-type-question.ts";
import type { Question } from "./question.ts";

let made: { readonly terms: OwnTerms; readonly questions: readonly Question[] } | undefined;

/** In the order of the menu, the user's own last. A file goes before the question that its type would have anyway. */
export function allQuestions(): readonly Question[] {
  const terms = ownTerms();
  if (made?.terms !== terms) made = { terms, questions: [...QUESTIONS, ...ownOnes(terms)] };
  return made.questions;
}

function ownOnes({ questions }: OwnTerms): Question[] {
  const written = questions.map(ownQuestion);
  const names = new Set(written.map(({ name }) => name));
  const types = relationTypes().slice(RELATION_TYPES.length);
  return [...types.flatMap((type) => ownTypeQuestion(type) ?? []).filter(({ name }) => !names.has(name)), ...written];
}
