import { type ComponentType, lazy } from "preact/compat";
import type { PageProps } from "../pages.ts";
import type { PageName } from "../state/view.ts";

/** In place of `pages.ts` in the single file: the pages that need no server. What the others are made of is left out. */
export const PAGES: Partial<Record<PageName, ComponentType<PageProps>>> = {
  stage: lazy(() => import("../stage/Stage.tsx").then((part) => ({ default: part.Stage }))),
  speaker: lazy(() => import("../stage/Speaker.tsx").then((part) => ({ default: part.Speaker }))),
};
