/** Marks as SVG, for slides and files. No text in here, so nothing of a transcript reaches the markup. */
import type { Mark } from "./layout/drawing.ts";
import { cardOf, MARK_PADDING, ringOf } from "./mark-card.ts";
import { type Fade, type MarkState, opacityOf, type Part, type Stroke, shapeOf } from "./mark-shape.ts";
import type { Palette } from "./palette.ts";

/** The data URI of a mark's picture, `extent` plus padding in size. `ring` is the keyboard's place. */
export function markImage(mark: Mark, state: MarkState, ring: boolean, palette: Palette): string {
  const width = mark.extent.width + 2 * MARK_PADDING;
  const height = mark.extent.height + 2 * MARK_PADDING;
  const dx = mark.box.x - mark.extent.x + MARK_PADDING;
  const dy = mark.box.y - mark.extent.y + MARK_PADDING;
  const opacity = opacityOf(mark, state);
  const parts = [
    state === "selected" ? partMarkup(cardOf(mark, palette), "k") : "",
    `<g transform="translate(${dx} ${dy})"${opacity < 1 ? ` opacity="${opacity}"` : ""}>${shapeMarkup(mark, state, palette, "")}</g>`,
    ring ? partMarkup(ringOf(mark, palette), "r") : "",
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join("")}</svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}

/**
 * The markup of a mark's shape alone, from the top left corner of its box.
 * @param ids stands before the ids in it, so that several can stand in one file.
 */
export function shapeMarkup(mark: Mark, state: MarkState, palette: Palette, ids: string): string {
  return shapeOf(mark, state, palette)
    .map((part, i) => partMarkup(part, `${ids}p${i}`))
    .join("");
}

function partMarkup({ path, fill, stroke, within }: Part, id: string): string {
  const fades = typeof fill === "object" ? fadeMarkup(fill, `${id}f`) : "";
  const clip = within
    ? `<clipPath id="${id}c">${within.map(([from, to]) => `<rect x="${from}" y="-9999" width="${to - from}" height="19998"/>`).join("")}</clipPath>`
    : "";
  const defs = fades || clip ? `<defs>${fades}${clip}</defs>` : "";
  const paint = fill === undefined ? "none" : typeof fill === "object" ? `url(#${id}f)` : fill;
  return `${defs}<path${within ? ` clip-path="url(#${id}c)"` : ""} d="${path}" fill="${paint}"${stroke ? strokeMarkup(stroke) : ""}/>`;
}

function fadeMarkup({ colour, from, to, stops }: Fade, id: string): string {
  const inner = stops.map(
    ([at, opacity]) => `<stop offset="${at.toFixed(4)}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
  );
  return `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${from}" x2="${to}" y1="0" y2="0">${inner.join("")}</linearGradient>`;
}

function strokeMarkup({ colour, width, dash, round }: Stroke): string {
  const dashes = dash ? ` stroke-dasharray="${dash.join(" ")}"` : "";
  return ` stroke="${colour}" stroke-width="${width}"${dashes}${round ? ' stroke-linecap="round"' : ""}`;
}
