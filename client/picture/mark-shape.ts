/** What a mark's shape is made of, from the top left corner of its box: paths with their paint, for canvas and SVG alike. */
import type { Mark } from "./layout/drawing.ts";
import { hueOf, mix, type Palette } from "./palette.ts";

export type MarkState = "rest" | "selected" | "near" | "dim";

/** One colour that comes and goes along x. */
export interface Fade {
  readonly colour: string;
  readonly from: number;
  readonly to: number;
  /** Share of the way, and opacity there. */
  readonly stops: readonly (readonly [number, number])[];
}

export interface Stroke {
  readonly colour: string;
  readonly width: number;
  readonly dash?: readonly number[];
  readonly round?: true;
}

export interface Part {
  /** In the words of SVG. */
  readonly path: string;
  readonly fill?: string | Fade;
  readonly stroke?: Stroke;
  /** Stretches of x; outside of them nothing is drawn. */
  readonly within?: readonly (readonly [number, number])[];
}

/** The shape alone, in drawing order. What is dimmed as a whole is not dimmed in here; see {@link opacityOf}. */
export function shapeOf(mark: Mark, state: MarkState, palette: Palette): readonly Part[] {
  const hue = mark.shape === "cross" ? palette.grey : hueOf(mark.lane, palette);
  switch (mark.shape) {
    case "dot":
      return [dot(mark, hue, palette)];
    case "result":
      return [diamond(mark, hue, palette)];
    case "cross":
      return [{ path: "M1.5 1.5 10.5 10.5M10.5 1.5 1.5 10.5", stroke: { colour: hue, width: 2, round: true } }];
    default:
      return bar(mark, state, hue, palette);
  }
}

/** Stations fade by their colours, all else as a whole. */
export const opacityOf = (mark: Pick<Mark, "shape">, state: MarkState): number =>
  state === "dim" && mark.shape !== "spine" ? 0.42 : 1;

const HOLLOW = { width: 1.8, dash: [3.4, 2.9] } as const;

function dot(mark: Mark, hue: string, palette: Palette): Part {
  const c = mark.box.width / 2;
  return mark.look === "hollow"
    ? { path: circle(c, 5.6), fill: palette.page, stroke: { ...HOLLOW, colour: hue } }
    : { path: circle(c, 6.2), fill: hue };
}

const circle = (c: number, r: number): string =>
  `M${c - r} ${c}A${r} ${r} 0 0 1 ${c + r} ${c}A${r} ${r} 0 0 1 ${c - r} ${c}Z`;

function diamond(mark: Mark, hue: string, palette: Palette): Part {
  const c = mark.box.width / 2;
  return mark.look === "hollow"
    ? { path: tilted(c, 11), fill: palette.page, stroke: { ...HOLLOW, colour: hue } }
    : { path: tilted(c, 12.8), fill: hue };
}

/** A square that stands on a rounded corner. */
function tilted(c: number, side: number): string {
  const radius = 2.4;
  const tip = (side / 2) * Math.SQRT2;
  const cut = radius / Math.SQRT2;
  const [near, far] = [cut, tip - cut];
  const at = (x: number, y: number) => `${round(c + x)} ${round(c + y)}`;
  const bend = `A${radius} ${radius} 0 0 1 `;
  return `M${at(near, -far)}L${at(far, -near)}${bend}${at(far, near)}L${at(near, far)}${bend}${at(-near, far)}L${at(-far, near)}${bend}${at(-far, -near)}L${at(-near, -far)}${bend}${at(near, -far)}Z`;
}

const round = (value: number): number => Number(value.toFixed(3));

function bar(mark: Mark, state: MarkState, hue: string, palette: Palette): readonly Part[] {
  const { width, height } = mark.box;
  const spine = mark.shape === "spine";
  const faded = spine && state === "dim";
  const border = spine ? 2.25 : 1.5;
  const path = barPath(width, height, spine ? 9 : 6, border / 2, mark.ends.end === "open");
  const share = spine ? (faded ? (palette.dark ? 0.2 : 0.09) : 1) : tint(mark, palette);
  const fill = spine && !faded ? hue : mix(hue, palette.page, share);
  const solid: Stroke = { colour: faded ? mix(hue, palette.page, 0.5) : hue, width: border };
  const dashed: Stroke = { ...solid, dash: spine ? [7, 5] : [5, 4] };
  const { core } = mark;
  if (!core) return [{ path, fill: palette.page, stroke: dashed }];
  if (core.from <= 0 && core.to >= width) return [{ path, fill, stroke: solid }];
  const fade = Math.min(core.fade * (spine ? 1 : 1.6), Math.max(core.from, width - core.to, 1));
  const from = core.from > 0 ? core.from - fade : 0;
  const to = core.to < width ? core.to + fade : width;
  const stop = (x: number, opacity: number) => [Math.min(1, Math.max(0, (x - from) / (to - from))), opacity] as const;
  const stops = [
    ...(core.from > 0 ? [stop(from, 0)] : []),
    stop(core.from, 1),
    stop(core.to, 1),
    ...(core.to < width ? [stop(to, 0)] : []),
  ];
  const left = core.from > 0 ? core.from - fade * 0.45 : -EDGE;
  const right = core.to < width ? core.to + fade * 0.45 : width + EDGE;
  const outside = [[-EDGE, left] as const, [right, width + EDGE] as const].filter(([a, b]) => b > a);
  return [
    { path, fill: palette.page },
    { path, fill: { colour: fill, from, to, stops } },
    { path, stroke: dashed, within: outside },
    { path, stroke: solid, within: [[left, right]] },
  ];
}

/** Pixels around a bar that its border may take. */
const EDGE = 4;

function tint(mark: Mark, palette: Palette): number {
  if (mark.shape === "place") return palette.dark ? 0.19 : 0.1;
  return palette.dark ? 0.3 : 0.17;
}

/** A rounded bar, `inset` from its box; with `chevron` the right end points at the publication line. */
function barPath(width: number, height: number, radius: number, inset: number, chevron: boolean): string {
  const [l, t, r, b] = [inset, inset, width - inset, height - inset];
  const q = Math.min(radius, (b - t) / 2, (r - l) / 2);
  if (chevron) {
    const shoulder = r - 0.42 * height;
    return `M${l + q} ${t}H${shoulder}L${r} ${height / 2}L${shoulder} ${b}H${l + q}A${q} ${q} 0 0 1 ${l} ${b - q}V${t + q}A${q} ${q} 0 0 1 ${l + q} ${t}Z`;
  }
  return `M${l + q} ${t}H${r - q}A${q} ${q} 0 0 1 ${r} ${t + q}V${b - q}A${q} ${q} 0 0 1 ${r - q} ${b}H${l + q}A${q} ${q} 0 0 1 ${l} ${b - q}V${t + q}A${q} ${q} 0 0 1 ${l + q} ${t}Z`;
}
