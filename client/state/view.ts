/** What is looked at. The URL is the view: every state has an address, and every address gives its state back. */

import type { Axis, TimelineResponse } from "../../model/api.ts";
import { readList, readNumber, readOne, readText, writeParams } from "./view-params.ts";

/** The projector's is a light one with the strongest contrast; only the stage offers it. */
export type Theme = "light" | "dark" | "projector";
/** What the side panel shows while nothing is selected, besides the overview. */
export type PanelName = "path" | "corrections" | "review" | "duplicates" | "lint" | "filters" | "trace";
/** The three equal views of a career. */
export type Look = "timeline" | "table" | "graph";
/** Pages of their own, beside the explorer. */
export type PageName = "people" | "compare" | "console" | "bring" | "story" | "stage" | "speaker" | "remote";
/** Which facts are shown: `said` only what the words say, `inferred` also what rules concluded; undefined also what was edited. */
export type Layer = "said" | "inferred";

export interface View {
  /** Undefined is the explorer. */
  readonly page: PageName | undefined;
  readonly look: Look;
  /** Person id; undefined lets the server choose. */
  readonly person: string | undefined;
  /** Undefined lets the server choose by how much of the story is dated. */
  readonly axis: Axis | undefined;
  /** Id of an episode, a ghost or an entity. */
  readonly selection: string | undefined;
  /** Further selected ids, in the order they were added. */
  readonly also: readonly string[];
  /** Undefined follows the system. */
  readonly theme: Theme | undefined;
  /** What is in the search box. */
  readonly query: string;
  /** Quotes as heard instead of as meant. */
  readonly heard: boolean;
  /** Undefined is the overview. */
  readonly panel: PanelName | undefined;
  /** A date in words: what held then is listed. */
  readonly asOf: string | undefined;
  /** A question in words whose answer is shown. */
  readonly ask: string | undefined;
  /** Two ids: how the first became the second. */
  readonly how: readonly string[];
  /** Position on the spine, from 0, while the path is walked. */
  readonly trace: number | undefined;
  /** The talk whose transcript stands beside the picture. */
  readonly text: string | undefined;
  /** The talk's minutes against the years of the life, instead of its words. */
  readonly told: boolean;
  /** Column that the table is sorted by, with `-` in front downwards; undefined is the order of time. */
  readonly sort: string | undefined;
  /** Lanes that are not shown. */
  readonly lanesOff: readonly string[];
  /** Relation types that are not shown. */
  readonly typesOff: readonly string[];
  readonly layer: Layer | undefined;
  /** Source id: only what this talk says. */
  readonly talk: string | undefined;
  /** ISO days of the time brush, either may be open. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Ids hidden by hand. */
  readonly hidden: readonly string[];
  /** Only what is at most `degree` steps away. */
  readonly focus: string | undefined;
  readonly degree: number | undefined;
  /** Entities whose neighbours are shown too. */
  readonly expanded: readonly string[];
  /** The second career of a comparison. */
  readonly other: string | undefined;
  /** A stored story's id, and the step and fragment shown: "3", "3.1", from 1. */
  readonly story: string | undefined;
  readonly step: string | undefined;
  /** The stage goes on by itself, each part after so many seconds. */
  readonly autoplay: number | undefined;
  /** The presentation that is followed on a device of one's own. */
  readonly follow: string | undefined;
}

export const EMPTY_VIEW: View = {
  page: undefined,
  look: "timeline",
  person: undefined,
  axis: undefined,
  selection: undefined,
  also: [],
  theme: undefined,
  query: "",
  heard: false,
  panel: undefined,
  asOf: undefined,
  ask: undefined,
  how: [],
  trace: undefined,
  text: undefined,
  told: false,
  sort: undefined,
  lanesOff: [],
  typesOff: [],
  layer: undefined,
  talk: undefined,
  from: undefined,
  to: undefined,
  hidden: [],
  focus: undefined,
  degree: undefined,
  expanded: [],
  other: undefined,
  story: undefined,
  step: undefined,
  autoplay: undefined,
  follow: undefined,
};

