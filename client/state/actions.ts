/** What each command of the registry does in the explorer as it stands, and why some cannot be done now. */
import type { TimelineResponse } from "../../model/api.ts";
import { isCarried } from "../api.ts";
import type { PictureControls } from "../picture/Picture.tsx";
import type { Saved } from "../picture/save-drawn.ts";
import { markOfEntity } from "../words/hits.ts";
import { addressOf, readAddress } from "./address.ts";
import { askBeforeTelling } from "./ask-first.ts";
import { cycleLayer, hideMarks, showAll } from "./filters.ts";
import type { Command } from "./keys.ts";
import { collapse, expand, focusOn } from "./reach.ts";
import { subjectOf } from "./subject.ts";
import { firstHalt } from "./trace.ts";
import type { Steps } from "./use-steps.ts";
import type { Commit } from "./use-view.ts";
import {
  openPage,
  openPanel,
  type PageName,
  type PanelName,
  setAxis,
  setLook,
  setTheme,
  showHow,
  showText,
  type Theme,
  toggleHeard,
  traceAt,
  type View,
} from "./view.ts";

/** Why a command cannot be run now. */
export type Reason =
  | "nothingSelected"
  | "twoNeeded"
  | "nothingDone"
  | "nothingUndone"
  | "notHere"
  | "pictureOnly"
  | "nothingFiltered"
  | "noStations"
  | "notExpanded"
  | "tooMany";

export interface Action {
  readonly run: () => void;
  /** Undefined when it can be run. */
  readonly unless: Reason | undefined;
}

export type Actions = Readonly<Record<Command, Action>>;

/** A point of the window, in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What the actions work on. */
export interface Workplace {
  readonly view: View;
  readonly commit: Commit;
  readonly timeline: TimelineResponse | undefined;
  /** The same without what the filters hide. */
  readonly drawn: TimelineResponse | undefined;
  /** As it is when the command runs: undefined while there is none. */
  readonly picture: () => PictureControls | undefined;
  readonly steps: Steps;
  readonly theme: Theme;
  readonly filtered: boolean;
  /** Pages, panels, looks and exports that are here. */
  readonly has: (what: PageName | PanelName | "table" | "graph" | "exportJson" | "exportHtml") => boolean;
  /** The talk whose words the transcript shows first. */
  readonly talk: string | undefined;
  readonly openBox: () => void;
  readonly openSheet: () => void;
  readonly openMenu: (mark: string, at: Place) => void;
  readonly toggleBlackout: () => void;
  readonly leave: () => void;
  readonly switchLanguage: () => void;
  /** Said politely: "Copied". */
  readonly say: (what: "copied" | "notCopied") => void;
}

/** More marks than this are not hidden one by one: the address would be too long. */
const MOST_HIDDEN = 150;

