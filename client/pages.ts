import type { ComponentType } from "preact/compat";
import { lazyPart } from "./panels/lazy-part.tsx";
import type { Commit } from "./state/use-view.ts";
import type { PageName, View } from "./state/view.ts";

export interface PageProps {
  readonly view: View;
  readonly commit: Commit;
}

/** The pages beside the explorer; each comes with its own script. */
export const PAGES: Partial<Record<PageName, ComponentType<PageProps>>> = {
  story: lazyPart(async () => (await import("./stage/StoryEditor.tsx")).StoryEditor),
  stage: lazyPart(async () => (await import("./stage/Stage.tsx")).Stage),
  speaker: lazyPart(async () => (await import("./stage/Speaker.tsx")).Speaker),
  remote: lazyPart(async () => (await import("./stage/Remote.tsx")).Remote),
  console: lazyPart(async () => (await import("./console/ConsolePage.tsx")).ConsolePage),
  bring: lazyPart(async () => (await import("./bring/BringPage.tsx")).BringPage),
  people: lazyPart(async () => (await import("./people/PeoplePage.tsx")).PeoplePage),
  compare: lazyPart(async () => (await import("./compare/ComparePage.tsx")).ComparePage),
};
