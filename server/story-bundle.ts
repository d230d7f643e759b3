/** A story with all that a stage needs, nothing hidden in it. */
import type { GraphStore } from "../graph/graph-store.ts";
import type { BundleResponse } from "../model/api-stories.ts";
import { withAudience } from "./audience.ts";
import { audienceStory } from "./audience-story.ts";
import { answersForStage } from "./carried-answers.ts";
import type { RouteContext } from "./route.ts";
import { readKeptStory } from "./story-shelf.ts";

/** A hall full of people opens the same story at once: one bundle is made for all of them. */
const made = new WeakMap<
  GraphStore,
  { readonly generation: number; readonly bundles: Map<string, Promise<BundleResponse>> }
>();

/**
 * @param options.notes whether the speaker's notes go with it.
 * @throws HttpProblem 404 when no story has this id, or its person is not in the graph, or is hidden.
 */
export async function readBundle(
  context: RouteContext,
  id: string,
  options: { readonly notes: boolean },
): Promise<BundleResponse> {
  const generation = await context.store.generation();
  const known = made.get(context.store);
  const bundles = known?.generation === generation ? known.bundles : new Map<string, Promise<BundleResponse>>();
  made.set(context.store, { generation, bundles });
  const key = JSON.stringify([id, options.notes]);
  const bundle = bundles.get(key) ?? makeBundle(context, id, options);
  bundles.set(key, bundle);
  try {
    return await bundle;
  } catch (error) {
    bundles.delete(key);
    throw error;
  }
}

async function makeBundle(
  context: RouteContext,
  id: string,
  options: { readonly notes: boolean },
): Promise<BundleResponse> {
  const { story, revision } = await readKeptStory(context.store, id);
  return withAudience(context.store, async ({ store, view }) => {
    const shown = audienceStory(story, { view, ...options });
    const answers = await answersForStage({ ...context, store }, shown);
    return { version: 1, generation: await store.generation(), story: shown, revision, answers };
  });
}