export function actionsOf(place: Workplace): Actions {
  const { view, commit, timeline, picture, steps, has } = place;
  const act = (run: () => void, unless?: Reason | false): Action => ({
    run: () => {
      if (!unless) run();
    },
    unless: unless || undefined,
  });
  const inPicture = view.look === "timeline";
  const draw = (run: (controls: PictureControls) => void): Action =>
    act(() => {
      const controls = picture();
      if (controls) run(controls);
    }, !inPicture && "pictureOnly");
  const page = (name: PageName): Action => act(() => commit(openPage(name)), !has(name) && "notHere");
  const panel = (name: PanelName): Action => act(() => commit(openPanel(name)), !has(name) && "notHere");

  // Keys work on what is selected, else on the mark that has the keyboard.
  const target = () => view.selection ?? markWithKeyboard();
  const onMark = (run: (mark: string) => void, unless?: Reason | false): Action => ({
    run: () => {
      const mark = target();
      if (mark !== undefined) run(mark);
    },
    unless: view.selection === undefined ? "nothingSelected" : unless || undefined,
  });
  const focus = (degree: number): Action => onMark((mark) => commit(focusOn(mark, degree)));
  const entityOf = (mark: string) => (timeline ? subjectOf(timeline, mark).entity : mark);
  const others = (mark: string): readonly string[] => {
    const kept = new Set([
      mark,
      ...view.also,
      ...(timeline?.ghosts.filter(({ under }) => under === mark) ?? []).map(({ id }) => id),
    ]);
    return timeline?.episodes.flatMap(({ id }) => (kept.has(id) ? [] : [id])) ?? [];
  };
  const second = view.also[0];
  const halt = view.trace;
  const tracing = halt !== undefined && view.selection === undefined;
  const stations = timeline?.spine.length ?? 0;
  const walk = (move: "next" | "previous"): Action => {
    if (!tracing) return draw((controls) => controls.walk(move));
    const to = halt + (move === "next" ? 1 : -1);
    return act(() => {
      if (to >= 0 && to < stations) commit(traceAt(to));
    });
  };
  const look = (name: "timeline" | "table" | "graph"): Action =>
    act(() => commit(setLook(name)), name !== "timeline" && !has(name) && "notHere");
  const { selection } = view;
  const save = (what: Saved): Action =>
    act(() => place.drawn && void savePicture(what, place.drawn, view), place.drawn === undefined && "notHere");

  return {
    next: walk("next"),
    previous: walk("previous"),
    up: draw((controls) => controls.walk("up")),
    down: draw((controls) => controls.walk("down")),
    first: draw((controls) => controls.walk("first")),
    last: draw((controls) => controls.walk("last")),
    pageForward: draw((controls) => controls.pan(-600, 0)),
    pageBack: draw((controls) => controls.pan(600, 0)),
    zoomIn: draw((controls) => controls.zoom(1.25)),
    zoomOut: draw((controls) => controls.zoom(0.8)),
    fit: draw((controls) => controls.fit()),
    fitSelection: onMark((mark) => picture()?.reveal(mark), !inPicture && "pictureOnly"),
    search: act(place.openBox),
    leave: act(place.leave),
    expand: onMark((mark) => commit(expand(entityOf(mark)))),
    collapse: onMark(
      (mark) => commit(collapse(entityOf(mark))),
      selection !== undefined && !view.expanded.includes(entityOf(selection)) && "notExpanded",
    ),
    focus1: focus(1),
    focus2: focus(2),
    focus3: focus(3),
    focus4: focus(4),
    focus5: focus(5),
    hide: onMark((mark) => commit(hideMarks([mark, ...view.also]))),
    hideOthers: onMark(
      (mark) => {
        const rest = others(mark);
        if (rest.length <= MOST_HIDDEN) commit((now) => ({ ...hideMarks(rest)(now), selection: mark }));
      },
      (timeline?.episodes.length ?? 0) > MOST_HIDDEN && "tooMany",
    ),
    showAll: act(() => commit(showAll), !place.filtered && "nothingFiltered"),
    menu: onMark((mark) => place.openMenu(mark, picture()?.placeOf(mark) ?? { x: 24, y: 84 })),
    how: act(
      () => {
        if (selection !== undefined && second !== undefined) commit(showHow(selection, second));
      },
      isCarried() ? "notHere" : (selection === undefined || second === undefined) && "twoNeeded",
    ),
    trace: act(() => timeline && commit(traceAt(firstHalt(timeline, selection))), stations === 0 && "noStations"),
    filters: act(() => commit(openPanel(view.panel === "filters" ? undefined : "filters"))),
    layer: act(() => commit(cycleLayer)),
    transcript: act(() => commit(showText(view.text === undefined ? place.talk : undefined)), !place.talk && "notHere"),
    heard: act(() => commit(toggleHeard, "replace")),
    undo: act(steps.undo, !steps.canUndo && "nothingDone"),
    redo: act(steps.redo, !steps.canRedo && "nothingUndone"),
    timeline: look("timeline"),
    table: look("table"),
    graph: look("graph"),
    calendar: act(() => commit(setAxis("calendar"))),
    chapters: act(() => commit(setAxis("chapters"))),
    relative: act(() => commit(setAxis("relative"))),
    path: act(() => commit(openPanel("path")), isCarried() ? "notHere" : stations === 0 && "noStations"),
    corrections: act(() => commit(openPanel("corrections")), isCarried() && "notHere"),
    review: panel("review"),
    duplicates: panel("duplicates"),
    lint: panel("lint"),
    bring: page("bring"),
    people: page("people"),
    compare: page("compare"),
    story: page("story"),
    present: act(() => {
      askBeforeTelling();
      commit(openPage("stage"));
    }, !has("stage") && "notHere"),
    speaker: page("speaker"),
    console: page("console"),
    fullscreen: act(() => void toggleFullscreen()),
    blackout: act(place.toggleBlackout),
    copyLink: act(() => void copy(addressOf(readAddress())).then(place.say)),
    savePng: save("png"),
    saveClearPng: save("clear-png"),
    saveSvg: save("svg"),
    print: act(() => window.print()),
    exportJson: act(() => download("json"), !has("exportJson") && "notHere"),
    exportHtml: act(() => download("html"), !has("exportHtml") && "notHere"),
    theme: act(() => commit(setTheme(place.theme === "dark" ? "light" : "dark"), "replace")),
    language: act(place.switchLanguage),
    sheet: act(place.openSheet),
  };
}

/** The mark of a selection where it is drawn. */
export function drawnMark(timeline: TimelineResponse, selection: string): string | undefined {
  const isDrawn = [...timeline.episodes, ...timeline.ghosts].some(({ id }) => id === selection);
  return isDrawn ? selection : markOfEntity(selection, timeline);
}

function markWithKeyboard(): string | undefined {
  const item = document.activeElement?.closest("[data-id]");
  return item instanceof HTMLElement ? item.dataset.id : undefined;
}

/** What makes pictures for files comes with its own script. */
async function savePicture(what: Saved, drawn: TimelineResponse, view: View): Promise<void> {
  const { saveDrawn } = await import("../picture/save-drawn.ts");
  await saveDrawn(what, drawn, view.selection);
}

async function toggleFullscreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen();
}

async function copy(text: string): Promise<"copied" | "notCopied"> {
  try {
    await navigator.clipboard.writeText(text);
    return "copied";
  } catch {
    return "notCopied";
  }
}

function download(format: "json" | "html"): void {
  const link = document.createElement("a");
  link.href = `/api/v1/export?format=${format}`;
  link.download = "";
  link.click();
}
