/** What is looked at. The URL is the view: every state has an address, and every address gives its state back. */

import type { Axis, TimelineResponse } from "../../model/api.ts";

export type Theme = "light" | "dark";
/** What the side panel shows while nothing is selected, besides the overview. */
export type PanelName = "path" | "corrections";

export interface View {
  /** Person id; undefined lets the server choose. */
  readonly person: string | undefined;
  /** Undefined lets the server choose by how much of the story is dated. */
  readonly axis: Axis | undefined;
  /** Id of an episode, a ghost or an entity. */
  readonly selection: string | undefined;
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
}

export const EMPTY_VIEW: View = {
  person: undefined,
  axis: undefined,
  selection: undefined,
  theme: undefined,
  query: "",
  heard: false,
  panel: undefined,
  asOf: undefined,
};

const AXES: readonly Axis[] = ["calendar", "chapters", "relative"];

export type Change = (view: View) => View;

/** The view of a query string; what it does not know, or cannot mean, is left out. */
export function viewOfUrl(search: string): View {
  const params = new URLSearchParams(search);
  const axis = params.get("axis");
  const theme = params.get("theme");
  const panel = params.get("panel");
  return {
    person: params.get("person") || undefined,
    axis: AXES.find((known) => known === axis),
    selection: params.get("sel") || undefined,
    theme: theme === "light" || theme === "dark" ? theme : undefined,
    query: (params.get("q") ?? "").slice(0, 200),
    heard: params.get("quotes") === "heard",
    panel: panel === "path" || panel === "corrections" ? panel : undefined,
    asOf: (params.get("asof") ?? "").slice(0, 60) || undefined,
  };
}

/** The query string of a view, `?` included; empty for the empty view. */
export function urlOfView(view: View): string {
  const params = new URLSearchParams();
  if (view.person !== undefined) params.set("person", view.person);
  if (view.axis !== undefined) params.set("axis", view.axis);
  if (view.selection !== undefined) params.set("sel", view.selection);
  if (view.theme !== undefined) params.set("theme", view.theme);
  if (view.query !== "") params.set("q", view.query);
  if (view.heard) params.set("quotes", "heard");
  if (view.panel !== undefined) params.set("panel", view.panel);
  if (view.asOf !== undefined) params.set("asof", view.asOf);
  return params.size > 0 ? `?${params}` : "";
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
    view.selection === selection && view.panel === undefined && view.asOf === undefined
      ? view
      : { ...view, selection, panel: undefined, asOf: undefined };

/** Shows a panel; what was selected is let go. */
export const openPanel =
  (panel: PanelName | undefined): Change =>
  (view) => ({ ...view, panel, selection: undefined, asOf: undefined });

/** Lists what held at a date. */
export const showAsOf =
  (date: string): Change =>
  (view) => ({ ...view, asOf: date, selection: undefined, panel: undefined, query: "" });

export const setAxis =
  (axis: Axis): Change =>
  (view) => ({ ...view, axis });

export const setTheme =
  (theme: Theme | undefined): Change =>
  (view) => ({ ...view, theme });

export const setQuery =
  (query: string): Change =>
  (view) => ({ ...view, query });

export const setPerson =
  (person: string): Change =>
  (view) => ({ ...view, person, selection: undefined, query: "", panel: undefined, asOf: undefined });

export const toggleHeard: Change = (view) => ({ ...view, heard: !view.heard });

/** One rung of the Esc ladder: what was typed, then the selection or the panel; undefined when there is nothing left to leave. */
export function leave(view: View): View | undefined {
  if (view.query !== "") return { ...view, query: "" };
  if (view.selection !== undefined) return { ...view, selection: undefined };
  if (view.panel !== undefined || view.asOf !== undefined) return { ...view, panel: undefined, asOf: undefined };
  return undefined;
}
