/** A question in words, answered: what was understood, the answer, or what comes nearest. */
import type { GraphStore } from "../../graph/graph-store.ts";
import { readEntities } from "../../graph/reads/entities.ts";
import { readNeighbors } from "../../graph/reads/neighbors.ts";
import { readSureness } from "../../graph/reads/sureness.ts";
import { Failure } from "../../model/failure.ts";
import { answerQuestion, getQuestion } from "../questions/answer.ts";
import type { Answer, Sentence as AnswerSentence } from "../questions/question.ts";
import { type Translator, translate, type Untranslated } from "../translate/translate.ts";
import { countSentence } from "./count-words.ts";
import type { Asked } from "./follow-up.ts";
import { createNameIndex, type NameIndex } from "./names.ts";
import { nearestQuestions } from "./nearest.ts";
import type { Meant } from "./rule.ts";
import { readSentence, type Sentence } from "./sentence.ts";
import { understand } from "./understand.ts";
import { foldWords } from "./words.ts";

/** Someone whose career is told. */
export interface Told {
  readonly id: string;
  readonly name: string;
}

export interface WordsAsked {
  readonly question: string;
  /** Whose career is meant where nobody is named; without it the first of those told. */
  readonly person?: string | undefined;
  readonly previous?: Asked | undefined;
}

export interface Suggestion extends Asked {
  /** "The path in order (Mira Solano)" */
  readonly title: string;
}

export interface WordsAnswer extends Omit<Answer, "question"> {
  /** Null when it was not understood. */
  readonly question: string | null;
  /** What comes nearest to words that were not understood. */
  readonly nearest: readonly Suggestion[];
  /** Who put it into a question that can be asked, where that was a language model, and the query that it wrote. */
  readonly translated?: { readonly by: string; readonly cypher?: string };
}

/**
 * Offline, over the names and words of this graph.
 * @param told whose careers there are, the main one first
 * @param translator asked about what is not understood; without it nothing leaves this machine
 * @throws Failure `not-found` when no talk is loaded
 */
export async function askInWords(
  store: GraphStore,
  told: readonly Told[],
  { question, person: given, previous }: WordsAsked,
  translator?: Translator,
): Promise<WordsAnswer> {
  const person = previous?.params.person ?? given ?? told[0]?.id;
  if (person === undefined) throw new Failure("not-found", "No talk is loaded yet: load one with `cairn seed FILE`.");
  const ids = new Set(told.map(({ id }) => id));
  const near = await thingsNear(store, person);
  const index = await namesOf(store);
  const sentence = readSentence(question, { index, told: ids, near });
  const isChosen = sentence.hasPronoun && (given ?? previous?.params.person) !== undefined;
  const other = isChosen ? undefined : await teller(store, sentence, ids, near);
  const whose = sentence.people[0]?.id ?? other ?? person;
  const meant = { person: whose, otherwise: person, told: [...ids], published: await publishedLast(store, whose) };
  const asked = isAboutStranger(sentence) ? undefined : understand(sentence, { ...meant, previous });
  if (!asked) {
    const translated =
      translator && (await translate(store, translator, toTranslate(question, sentence, meant, told, index)));
    return translated ? { ...translated, nearest: [] } : notUnderstood(question, sentence, meant, told);
  }
  const answer = await answerQuestion(store, asked.question, asked.params);
  const first = [...strangerWords(sentence), ...(sentence.counts ? [countSentence(answer) ?? []].flat() : [])];
  return {
    ...answer,
    understood: answer.understood + heardWords(sentence),
    sentences: [...first, ...answer.sentences],
    nearest: [],
  };
}

/** Somebody is asked about whom no talk names: the answer must not be somebody else's. */
const isAboutStranger = ({ strangers, people, hasPronoun }: Sentence): boolean =>
  strangers.isSubject && people.length === 0 && !hasPronoun;

function strangerWords({ strangers: { names } }: Sentence): readonly AnswerSentence[] {
  if (names.length === 0) return [];
  return [
    {
      text: `Nobody and nothing in these talks is called ${names.map((name) => `“${name}”`).join(" or ")}.`,
      facts: [],
    },
  ];
}

