import { type ComponentType, lazy } from "preact/compat";
import type { TimelineResponse } from "../../model/api.ts";
import type { Emphasis } from "../picture/looks.ts";
import type { Corrections } from "../state/use-corrections.ts";
import type { Commit } from "../state/use-view.ts";
import type { Look, PanelName, View } from "../state/view.ts";

/** What a view of a career is given. */
export interface LookProps {
  /** Without what the filters hide. */
  readonly timeline: TimelineResponse;
  /** With everything: places are computed from it, so that no filter moves anything. */
  readonly whole: TimelineResponse;
  /** What is lit, hidden and within the focus. */
  readonly emphasis: Emphasis;
  readonly view: View;
  readonly commit: Commit;
  /** Selects; by keyboard the focus goes to the panel. */
  readonly onSelect: (id: string | undefined, byKeyboard?: boolean, add?: boolean) => void;
}

/** What replaces the picture: the other two views of a career. */
export const LOOKS: Partial<Record<Look, ComponentType<LookProps>>> = {
  table: lazy(() => import("../views/table/Table.tsx").then((part) => ({ default: part.Table }))),
  graph: lazy(() => import("../views/free/GraphView.tsx").then((part) => ({ default: part.GraphView }))),
};

/** What a panel beside the picture is given. */
export interface PanelProps {
  readonly timeline: TimelineResponse;
  readonly view: View;
  readonly commit: Commit;
  readonly corrections: Corrections;
}

/** Panels by their name in the address; the menu offers those that are here. */
export const PANELS: Partial<Record<PanelName, ComponentType<PanelProps>>> = {
  review: lazy(() => import("./review/ReviewPanel.tsx").then((part) => ({ default: part.ReviewPanel }))),
  duplicates: lazy(() => import("./review/DuplicatesPanel.tsx").then((part) => ({ default: part.DuplicatesPanel }))),
  lint: lazy(() => import("./review/LintPanel.tsx").then((part) => ({ default: part.LintPanel }))),
};

/** What explores: the list of the one box, chips, menus, answers, the trace. */
export const BoxList = lazy(() => import("./explore/BoxList.tsx").then((part) => ({ default: part.BoxList })));
export const Chips = lazy(() => import("./explore/Chips.tsx").then((part) => ({ default: part.Chips })));
export const FilterPanel = lazy(() =>
  import("./explore/FilterPanel.tsx").then((part) => ({ default: part.FilterPanel })),
);
export const TracePanel = lazy(() => import("./explore/TracePanel.tsx").then((part) => ({ default: part.TracePanel })));
export const AnswerPanel = lazy(() =>
  import("./explore/AnswerPanel.tsx").then((part) => ({ default: part.AnswerPanel })),
);
export const SelectionBar = lazy(() =>
  import("./explore/SelectionBar.tsx").then((part) => ({ default: part.SelectionBar })),
);
export const Around = lazy(() => import("./explore/Around.tsx").then((part) => ({ default: part.Around })));
export const MarkMenu = lazy(() => import("./explore/MarkMenu.tsx").then((part) => ({ default: part.MarkMenu })));
export const MainMenu = lazy(() => import("./explore/MainMenu.tsx").then((part) => ({ default: part.MainMenu })));
export const Nobody = lazy(() => import("./explore/Nobody.tsx").then((part) => ({ default: part.Nobody })));

/** The timeline of a narrow window. */
export const PhoneTimeline = lazy(() =>
  import("../views/phone/PhoneTimeline.tsx").then((part) => ({ default: part.PhoneTimeline })),
);

/** The words of a talk, beside the picture. */
export const Transcript = lazy(() =>
  import("./transcript/Transcript.tsx").then((part) => ({ default: part.Transcript })),
);
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
