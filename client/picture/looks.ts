/** (mark or edge, focus) → how it looks. Pure: data is never restyled, so focus and filters compose. */
import type { Drawing, Label, Mark, Route } from "./layout/drawing.ts";
import type { MarkState } from "./mark-image.ts";
import { coreInk, hueOf, inkOf, mix, type Palette } from "./palette.ts";

export interface Focus {
  /** The selected mark. */
  readonly selected: string | undefined;
  /** The mark that has the keyboard. */
  readonly ringed: string | undefined;
  /** Marks joined to the selected one by an edge, or the selected one's ghosts. */
  readonly near: ReadonlySet<string>;
}

export const NO_FOCUS: Focus = { selected: undefined, ringed: undefined, near: new Set() };

export function focusOf(drawing: Drawing, selected: string | undefined, ringed: string | undefined): Focus {
  if (selected === undefined || !drawing.marks.some((mark) => mark.id === selected)) {
    return { ...NO_FOCUS, ringed };
  }
  const near = new Set<string>();
  for (const route of drawing.routes) {
    if (route.source === selected) near.add(route.target);
    if (route.target === selected) near.add(route.source);
  }
  return { selected, ringed, near };
}

export function markState(mark: Mark, focus: Focus): MarkState {
  if (focus.selected === undefined) return "rest";
  if (mark.id === focus.selected) return "selected";
  return focus.near.has(mark.id) ? "near" : "dim";
}

/** Text colour: lane ink, white on a full spine bar, grey for captions; dimmed by mixing into the page, never by opacity. */
export function labelColour(label: Label, mark: Mark | undefined, focus: Focus, palette: Palette): string {
  const state = mark ? markState(mark, focus) : focus.selected === undefined ? "rest" : "dim";
  const hue = mark ? hueOf(mark.lane, palette) : palette.grey;
  if (label.tone === "core") return state === "dim" ? mix(inkOf(hue, palette), palette.page, 0.44) : coreInk(palette);
  const ink = label.tone === "name" ? inkOf(hue, palette) : palette.grey;
  return state === "dim" ? mix(ink, palette.page, 0.44) : ink;
}

export interface EdgeLook {
  readonly visible: boolean;
  readonly colour: string;
  readonly width: number;
  readonly opacity: number;
  readonly dash: "solid" | "order" | "switch" | "stub";
  readonly arrow: boolean;
  readonly lit: boolean;
}

export function edgeLook(route: Route, hue: string, focus: Focus, palette: Palette): EdgeLook {
  const lit = focus.selected !== undefined && (route.source === focus.selected || route.target === focus.selected);
  const dimmed = focus.selected !== undefined && !lit;
  const width = { spine: 2.75, paid: 2.75, cause: 1.8, order: 1.6, switch: 1.7, stub: 1.3 }[route.style];
  return {
    visible: !route.onFocus || lit,
    colour: route.style === "stub" ? palette.grey : hue,
    width: lit ? Math.max(width, 2) : width,
    opacity: dimmed ? 0.26 : 1,
    dash:
      route.style === "order"
        ? "order"
        : route.style === "switch"
          ? "switch"
          : route.style === "stub"
            ? "stub"
            : "solid",
    arrow: route.style !== "stub",
    lit,
  };
}

/** Words on edges follow their edge. */
export function wordColour(label: Label, look: EdgeLook, hue: string, palette: Palette): string {
  const ink = label.tone === "name" ? inkOf(hue, palette) : palette.grey;
  return look.opacity < 1 ? mix(ink, palette.page, 0.44) : ink;
}
