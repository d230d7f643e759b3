/**
 * Marks as SVG images. Cytoscape cannot border half a bar: a mark is a transparent node with a picture of its solid
 * core, its fade, its dashed end and its chevron. No text in here, so nothing of a transcript reaches the markup.
 */
import type { Mark } from "./layout/drawing.ts";
import { hueOf, mix, type Palette } from "./palette.ts";

export type MarkState = "rest" | "selected" | "near" | "dim";

/** Pixels around the extent of a mark: room for the card of the focus and for borders. */
export const MARK_PADDING = 10;

/** The data URI of a mark's picture, `extent` plus padding in size. `ring` is the keyboard's place. */
export function markImage(mark: Mark, state: MarkState, ring: boolean, palette: Palette): string {
  const width = mark.extent.width + 2 * MARK_PADDING;
  const height = mark.extent.height + 2 * MARK_PADDING;
  const hue = mark.shape === "cross" ? palette.grey : hueOf(mark.lane, palette);
  const dx = mark.box.x - mark.extent.x + MARK_PADDING;
  const dy = mark.box.y - mark.extent.y + MARK_PADDING;
  const parts = [
    state === "selected" ? card(width, height, hue, palette) : "",
    `<g transform="translate(${dx} ${dy})"${state === "dim" && mark.shape !== "spine" ? ' opacity=".42"' : ""}>${shape(mark, state, hue, palette)}</g>`,
    ring ? focusRing(width, height, palette) : "",
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join("")}</svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}

function card(width: number, height: number, hue: string, palette: Palette): string {
  const fill = mix(hue, palette.page, palette.dark ? 0.22 : 0.13);
  return `<rect x="2" y="5" width="${width - 4}" height="${height - 10}" rx="9" fill="${fill}" stroke="${hue}" stroke-width="1.75"/>`;
}

function focusRing(width: number, height: number, palette: Palette): string {
  return `<rect x="1" y="1" width="${width - 2}" height="${height - 2}" rx="10" fill="none" stroke="${palette.text}" stroke-width="2"/>`;
}

/**
 * The markup of a mark's shape alone, from the top left corner of its box.
 * @param ids stands before the ids in it, so that several can stand in one file.
 */
export function shapeMarkup(mark: Mark, state: MarkState, palette: Palette, ids: string): string {
  return shape(mark, state, mark.shape === "cross" ? palette.grey : hueOf(mark.lane, palette), palette, ids);
}

function shape(mark: Mark, state: MarkState, hue: string, palette: Palette, ids = ""): string {
  switch (mark.shape) {
    case "dot":
      return dot(mark, hue, palette);
    case "result":
      return diamond(mark, hue, palette);
    case "cross":
      return `<path d="M1.5 1.5 10.5 10.5M10.5 1.5 1.5 10.5" stroke="${hue}" stroke-width="2" stroke-linecap="round"/>`;
    default:
      return bar(mark, state, hue, palette, ids);
  }
}

function dot(mark: Mark, hue: string, palette: Palette): string {
  const c = mark.box.width / 2;
  return mark.look === "hollow"
    ? `<circle cx="${c}" cy="${c}" r="5.6" fill="${palette.page}" stroke="${hue}" stroke-width="1.8" stroke-dasharray="3.4 2.9"/>`
    : `<circle cx="${c}" cy="${c}" r="6.2" fill="${hue}"/>`;
}

function diamond(mark: Mark, hue: string, palette: Palette): string {
  const c = mark.box.width / 2;
  const side = mark.look === "hollow" ? 11 : 12.8;
  const paint =
    mark.look === "hollow"
      ? `fill="${palette.page}" stroke="${hue}" stroke-width="1.8" stroke-dasharray="3.4 2.9"`
      : `fill="${hue}"`;
  return `<rect x="${c - side / 2}" y="${c - side / 2}" width="${side}" height="${side}" rx="2.4" transform="rotate(45 ${c} ${c})" ${paint}/>`;
}

function bar(mark: Mark, state: MarkState, hue: string, palette: Palette, ids: string): string {
  const { width, height } = mark.box;
  const spine = mark.shape === "spine";
  const faded = spine && state === "dim";
  const border = spine ? 2.25 : 1.5;
  const outline = barPath(width, height, spine ? 9 : 6, border / 2, mark.ends.end === "open");
  const share = spine ? (faded ? (palette.dark ? 0.2 : 0.09) : 1) : tint(mark, palette);
  const fill = spine && !faded ? hue : mix(hue, palette.page, share);
  const stroke = faded ? mix(hue, palette.page, 0.5) : hue;
  const dash = spine ? "7 5" : "5 4";
  const background = `<path d="${outline}" fill="${palette.page}"/>`;
  const { core } = mark;
  if (!core)
    return `<path d="${outline}" fill="${palette.page}" stroke="${stroke}" stroke-width="${border}" stroke-dasharray="${dash}"/>`;
  if (core.from <= 0 && core.to >= width) {
    return `<path d="${outline}" fill="${fill}" stroke="${stroke}" stroke-width="${border}"/>`;
  }
  const fade = Math.min(core.fade * (spine ? 1 : 1.6), Math.max(core.from, width - core.to, 1));
  const from = core.from > 0 ? core.from - fade : 0;
  const to = core.to < width ? core.to + fade : width;
  const stop = (x: number, opacity: number) =>
    `<stop offset="${((x - from) / (to - from)).toFixed(4)}" stop-color="${fill}" stop-opacity="${opacity}"/>`;
  return [
    "<defs>",
    `<linearGradient id="${ids}f" gradientUnits="userSpaceOnUse" x1="${from}" x2="${to}" y1="0" y2="0">`,
    core.from > 0 ? stop(from, 0) : "",
    stop(core.from, 1),
    stop(core.to, 1),
    core.to < width ? stop(to, 0) : "",
    "</linearGradient>",
    `<clipPath id="${ids}c"><rect x="${core.from > 0 ? core.from - fade * 0.45 : -4}" y="-4" width="${(core.to < width ? core.to + fade * 0.45 : width + 4) - (core.from > 0 ? core.from - fade * 0.45 : -4)}" height="${height + 8}"/></clipPath>`,
    `<clipPath id="${ids}h"><rect x="-4" y="-4" width="${core.from > 0 ? core.from - fade * 0.45 + 4 : 0}" height="${height + 8}"/><rect x="${core.to + fade * 0.45}" y="-4" width="${core.to < width ? width - core.to + 8 : 0}" height="${height + 8}"/></clipPath>`,
    `<clipPath id="${ids}p"><path d="${outline}"/></clipPath>`,
    "</defs>",
    background,
    `<rect clip-path="url(#${ids}p)" x="${from}" y="0" width="${to - from}" height="${height}" fill="url(#${ids}f)"/>`,
    `<path clip-path="url(#${ids}h)" d="${outline}" fill="none" stroke="${stroke}" stroke-width="${border}" stroke-dasharray="${dash}"/>`,
    `<path clip-path="url(#${ids}c)" d="${outline}" fill="none" stroke="${stroke}" stroke-width="${border}"/>`,
  ].join("");
}

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