const AXES: readonly Axis[] = ["calendar", "chapters", "relative"];
const LOOKS: readonly Look[] = ["timeline", "table", "graph"];
const PAGES: readonly PageName[] = ["people", "compare", "console", "bring", "story", "stage", "speaker", "remote"];
const PANELS: readonly PanelName[] = ["path", "corrections", "review", "duplicates", "lint", "filters", "trace"];
const LAYERS: readonly Layer[] = ["said", "inferred"];
const THEMES: readonly Theme[] = ["light", "dark", "projector"];

export type Change = (view: View) => View;

/** The view of a query string; what it does not know, or cannot mean, is left out. */
export function viewOfUrl(search: string): View {
  const params = new URLSearchParams(search);
  return {
    page: readOne(params, "page", PAGES),
    look: readOne(params, "view", LOOKS) ?? "timeline",
    person: readText(params, "person"),
    axis: readOne(params, "axis", AXES),
    selection: readText(params, "sel"),
    also: readList(params, "also"),
    theme: readOne(params, "theme", THEMES),
    // A query of the console is longer than what one searches for.
    query: readText(params, "q", params.get("page") === "console" ? 4_000 : 200) ?? "",
    heard: params.get("quotes") === "heard",
    panel: readOne(params, "panel", PANELS),
    asOf: readText(params, "asof", 60),
    ask: readText(params, "ask", 500),
    how: readList(params, "how").slice(0, 2),
    trace: readNumber(params, "trace", 0, 999),
    text: readText(params, "text"),
    told: params.get("strip") === "told",
    sort: /^-?[a-z]{1,20}$/.exec(params.get("sort") ?? "")?.[0],
    lanesOff: readList(params, "off"),
    typesOff: readList(params, "without"),
    layer: readOne(params, "layer", LAYERS),
    talk: readText(params, "talk"),
    from: readDay(params, "from"),
    to: readDay(params, "to"),
    hidden: readList(params, "hide"),
    focus: readText(params, "focus"),
    degree: readNumber(params, "deg", 1, 5),
    expanded: readList(params, "open"),
    other: readText(params, "other"),
    story: readText(params, "story"),
    step: /^[1-9]\d{0,3}(?:\.\d{1,3})?$/.exec(params.get("step") ?? "")?.[0],
    autoplay: readNumber(params, "autoplay", 1, 3600),
    follow: /^[\w-]{10,64}$/.exec(params.get("follow") ?? "")?.[0],
  };
}

function readDay(params: URLSearchParams, name: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.exec(params.get(name) ?? "")?.[0];
}

/** The query string of a view, `?` included; empty for the empty view. */
export function urlOfView(view: View): string {
  return writeParams({
    page: view.page,
    view: view.look === "timeline" ? undefined : view.look,
    person: view.person,
    axis: view.axis,
    sel: view.selection,
    also: view.also,
    theme: view.theme,
    q: view.query,
    quotes: view.heard ? "heard" : undefined,
    panel: view.panel,
    asof: view.asOf,
    ask: view.ask,
    how: view.how,
    trace: view.trace,
    text: view.text,
    strip: view.told ? "told" : undefined,
    sort: view.sort,
    off: view.lanesOff,
    without: view.typesOff,
    layer: view.layer,
    talk: view.talk,
    from: view.from,
    to: view.to,
    hide: view.hidden,
    focus: view.focus,
    deg: view.degree,
    open: view.expanded,
    other: view.other,
    story: view.story,
    step: view.step,
    autoplay: view.autoplay,
    follow: view.follow,
  });
}

/**
 * The axis to draw: the one asked for, unless that counts from a first job that the answer does not know; else the
 * answer's own.
 * @param answered the answer at hand, which may still be that of the view before.
 */
export function axisShown(asked: Axis | undefined, answered?: Pick<TimelineResponse, "axis" | "origin">): Axis {
  const own = answered?.axis ?? "chapters";
  return asked === "relative" && answered?.origin === undefined ? own : (asked ?? own);
}

export const select =
  (selection: string | undefined): Change =>
  (view) =>
    view.selection === selection && view.also.length === 0 && view.panel === undefined && view.asOf === undefined
      ? view
      : { ...view, selection, also: [], panel: undefined, asOf: undefined };

