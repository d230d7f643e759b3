import type { Size } from "./layout/drawing.ts";
import { shapeMarkup } from "./mark-image.ts";
import { TYPEFACE } from "./measure.ts";
import type { Palette } from "./palette.ts";
import { coversOf, type Scene, type SceneEdge, type SceneMark, type SceneText } from "./scene.ts";

/** A block of text on a slide: its lines, one under the other. */
export interface SlideBlock {
  readonly lines: readonly string[];
  readonly size: number;
  readonly weight: number;
  readonly tone: "text" | "grey" | "accent";
  /** Top of its first line. */
  readonly y: number;
  /** From one line to the next. */
  readonly step: number;
}

/** What stands around the picture on a slide. */
export interface SlideTexts {
  readonly title: string;
  readonly blocks: readonly SlideBlock[];
  /** For those who do not see it. */
  readonly description: string;
  /** The typeface as a data URL: where the file is opened, ours is not installed. */
  readonly font: string | undefined;
}

/** Pixels that a slide keeps clear at its sides, and over its picture. */
export const SLIDE_MARGIN = 48;
export const SLIDE_TOP = 122;

/**
 * A slide as an SVG file of its own. All texts are escaped; nothing in it points anywhere else.
 * @param image a data URL in a place of its own, with its height.
 */
export function slideSvg(
  scene: Scene | undefined,
  texts: SlideTexts,
  size: Size,
  palette: Palette,
  image?: { readonly data: string; readonly height: number },
): string {
  const tones = { text: palette.text, grey: palette.grey, accent: palette.hues["study-work"] };
  const width = size.width - 2 * SLIDE_MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" role="img" font-family="${escaped(TYPEFACE)}">`,
    `<title>${escaped(texts.title)}</title><desc>${escaped(texts.description)}</desc>`,
    texts.font === undefined
      ? ""
      : `<style>@font-face{font-family:"Inter Variable";font-weight:100 900;src:url(${escaped(texts.font)})}</style>`,
    `<rect width="${size.width}" height="${size.height}" fill="${palette.page}"/>`,
    scene ? sceneMarkup(scene, palette, SLIDE_MARGIN, SLIDE_TOP) : "",
    image
      ? `<image x="${SLIDE_MARGIN}" y="${SLIDE_TOP}" width="${width}" height="${image.height}" href="${escaped(image.data)}"/>`
      : "",
    ...texts.blocks.flatMap(({ lines, size: pixels, weight, tone, y, step }) =>
      lines.map((words, i) => line(words, SLIDE_MARGIN, y + (i + 0.5) * step, pixels, weight, tones[tone])),
    ),
    "</svg>",
  ].join("\n");
}

/** The markup of a scene with its top left corner at a place of the file. */
export function sceneMarkup(scene: Scene, palette: Palette, x: number, y: number): string {
  const { size, zoom, plot } = scene;
  return [
    `<svg x="${x}" y="${y}" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}">`,
    `<g transform="scale(${zoom}) translate(${plot.x} ${plot.y})">`,
    `<g transform="translate(${plot.shift} 0)">`,
    ...scene.bands.map(
      ({ x, y, width, height, colour }) =>
        `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"/>`,
    ),
    ...scene.heads.map(text),
    ...scene.edges.map(edge),
    ...scene.marks.map((mark, i) => shape(mark, i, palette)),
    ...scene.notes.map(text),
    "</g>",
    scene.cut.left || scene.cut.right ? edges(palette) : "",
    ...coversOf(scene).map(
      ({ key, soft, x, y, width, height }) =>
        `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${soft ? `url(#${key})` : palette.page}"/>`,
    ),
    ...scene.frame.map(text),
    "</g></svg>",
  ].join("\n");
}

const edges = ({ page }: Palette): string =>
  `<defs><linearGradient id="right"><stop offset="0" stop-color="${page}" stop-opacity="0"/><stop offset="1" stop-color="${page}"/></linearGradient><linearGradient id="left"><stop offset="0" stop-color="${page}"/><stop offset="1" stop-color="${page}" stop-opacity="0"/></linearGradient></defs>`;

function edge({ path, colour, width, opacity, dash, arrow, words }: SceneEdge): string {
  const dashes = dash === undefined ? "" : ` stroke-dasharray="${dash}"`;
  const tip = arrow === undefined ? "" : `<path d="${arrow}" fill="${colour}"/>`;
  const line = `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}"${dashes}/>`;
  return `<g opacity="${opacity}">${line}${tip}${words.map(text).join("")}</g>`;
}

function shape({ mark, state, texts }: SceneMark, index: number, palette: Palette): string {
  const dim = state === "dim" && mark.shape !== "spine" ? ' opacity=".42"' : "";
  const markup = shapeMarkup(mark, state, palette, `m${index}`);
  return `<g><g transform="translate(${mark.box.x} ${mark.box.y})"${dim}>${markup}</g>${texts.map(text).join("")}</g>`;
}

function text({ text: words, x, y, size, weight, colour, backdrop, width }: SceneText): string {
  const behind =
    backdrop === undefined
      ? ""
      : `<rect x="${x - 5}" y="${y - size * 0.7}" width="${width + 10}" height="${size * 1.4}" fill="${backdrop}"/>`;
  return behind + line(words, x, y, size, weight, colour);
}

const line = (words: string, x: number, y: number, size: number, weight: number, colour: string): string =>
  words === ""
    ? ""
    : `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}" dominant-baseline="central">${escaped(words)}</text>`;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for XML: what it has no signs for is left out. */
export const escaped = (words: string): string =>
  words
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them, however they are written.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