/** Where nobody is named, and the one that is meant otherwise speaks of none of the things: who speaks of most. */
async function teller(
  store: GraphStore,
  { things }: Sentence,
  told: ReadonlySet<string>,
  near: ReadonlySet<string>,
): Promise<string | undefined> {
  if (things.some(({ id }) => near.has(id))) return undefined;
  const spoken = new Map<string, number>();
  for (const { id } of things) {
    const found = await readNeighbors(store, id, { direction: "in", limit: MOST_NEAR });
    const tellers = new Set(found?.relations.flatMap(({ person }) => person ?? []));
    for (const each of told) if (tellers.has(each)) spoken.set(each, (spoken.get(each) ?? 0) + 1);
  }
  return [...spoken].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** When the last talk about somebody was published. */
async function publishedLast(store: GraphStore, person: string): Promise<string | undefined> {
  const talks = (await store.talks()).filter(({ source }) => source.subjects.includes(person));
  return talks
    .flatMap(({ source }) => source.published ?? [])
    .sort()
    .at(-1);
}

const indexes = new WeakMap<GraphStore, { readonly generation: number; readonly index: NameIndex }>();
const MOST_NAMES = 200_000;
const MOST_NEAR = 5000;

/** Reading all names takes long in a large graph: once per change is enough. */
async function namesOf(store: GraphStore): Promise<NameIndex> {
  const generation = await store.generation();
  const known = indexes.get(store);
  if (known?.generation === generation) return known.index;
  const { isSure } = await readSureness(store);
  const { items } = await readEntities(store, { limit: MOST_NAMES });
  const subjects = new Set((await store.talks()).flatMap(({ source }) => source.subjects));
  const index = createNameIndex(items.filter((entity) => isSure(entity) || subjects.has(entity.id)));
  indexes.set(store, { generation, index });
  return index;
}

async function thingsNear(store: GraphStore, person: string): Promise<ReadonlySet<string>> {
  const near = await readNeighbors(store, person, { direction: "out", limit: MOST_NEAR });
  return new Set(near?.entities.map(({ id }) => id));
}

const heardWords = ({ things, people }: Sentence): string =>
  [...things, ...people]
    .map(({ heard, name }) => (heard === undefined ? "" : `; “${heard}” was read as ${name}`))
    .join("");

function toTranslate(
  question: string,
  { things, people }: Sentence,
  { person }: Meant,
  told: readonly Told[],
  index: NameIndex,
): Untranslated {
  const named = [...things, ...people];
  return {
    question,
    person,
    people: [...told].sort((a, b) => Number(b.id === person) - Number(a.id === person)).map(({ name }) => name),
    things: named.map(({ kind, name }) => ({ kind, name })),
    idOf: (name) => (named.find((each) => each.name === name) ?? index.find(foldWords(name))[0])?.id,
  };
}

function notUnderstood(question: string, sentence: Sentence, meant: Meant, told: readonly Told[]): WordsAnswer {
  const nearest = nearestQuestions(sentence, meant, (name) => getQuestion(name).needs);
  const suggestions = nearest.map(({ question: name, params }) => ({
    question: name,
    params,
    title: titleOf(name, params, [...told, ...sentence.things]),
  }));
  return {
    understood: `Not understood: “${question.trim()}”`,
    question: null,
    params: {},
    sentences: [
      ...strangerWords(sentence),
      { text: `This was not understood. Nearest: ${suggestions.map(({ title }) => title).join("; ")}.`, facts: [] },
    ],
    rows: [],
    elements: [],
    evidence: [],
    nearest: suggestions,
  };
}

function titleOf(question: string, params: Asked["params"], named: readonly Told[]): string {
  const names = Object.values(params).map((value) => named.find(({ id }) => id === value)?.name ?? value);
  return `${getQuestion(question).title}${names.length > 0 ? ` (${names.join(", ")})` : ""}`;
}
