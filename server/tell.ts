/** Tells a journey: steps from its graph, and what the question behind each step answers now. */
import { answerQuestion } from "../ask/questions/answer.ts";
import type { GraphStore } from "../graph/graph-store.ts";
import { type StoryOptions, tellStory } from "../journey/story/story.ts";
import type { PersonGraph } from "../model/graph.ts";
import type { Step, Story } from "../model/story.ts";

/** The story of one person, each step with its question and the ids that it gives now. */
export async function tellWithQuestions(store: GraphStore, graph: PersonGraph, options: StoryOptions): Promise<Story> {
  const story = tellStory(graph, options);
  const chapters: Story["chapters"] = [];
  for (const { title, steps } of story.chapters) {
    const asked: Step[] = [];
    for (const step of steps) asked.push(await withSeen(store, step));
    chapters.push({ title, steps: asked });
  }
  return { ...story, chapters };
}

async function withSeen(store: GraphStore, step: Step): Promise<Step> {
  if (!step.query) return step;
  const { elements } = await answerQuestion(store, step.query.name, step.query.params);
  return { ...step, seen: [...elements] };
}
