import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { Commit } from "./state/use-view.ts";
import type { PageName, View } from "./state/view.ts";

export interface PageProps {
  readonly view: View;
  readonly commit: Commit;
}

/** The pages beside the explorer; each comes with its own script. */
export const PAGES: Partial<Record<PageName, LazyExoticComponent<ComponentType<PageProps>>>> = {
  bring: lazy(() => import("./bring/BringPage.tsx").then((part) => ({ default: part.BringPage }))),
};
