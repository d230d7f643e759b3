/** Tells a journey: steps from its graph, and what the question behind each step answers now. */
import { answerQuestion } from "../ask/questions/answer.ts";
import type { GraphStore } from "../graph/graph-store.ts";
import { type StoryOptions, tellStory } from "../journey/story/story.ts";
import type { PersonGraph } from "../model/graph.ts";
import type { Step, Story } from "../model/story.ts";
import { quoteLine } from "./quote-line.ts";
import { readQuotes } from "./quotes.ts";

/** The story of one person, each step with quotes as meant in its notes, its question, and the ids that it gives now. */
export async function tellWithQuestions(
  store: GraphStore,
  graph: PersonGraph,
  options: Pick<StoryOptions, "steps" | "order">,
): Promise<Story> {
  const story = tellStory(graph, { ...options, quotes: await firstQuotes(store, graph) });
  const chapters: Story["chapters"] = [];
  for (const { title, steps } of story.chapters) {
    const asked: Step[] = [];
    for (const step of steps) asked.push(await withSeen(store, step));
    chapters.push({ title, steps: asked });
  }
  return { ...story, chapters };
}

/** What was said first of each relation, by its id. */
async function firstQuotes(store: GraphStore, { relations, evidence }: PersonGraph): Promise<Map<string, string>> {
  const first = relations.flatMap(({ id }) => {
    const spans = evidence.filter(({ fact, text }) => fact === id && text !== undefined);
    return [...spans].sort((a, b) => (a.start ?? 0) - (b.start ?? 0)).slice(0, 1);
  });
  return new Map((await readQuotes(store, first)).map((quote) => [quote.fact, quoteLine(quote)]));
}

async function withSeen(store: GraphStore, step: Step): Promise<Step> {
  if (!step.query) return step;
  const { elements } = await answerQuestion(store, step.query.name, step.query.params);
  return { ...step, seen: [...elements] };
}
