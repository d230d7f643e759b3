import type { ComponentType } from "preact/compat";
import type { TimelineResponse } from "../../model/api.ts";
import type { Emphasis } from "../picture/looks.ts";
import type { Corrections } from "../state/use-corrections.ts";
import type { Commit } from "../state/use-view.ts";
import type { Look, PanelName, View } from "../state/view.ts";
import { lazyPart } from "./lazy-part.tsx";

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
  table: lazyPart(async () => (await import("../views/table/Table.tsx")).Table),
  graph: lazyPart(async () => (await import("../views/free/GraphView.tsx")).GraphView),
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
  review: lazyPart(async () => (await import("./review/ReviewPanel.tsx")).ReviewPanel),
  duplicates: lazyPart(async () => (await import("./review/DuplicatesPanel.tsx")).DuplicatesPanel),
  lint: lazyPart(async () => (await import("./review/LintPanel.tsx")).LintPanel),
};

/** What explores: the list of the one box, chips, menus, answers, the trace. */
export const BoxList = lazyPart(async () => (await import("./explore/BoxList.tsx")).BoxList);
export const Chips = lazyPart(async () => (await import("./explore/Chips.tsx")).Chips);
export const FilterPanel = lazyPart(async () => (await import("./explore/FilterPanel.tsx")).FilterPanel);
export const TracePanel = lazyPart(async () => (await import("./explore/TracePanel.tsx")).TracePanel);
export const AnswerPanel = lazyPart(async () => (await import("./explore/AnswerPanel.tsx")).AnswerPanel);
export const SelectionBar = lazyPart(async () => (await import("./explore/SelectionBar.tsx")).SelectionBar);
export const Around = lazyPart(async () => (await import("./explore/Around.tsx")).Around);
export const MarkMenu = lazyPart(async () => (await import("./explore/MarkMenu.tsx")).MarkMenu);
export const MainMenu = lazyPart(async () => (await import("./explore/MainMenu.tsx")).MainMenu);
export const Nobody = lazyPart(async () => (await import("./explore/Nobody.tsx")).Nobody);

/** The timeline of a narrow window. */
export const PhoneTimeline = lazyPart(async () => (await import("../views/phone/PhoneTimeline.tsx")).PhoneTimeline);

/** The words of a talk, beside the picture. */
export const Transcript = lazyPart(async () => (await import("./transcript/Transcript.tsx")).Transcript);
/** Panels that the first view does not need: each comes with its own script when it is shown first. */
export const OpenQuestions = lazyPart(async () => (await import("./corrections/OpenQuestions.tsx")).OpenQuestions);
export const PathCheck = lazyPart(async () => (await import("./corrections/PathCheck.tsx")).PathCheck);
export const CorrectionList = lazyPart(async () => (await import("./corrections/CorrectionList.tsx")).CorrectionList);
export const Toast = lazyPart(async () => (await import("./corrections/Toast.tsx")).Toast);
export const AsOf = lazyPart(async () => (await import("./corrections/AsOf.tsx")).AsOf);
export const Details = lazyPart(async () => (await import("./Details.tsx")).Details);
export const ShortcutSheet = lazyPart(async () => (await import("./ShortcutSheet.tsx")).ShortcutSheet);
