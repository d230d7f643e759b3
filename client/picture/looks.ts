/** (mark or edge, focus) → how it looks. Pure: data is never restyled, so focus and filters compose. */
import type { Drawing, Label, Mark, Route } from "./layout/drawing.ts";
import type { MarkState } from "./mark-shape.ts";
import { coreInk, hueOf, inkOf, mix, type Palette } from "./palette.ts";

export interface Focus {
  /** The selected mark. */
  readonly selected: string | undefined;
  /** The mark that has the keyboard. */
  readonly ringed: string | undefined;
  /** Marks joined to the selected one by an edge, or the selected one's ghosts. */
  readonly near: ReadonlySet<string>;
  readonly emphasis: Emphasis;
}

/** What else is brought out or taken away, besides the selection. No place changes for it. */
export interface Emphasis {
  /** Further selected marks. */
  readonly also: readonly string[];
  /** Marks that an answer, the traced path or a passage is about; undefined when nothing of that kind is shown. */
  readonly lit: ReadonlySet<string> | undefined;
  /** Marks within reach of the focus; undefined without one. */
  readonly within: ReadonlySet<string> | undefined;
  /** Marks that a filter takes away, and types of edges. */
  readonly hidden: ReadonlySet<string>;
  readonly withoutTypes: readonly string[];
}

export const NO_EMPHASIS: Emphasis = {
  also: [],
  lit: undefined,
  within: undefined,
  hidden: new Set(),
  withoutTypes: [],
};

export const NO_FOCUS: Focus = { selected: undefined, ringed: undefined, near: new Set(), emphasis: NO_EMPHASIS };

export function focusOf(
  drawing: Drawing,
  selected: string | undefined,
  ringed: string | undefined,
  emphasis: Emphasis = NO_EMPHASIS,
): Focus {
  if (selected === undefined || !drawing.marks.some((mark) => mark.id === selected)) {
    return { ...NO_FOCUS, ringed, emphasis };
  }
  const near = new Set<string>();
  for (const route of drawing.routes) {
    if (route.source === selected) near.add(route.target);
    if (route.target === selected) near.add(route.source);
  }
  return { selected, ringed, near, emphasis };
}

export function markState(mark: Pick<Mark, "id">, focus: Focus): MarkState {
  const { also, lit, within } = focus.emphasis;
  if (mark.id === focus.selected || also.includes(mark.id)) return "selected";
  if (lit?.has(mark.id)) return "near";
  if (within?.has(mark.id) === false) return "dim";
  if (focus.selected === undefined) return lit ? "dim" : "rest";
  return focus.near.has(mark.id) ? "near" : "dim";
}

/** Whether a mark, or an edge between marks, is drawn at all. */
export const isHidden = (focus: Focus, ...marks: readonly string[]): boolean =>
  marks.some((mark) => focus.emphasis.hidden.has(mark));

/** Whether something is brought out, so that the rest fades. */
const isStirred = ({ selected, emphasis }: Focus): boolean =>
  selected !== undefined || emphasis.lit !== undefined || emphasis.within !== undefined;

/** Text colour: lane ink, white on a full spine bar, grey for captions; dimmed by mixing into the page, never by opacity. */
export function labelColour(label: Label, mark: Mark | undefined, focus: Focus, palette: Palette): string {
  const state = mark ? markState(mark, focus) : isStirred(focus) ? "dim" : "rest";
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
  const { lit: told, within, withoutTypes } = focus.emphasis;
  const ends = [route.source, route.target];
  const touched = focus.selected !== undefined && ends.includes(focus.selected);
  const lit = touched || (told !== undefined && route.type !== "ORDER" && ends.every((end) => told.has(end)));
  const near = within !== undefined && focus.selected === undefined && ends.every((end) => within.has(end));
  const dimmed = isStirred(focus) && !lit && !near;
  const width = { spine: 2.75, paid: 2.75, cause: 1.8, order: 1.6, switch: 1.7, stub: 1.3 }[route.style];
  return {
    visible: (!route.onFocus || lit) && !isHidden(focus, ...ends) && !withoutTypes.includes(route.type),
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
