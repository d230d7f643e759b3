import { loadStory, tellStory } from "../api.ts";
import type { FoundStep } from "../state/find-steps.ts";
import { keptStoryOf } from "./bundle.ts";
import { shownSteps } from "./steps.ts";

/** A step that can be opened on the stage. */
export interface OfferedStep extends FoundStep {
  /** Undefined for a story that is told and kept when the stage opens. */
  readonly story: string | undefined;
}

/** The steps of a person's story as the stage would open it. @throws ApiFailure */
export async function loadOfferedSteps(person: string): Promise<readonly OfferedStep[]> {
  const kept = await keptStoryOf(person);
  const { story } = kept === undefined ? await tellStory({ person }) : await loadStory(kept);
  return shownSteps(story).map(({ number, step: { title } }) => ({ number, title, story: kept }));
}
