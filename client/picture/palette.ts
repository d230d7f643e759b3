import type { LaneId } from "../../model/ontology.ts";
import { OWN_LANES } from "../state/own-lanes.ts";

/** Colours of the picture, as `#rrggbb`. The style sheets hold them (tokens.css); this reads them back. */
export interface Palette {
  readonly dark: boolean;
  readonly page: string;
  readonly column: string;
  readonly line: string;
  readonly text: string;
  readonly grey: string;
  readonly published: string;
  readonly hues: Readonly<Record<LaneId, string>>;
}

/** The hue of a lane. */
export const hueOf = (lane: LaneId, palette: Palette): string => palette.hues[lane] ?? palette.grey;

/** The palette in force at an element. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string): string => full(style.getPropertyValue(`--${name}`).trim() || "#808080");
  return {
    dark: token("scheme") === "dark",
    page: token("page"),
    column: token("column"),
    line: token("line"),
    text: token("text"),
    grey: token("grey"),
    published: token("published"),
    hues: {
      "study-work": token("hue-work"),
      competitions: token("hue-results"),
      tools: token("hue-tools"),
      machines: token("hue-machines"),
      places: token("hue-places"),
      works: token("hue-works"),
      ...Object.fromEntries(ownLanes(style).map((lane) => [lane, token(`hue-${lane}`)])),
    },
  };
}

const ownLanes = (style: CSSStyleDeclaration): readonly string[] =>
  style.getPropertyValue(OWN_LANES).split(" ").filter(Boolean);

/** Builds shorten colours: `#fff` is `#ffffff`. */
const full = (colour: string): string =>
  /^#[\da-f]{3}$/i.test(colour) ? colour.replace(/[\da-f]/gi, (digit) => digit + digit) : colour;

/** `share` of the first colour in the second. */
export function mix(first: string, second: string, share: number): string {
  const [a, b] = [channels(first), channels(second)];
  const hex = a.map((value, i) =>
    Math.round(value * share + (b[i] ?? 0) * (1 - share))
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${hex.join("")}`;
}

/** Ink for text in the hue of its lane: dark enough (light enough in the dark) for small type. */
export const inkOf = (hue: string, palette: Palette): string =>
  palette.dark ? mix(hue, "#ffffff", 0.42) : mix(hue, "#0b0f16", 0.58);

/** Ink on a bar that is filled with its full hue. */
export const coreInk = (palette: Palette): string => (palette.dark ? "#0c1116" : "#ffffff");

function channels(colour: string): readonly number[] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
