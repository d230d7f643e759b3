/** Answers to questions as they are sent: with a person where one is needed, and quotes as meant. */
import { askInWords, type WordsAnswer, type WordsAsked } from "../ask/grammar/ask-in-words.ts";
import { answerQuestion, getQuestion } from "../ask/questions/answer.ts";
import type { Answer } from "../ask/questions/question.ts";
import type { Translator } from "../ask/translate/translate.ts";
import type { GraphStore } from "../graph/graph-store.ts";
import type { Quote } from "../model/api.ts";
import { readPeople } from "./people.ts";
import { readQuotes } from "./quotes.ts";

/** Answers a named question; where it needs a person and none is given, the first whose career is told is meant. */
export async function readAnswer(
  store: GraphStore,
  name: string,
  params: Readonly<Record<string, string | undefined>>,
): Promise<Quoted<Answer>> {
  const needsPerson = getQuestion(name).needs.includes("person") && params.person === undefined;
  const [first] = needsPerson ? await readPeople(store) : [];
  return withQuotes(store, await answerQuestion(store, name, first ? { ...params, person: first.id } : params));
}

/** Answers a question in words. @param translator a model to ask about what is not understood */
export async function readAnswerInWords(
  store: GraphStore,
  asked: WordsAsked,
  translator?: Translator,
): Promise<Quoted<WordsAnswer>> {
  return withQuotes(store, await askInWords(store, await readPeople(store), asked, translator));
}

type Quoted<Given extends Pick<Answer, "evidence">> = Omit<Given, "evidence"> & { readonly evidence: readonly Quote[] };

async function withQuotes<Given extends Pick<Answer, "evidence">>(
  store: GraphStore,
  answer: Given,
): Promise<Quoted<Given>> {
  return { ...answer, evidence: await readQuotes(store, answer.evidence) };
}
