/** What the questions behind a story's steps answer now that they did not when it was told. */
import { answerQuestion } from "../ask/questions/answer.ts";
import type { GraphStore } from "../graph/graph-store.ts";
import { readEntityNames } from "../graph/reads/entity.ts";
import type { DriftResponse } from "../model/api-stories.ts";
import { Failure } from "../model/failure.ts";
import type { Step, Story } from "../model/story.ts";

/** One entry for each step, in order; a step without a question does not drift. */
export async function readDrift(store: GraphStore, story: Story): Promise<Omit<DriftResponse, "generation">> {
  const steps: DriftResponse["steps"] = [];
  for (const [chapter, { steps: members }] of story.chapters.entries()) {
    for (const [step, each] of members.entries()) steps.push({ chapter, step, ...(await driftOf(store, each)) });
  }
  const moved = steps.flatMap(({ added, removed }) => [...added, ...removed]);
  return { steps, names: await namesOf(store, moved) };
}

type Drift = Pick<DriftResponse["steps"][number], "added" | "removed" | "failed">;

async function driftOf(store: GraphStore, { query, seen }: Step): Promise<Drift> {
  if (!query || !seen) return { added: [], removed: [] };
  try {
    const { elements } = await answerQuestion(store, query.name, query.params);
    const [now, before] = [new Set(elements), new Set(seen)];
    return { added: elements.filter((id) => !before.has(id)), removed: seen.filter((id) => !now.has(id)) };
  } catch (error) {
    if (isAboutTheQuestion(error)) return { added: [], removed: [], failed: error.message };
    throw error;
  }
}

/** Unknown names and ids, parameters that do not fit: what a story from elsewhere may hold. */
const isAboutTheQuestion = (error: unknown): error is Error =>
  (error instanceof Failure && error.kind === "not-found") || (error instanceof Error && error.name === "ZodError");

/** Things by their name; relations by the names of their ends. */
async function namesOf(store: GraphStore, ids: readonly string[]): Promise<Record<string, string>> {
  const ends = ids.map((id) => id.split("~").slice(1, 3));
  const things = new Set([...ids.filter((id) => !id.includes("~")), ...ends.flat()]);
  const names = new Map((await readEntityNames(store, [...things])).map(({ id, name }) => [id, name]));
  return Object.fromEntries(
    ids.map((id, at) => {
      const [source, target] = ends[at] ?? [];
      const words =
        source && target ? [names.get(source) ?? source, names.get(target) ?? target].join(" → ") : undefined;
      return [id, words ?? names.get(id) ?? id];
    }),
  );
}