/** Adds to what is selected, or takes away again; the first one is the selection itself. */
export const addSelected =
  (id: string): Change =>
  (view) => {
    if (view.selection === undefined) return select(id)(view);
    if (view.selection === id) return { ...view, selection: view.also[0], also: view.also.slice(1) };
    const rest = view.also.filter((other) => other !== id);
    return { ...view, also: rest.length < view.also.length ? rest : [...view.also, id] };
  };

/** Nothing in the panel but the overview. */
const cleared = {
  selection: undefined,
  also: [],
  panel: undefined,
  asOf: undefined,
  ask: undefined,
  how: [],
  trace: undefined,
};

/** Shows a panel; what was selected or answered is let go. */
export const openPanel =
  (panel: PanelName | undefined): Change =>
  (view) => ({ ...view, ...cleared, panel });

/** Lists what held at a date. */
export const showAsOf =
  (date: string): Change =>
  (view) => ({ ...view, ...cleared, asOf: date, query: "" });

/** Answers a question in words. */
export const askInWords =
  (question: string): Change =>
  (view) => ({ ...view, ...cleared, ask: question.slice(0, 500), query: "" });

/** Tells how the first of two things became the second. */
export const showHow =
  (from: string, to: string): Change =>
  (view) => ({ ...view, ...cleared, how: [from, to] });

/** Stands at a station of the spine, from 0. */
export const traceAt =
  (station: number): Change =>
  (view) => ({ ...view, ...cleared, trace: station });

export const setAxis =
  (axis: Axis): Change =>
  (view) => ({ ...view, axis });

export const setTheme =
  (theme: Theme | undefined): Change =>
  (view) => ({ ...view, theme });

export const setQuery =
  (query: string): Change =>
  (view) => ({ ...view, query });

/** Another career: only how it is drawn stays. */
export const setPerson =
  (person: string): Change =>
  ({ look, axis, theme, heard }) => ({ ...EMPTY_VIEW, look, axis, theme, heard, person });

export const setLook =
  (look: Look): Change =>
  (view) => ({ ...view, look });

/** Opens a page of its own, or the explorer with undefined. */
export const openPage =
  (page: PageName | undefined): Change =>
  (view) => ({ ...view, page });

/** From a story back to the explorer. */
export const leaveStory: Change = (view) => ({
  ...view,
  page: undefined,
  story: undefined,
  step: undefined,
  autoplay: undefined,
});

/** Puts the transcript of a talk beside the picture, or takes it away. */
export const showText =
  (text: string | undefined): Change =>
  (view) => ({ ...view, text, told: text === undefined ? false : view.told });

export const setTold =
  (told: boolean): Change =>
  (view) => ({ ...view, told });

export const setSort =
  (sort: string | undefined): Change =>
  (view) => ({ ...view, sort });

/** Only what lies within two ISO days; undefined is open. */
export const setTimes =
  (from: string | undefined, to: string | undefined): Change =>
  (view) => ({ ...view, from, to });

export const toggleHeard: Change = (view) => ({ ...view, heard: !view.heard });

/** One rung of the Esc ladder: what was typed, the selection, the panel, an answer, the focus; undefined on the ground. Filters stay. */
export function leave(view: View): View | undefined {
  if (view.query !== "") return { ...view, query: "" };
  if (view.selection !== undefined) return { ...view, selection: undefined, also: [] };
  if (view.panel !== undefined || view.asOf !== undefined) return { ...view, panel: undefined, asOf: undefined };
  if (view.ask !== undefined || view.how.length > 0 || view.trace !== undefined) return { ...view, ...cleared };
  if (view.focus !== undefined) return { ...view, focus: undefined, degree: undefined };
  return undefined;
}

/** Whether the panel shows something that was asked for, not the overview. */
export const isBeside = ({ selection, panel, asOf, ask, how, trace }: View): boolean =>
  selection !== undefined ||
  (panel !== undefined && panel !== "path") ||
  asOf !== undefined ||
  ask !== undefined ||
  how.length === 2 ||
  trace !== undefined;
