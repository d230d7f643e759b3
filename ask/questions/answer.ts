/** A named question asked of a store. */

import type { GraphStore } from "../../graph/graph-store.ts";
import { Failure } from "../../model/failure.ts";
import type { GraphEvidence } from "../../model/graph.ts";
import { allQuestions } from "./all-questions.ts";
import { type AskContext, createContext } from "./context.ts";
import { groupBy } from "./group-by.ts";
import type { Answer, Draft, Question, Sentence } from "./question.ts";
import { draftFromRows } from "./rows-draft.ts";

/** Said when a question finds nothing: an empty answer must not look like a broken one. */
const NOTHING: Sentence = { text: "Nothing in the talks answers this.", facts: [] };
/** More than this is a table, not an answer. */
const MOST_SENTENCES = 60;
/** The first of what a fact rests on: who wants all asks for the fact. */
const MOST_EVIDENCE_PER_FACT = 2;

/** @throws Failure `not-found`, naming the questions there are. */
export function getQuestion(name: string): Question {
  const found = allQuestions().find((question) => question.name === name);
  if (found) return found;
  const names = allQuestions()
    .map((question) => question.name)
    .join(", ");
  throw new Failure("not-found", `There is no question ${name}; there are ${names}.`);
}

/**
 * Asks one question.
 * @throws Failure `not-found` for an unknown question or id, ZodError for parameters that do not fit.
 */
export async function answerQuestion(store: GraphStore, name: string, given: unknown): Promise<Answer> {
  const context = await createContext(store);
  const { params, draft } = await getQuestion(name).draft(context, given);
  return { ...(await toAnswer(context, draft)), question: name, params };
}

/**
 * Asks what somebody wrote in Cypher, within the limits of the console.
 * @param understood what is said of it
 * @throws QueryRefused and Failure as the console does.
 */
export async function answerQuery(
  store: GraphStore,
  { query, params }: { readonly query: string; readonly params: Readonly<Record<string, unknown>> },
  understood: string,
): Promise<Omit<Answer, "question">> {
  const context = await createContext(store);
  const draft = draftFromRows(await context.query(query, params), { understood, isSure: context.isSure });
  return { ...(await toAnswer(context, draft)), params: {} };
}

async function toAnswer(context: AskContext, draft: Draft): Promise<Omit<Answer, "question" | "params">> {
  const sentences = draft.sentences.length > 0 ? firstSentences(draft.sentences) : [NOTHING];
  const cited = [...new Set(sentences.flatMap(({ facts }) => facts))];
  const { understood, rows, elements = [] } = draft;
  return {
    understood,
    sentences,
    rows,
    elements: [...new Set([...elements, ...cited, ...cited.flatMap(endsOf)])].sort(),
    evidence: firstOfEach(cited, await context.evidenceOf(cited)),
  };
}

function firstSentences(sentences: readonly Sentence[]): readonly Sentence[] {
  const rest = sentences.length - MOST_SENTENCES;
  if (rest <= 0) return sentences;
  return [...sentences.slice(0, MOST_SENTENCES), { text: `And ${rest} more: see the rows.`, facts: [] }];
}

/** Ends of a relation, from its id: `type~source~target~person~n`; an entity has none. */
function endsOf(fact: string): string[] {
  const [, source, target] = fact.split("~");
  return source !== undefined && target !== undefined ? [source, target] : [];
}

function firstOfEach(facts: readonly string[], evidence: readonly GraphEvidence[]): GraphEvidence[] {
  const byFact = groupBy(evidence, ({ fact }) => fact);
  return facts.flatMap((fact) => apart(byFact.get(fact) ?? []).slice(0, MOST_EVIDENCE_PER_FACT));
}

/** Of passages that overlap the longest says all that the others do. */
function apart(evidence: readonly GraphEvidence[]): GraphEvidence[] {
  const longest = [...evidence].sort((a, b) => lengthOf(b) - lengthOf(a));
  const kept = new Set<GraphEvidence>();
  for (const piece of longest) if (![...kept].some((other) => overlaps(piece, other))) kept.add(piece);
  return evidence.filter((piece) => kept.has(piece));
}

const lengthOf = ({ start = 0, end = 0 }: GraphEvidence): number => end - start;

const overlaps = (a: GraphEvidence, b: GraphEvidence): boolean =>
  a.source !== undefined && a.source === b.source && (a.start ?? 0) < (b.end ?? 0) && (b.start ?? 0) < (a.end ?? 0);
