import { type ComponentType, lazy } from "preact/compat";
import type { Commit } from "./state/use-view.ts";
import type { PageName, View } from "./state/view.ts";

export interface PageProps {
  readonly view: View;
  readonly commit: Commit;
}

/** The pages beside the explorer; each comes with its own script. */
export const PAGES: Partial<Record<PageName, ComponentType<PageProps>>> = {
  story: lazy(() => import("./stage/StoryEditor.tsx").then((part) => ({ default: part.StoryEditor }))),
  stage: lazy(() => import("./stage/Stage.tsx").then((part) => ({ default: part.Stage }))),
  speaker: lazy(() => import("./stage/Speaker.tsx").then((part) => ({ default: part.Speaker }))),
  remote: lazy(() => import("./stage/Remote.tsx").then((part) => ({ default: part.Remote }))),
  console: lazy(() => import("./console/ConsolePage.tsx").then((part) => ({ default: part.ConsolePage }))),
  bring: lazy(() => import("./bring/BringPage.tsx").then((part) => ({ default: part.BringPage }))),
  people: lazy(() => import("./people/PeoplePage.tsx").then((part) => ({ default: part.PeoplePage }))),
  compare: lazy(() => import("./compare/ComparePage.tsx").then((part) => ({ default: part.ComparePage }))),
};
