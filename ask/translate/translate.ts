/** A question that the grammar did not understand, put by a language model into one that can be asked. */
import { z } from "zod";
import type { GraphStore } from "../../graph/graph-store.ts";
import { Failure } from "../../model/failure.ts";
import { QueryRefused } from "../cypher/query-refused.ts";
import { allQuestions } from "../questions/all-questions.ts";
import { answerQuery, answerQuestion } from "../questions/answer.ts";
import type { Answer, Question } from "../questions/question.ts";
import { type Known, type TranslatePrompt, translatePrompt } from "./prompt.ts";
import { parseReply, type TranslateReply } from "./reply.ts";

/** A model to ask. */
export interface Translator {
  /** Its name, for the answer. */
  readonly model: string;
  /** @returns its answer, or undefined when it is away, too slow or refuses. */
  readonly complete: (prompt: TranslatePrompt) => Promise<string | undefined>;
}

export interface Untranslated extends Known {
  readonly question: string;
  /** Id of the person who is meant where a question needs one and the model gives none. */
  readonly person: string;
  /** The id that a name of the graph stands for. */
  readonly idOf: (name: string) => string | undefined;
}

export interface Translated extends Omit<Answer, "question"> {
  /** Null when the model wrote a query instead. */
  readonly question: string | null;
  readonly translated: { readonly by: string; readonly cypher?: string };
}

/**
 * One call; what comes back goes through the same schemas, guard and limits as what a user writes.
 * @returns undefined when the model has nothing that can be answered: then the question stays not understood.
 */
export async function translate(
  store: GraphStore,
  { model, complete }: Translator,
  asked: Untranslated,
): Promise<Translated | undefined> {
  const text = await complete(translatePrompt(asked.question, asked));
  const reply = text === undefined ? undefined : parseReply(text);
  if (!reply) return undefined;
  try {
    return "cypher" in reply ? await runQuery(store, model, reply) : await runQuestion(store, model, reply, asked);
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

/** What the model gave was no good, or took too long: not a failure of ours. */
const isRefusal = (error: unknown): boolean =>
  error instanceof QueryRefused ||
  error instanceof z.ZodError ||
  (error instanceof Failure && ["bad-data", "not-found", "timeout", "busy"].includes(error.kind));

async function runQuery(
  store: GraphStore,
  model: string,
  { cypher, params }: Extract<TranslateReply, { cypher: string }>,
): Promise<Translated> {
  const shown = cypher.replace(/\s+/g, " ").trim();
  const answer = await answerQuery(store, { query: cypher, params }, `Put into a query by ${model}: ${shown}`);
  return { ...answer, question: null, translated: { by: model, cypher } };
}

async function runQuestion(
  store: GraphStore,
  model: string,
  { question: name, params: given }: Extract<TranslateReply, { question: string }>,
  asked: Untranslated,
): Promise<Translated | undefined> {
  const question = allQuestions().find((each) => each.name === name);
  const params = question && withIds(question, given, asked);
  if (!params) return undefined;
  const answer = await answerQuestion(store, name, params);
  return {
    ...answer,
    understood: `${answer.understood} (put into this question by ${model})`,
    translated: { by: model },
  };
}

const NAMED = new Set(["person", "thing", "from", "to"]);

/** Names → ids; undefined when one is not in the graph. */
function withIds(
  { needs }: Question,
  given: Readonly<Record<string, string>>,
  { idOf, person }: Untranslated,
): Readonly<Record<string, string>> | undefined {
  const params: Record<string, string> = needs.includes("person") ? { person } : {};
  for (const [key, value] of Object.entries(given)) {
    const names = NAMED.has(key) ? [value] : key === "people" ? value.split(",").map((name) => name.trim()) : [];
    const ids = names.map(idOf);
    if (ids.includes(undefined)) return undefined;
    params[key] = names.length > 0 ? ids.join(",") : value;
  }
  return params;
}
