import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { TimelineResponse } from "../../model/api.ts";
import type { Commit } from "../state/use-view.ts";
import type { Look, View } from "../state/view.ts";

/** What a view of a career is given. */
export interface LookProps {
  readonly timeline: TimelineResponse;
  readonly view: View;
  readonly commit: Commit;
  /** Selects; by keyboard the focus goes to the panel. */
  readonly onSelect: (id: string | undefined, byKeyboard?: boolean) => void;
}

/** What replaces the picture: the other two views of a career. */
export const LOOKS: Partial<Record<Look, LazyExoticComponent<ComponentType<LookProps>>>> = {};

/** Panels that the first view does not need: each comes with its own script when it is shown first. */
export const OpenQuestions = lazy(() =>
  import("./corrections/OpenQuestions.tsx").then((part) => ({ default: part.OpenQuestions })),
);
export const PathCheck = lazy(() =>
  import("./corrections/PathCheck.tsx").then((part) => ({ default: part.PathCheck })),
);
export const CorrectionList = lazy(() =>
  import("./corrections/CorrectionList.tsx").then((part) => ({ default: part.CorrectionList })),
);
export const Toast = lazy(() => import("./corrections/Toast.tsx").then((part) => ({ default: part.Toast })));
export const AsOf = lazy(() => import("./corrections/AsOf.tsx").then((part) => ({ default: part.AsOf })));
export const Details = lazy(() => import("./Details.tsx").then((part) => ({ default: part.Details })));
export const ShortcutSheet = lazy(() =>
  import("./ShortcutSheet.tsx").then((part) => ({ default: part.ShortcutSheet })),
);
