/** One person's journey, and a story of it, as one file that needs neither server nor network. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fillPage } from "../formats/page-html.ts";
import type { GraphStore } from "../graph/graph-store.ts";
import type { PageBundle } from "../model/api-stories.ts";
import { Failure } from "../model/failure.ts";
import type { StoredStory } from "../model/story.ts";
import { withAudience } from "./audience.ts";
import { audienceStory } from "./audience-story.ts";
import { answersForPage, answersForStage, type CarriedAnswers } from "./carried-answers.ts";
import { createJobBoard } from "./jobs.ts";
import type { RouteContext } from "./route.ts";
import { createStages } from "./stages.ts";
import { personOf, readStory } from "./story.ts";
import { tellWithQuestions } from "./tell.ts";

/** The page in the folder of the built client. */
const TEMPLATE = "offline.html";

/** What the answers of a page are made with where no server runs. */
export const pageContext = (store: GraphStore, version: string): RouteContext => ({
  store,
  version,
  deadlineMs: 10_000,
  stages: createStages(),
  jobs: createJobBoard(() => undefined),
  isClosing: () => false,
});

/**
 * @param clientDir folder of the built client.
 * @param person without one, the first subject of the first talk.
 * @throws Failure `input-missing` when the page has not been built, HttpProblem 404 when nobody has this id or is hidden.
 */
export async function exportPage(
  context: RouteContext,
  clientDir: string | undefined,
  person: string | undefined,
): Promise<string> {
  const template = await readTemplate(clientDir);
  const bundle = await withAudience(context.store, async ({ store, view }) => {
    const journey = await readStory(store, person);
    const shown: RouteContext = { ...context, store };
    const { id, name } = personOf(journey);
    const kept = await latestStory(context.store, id);
    const {
      revision = 1,
      at,
      past: _,
      ...story
    } = kept ?? {
      ...(await tellWithQuestions(store, journey, { steps: 10, order: "chronological" })),
      at: undefined,
      past: undefined,
    };
    const told = audienceStory(story, { view, notes: true });
    const generation = await store.generation();
    const listed = {
      id: told.id,
      title: told.title ?? name,
      person: { id, name },
      order: told.order,
      steps: told.chapters.reduce((sum, { steps }) => sum + steps.length, 0),
      revision,
      ...(at === undefined ? {} : { at }),
    };
    const stage = await answersForStage(shown, told);
    const path = `/stories/${encodeURIComponent(told.id)}`;
    const answers: CarriedAnswers = {
      ...(await answersForPage(shown, id)),
      "/stories": { generation, stories: [listed] },
      [path]: { generation, story: told, revision, unknown: [] },
      [`${path}/bundle`]: { version: 1, generation, story: told, revision, answers: stage },
    };
    const transcripts = journey.sources.map((source) => source.id);
    return { version: 1, answers, story: { story: told, revision }, transcripts } satisfies PageBundle;
  });
  return fillPage(template, bundle);
}

async function readTemplate(clientDir: string | undefined): Promise<string> {
  try {
    if (clientDir !== undefined) return await readFile(join(clientDir, TEMPLATE), "utf8");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
  throw new Failure(
    "input-missing",
    "The page that is filled has not been built: run `npm run build` in Cairn's folder once, then export again.",
  );
}

/** The one that was changed last. */
async function latestStory(store: GraphStore, person: string): Promise<StoredStory | undefined> {
  const kept = (await store.stories()).filter((story) => story.person === person);
  return kept.toSorted((a, b) => ((a.at ?? "") < (b.at ?? "") ? 1 : -1))[0];
}
