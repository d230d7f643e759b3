/** Answers of the API by the path as the client asks for it, for pages that have no server. */
import { timeline as drawTimeline } from "../journey/timeline.ts";
import {
  axisSchema,
  editsResponse,
  entityResponse,
  metaResponse,
  SOURCE_TEXT_LIMIT,
  sourcesResponse,
} from "../model/api.ts";
import type { PersonGraph } from "../model/graph.ts";
import type { Story } from "../model/story.ts";
import type { Route, RouteContext } from "./route.ts";
import { conflicts } from "./routes/conflicts.ts";
import { edits } from "./routes/edits.ts";
import { entity } from "./routes/entity.ts";
import { evidence } from "./routes/evidence.ts";
import { graph } from "./routes/graph.ts";
import { meta } from "./routes/meta.ts";
import { openQuestions } from "./routes/open-questions.ts";
import { sourceSpans } from "./routes/source-spans.ts";
import { sourceText } from "./routes/source-text.ts";
import { sources } from "./routes/sources.ts";
import { timeline } from "./routes/timeline.ts";
import { readStory } from "./story.ts";

export type CarriedAnswers = Record<string, unknown>;

/** One question to a route. */
interface Asked {
  readonly route: Route;
  readonly id?: string;
  readonly query?: Readonly<Record<string, string>>;
}

/** What the stage shows of a story: the journey on each axis, and the words behind what is drawn and said. */
export async function answersForStage(context: RouteContext, story: Story): Promise<CarriedAnswers> {
  const journey = await readStory(context.store, story.person);
  const used = new Set(
    story.chapters.flatMap(({ steps }) =>
      steps.flatMap(({ elements, sentences }) => [...elements, ...sentences.flatMap(({ facts }) => facts)]),
    ),
  );
  const drawn = drawTimeline(journey, {});
  for (const { id, facts } of [...drawn.episodes, ...drawn.ghosts])
    if (used.has(id)) for (const fact of facts) used.add(fact);
  return askAll(context, [
    ...timelines(story.person),
    ...knownFacts(journey)
      .filter((fact) => used.has(fact))
      .map((id) => ({ route: evidence, id })),
  ]);
}

/** What the explorer asks for while one person's journey is looked at, and nothing of other careers. */
export async function answersForPage(context: RouteContext, person: string): Promise<CarriedAnswers> {
  const journey = await readStory(context.store, person);
  const lengths = new Map((await context.store.talks()).map(({ id, characters }) => [id, characters]));
  const answers = await askAll(context, [
    ...timelines(person),
    { route: graph, query: { person } },
    { route: openQuestions, query: { person } },
    { route: conflicts },
    ...journey.sources.flatMap(({ id }) => [...wholeText(id, lengths.get(id) ?? 0), { route: sourceSpans, id }]),
    ...knownFacts(journey).map((id) => ({ route: evidence, id })),
  ]);
  // A page that names nobody shows this person.
  for (const [path, answer] of Object.entries(answers)) {
    if (path.startsWith("/timeline?")) answers[withoutPerson(path)] = answer;
  }
  return { ...answers, ...(await sharedAnswers(context, journey)) };
}

/** Answers that speak of other careers too, without those. */
async function sharedAnswers(context: RouteContext, journey: PersonGraph): Promise<CarriedAnswers> {
  const answers: CarriedAnswers = {};
  const { person } = journey;
  const about = metaResponse.parse(await ask(context, { route: meta }));
  answers["/meta"] = { ...about, people: about.people.filter(({ id }) => id === person.id) };
  const told = sourcesResponse.parse(await ask(context, { route: sources }));
  const ids = new Set(journey.sources.map(({ id }) => id));
  answers["/sources"] = { ...told, sources: told.sources.filter(({ id }) => ids.has(id)) };
  // The list of corrections is the author's.
  answers["/edits"] = { ...editsResponse.parse(await ask(context, { route: edits })), edits: [] };
  const known = new Set(journey.relations.map(({ id }) => id));
  for (const { id } of journey.entities) {
    const view = entityResponse.parse(await ask(context, { route: entity, id }));
    const relations = view.relations.filter((relation) => known.has(relation.id));
    const ends = new Set(relations.flatMap(({ source, target }) => [source, target]));
    const counts = Object.entries(view.evidenceCounts).filter(([fact]) => fact === id || known.has(fact));
    const others = view.others.filter((other) => ends.has(other.id));
    answers[pathOf({ route: entity, id })] = { ...view, relations, others, evidenceCounts: Object.fromEntries(counts) };
  }
  return answers;
}

/** A talk stretch by stretch, as long as an answer may be. */
function wholeText(id: string, length: number): Asked[] {
  const pages: Asked[] = [{ route: sourceText, id }];
  for (let start = SOURCE_TEXT_LIMIT; start < length; start += SOURCE_TEXT_LIMIT)
    pages.push({ route: sourceText, id, query: { start: String(start) } });
  return pages;
}

/** Things, relations and orders that are drawn, with their evidence. */
const knownFacts = ({ entities, relations, orders }: PersonGraph): string[] =>
  [...entities, ...relations, ...orders].map(({ id }) => id);

const timelines = (person: string): Asked[] => [
  { route: timeline, query: { person } },
  ...axisSchema.options.map((axis) => ({ route: timeline, query: { person, axis } })),
];

function withoutPerson(path: string): string {
  const query = new URLSearchParams(path.split("?")[1]);
  query.delete("person");
  return pathOf({ route: timeline, query: Object.fromEntries(query) });
}

async function askAll(context: RouteContext, asked: readonly Asked[]): Promise<CarriedAnswers> {
  const answers: CarriedAnswers = {};
  for (const each of asked) answers[pathOf(each)] = await ask(context, each);
  return answers;
}

async function ask(context: RouteContext, { route, id, query = {} }: Asked): Promise<unknown> {
  const call = route.prepare({ params: id === undefined ? {} : { id }, query, body: {}, headers: {} });
  return (await call.run(context, await context.store.generation())).body;
}

/** As the client writes it: `/evidence/tool%3Akeras`, `/timeline?person=person%3Aada&axis=chapters`. */
function pathOf({ route, id, query = {} }: Asked): string {
  const path = id === undefined ? route.path : route.path.replace(":id", encodeURIComponent(id));
  const text = new URLSearchParams(query).toString();
  return text === "" ? path : `${path}?${text}`;
}
