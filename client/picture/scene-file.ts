import type { Size } from "./layout/drawing.ts";
import { shapeMarkup } from "./mark-image.ts";
import { TYPEFACE } from "./measure.ts";
import type { Palette } from "./palette.ts";
import { coversOf, type Scene, type SceneEdge, type SceneMark, type SceneText } from "./scene.ts";

/** What stands around the picture on a slide. */
export interface SlideTexts {
  readonly chapter: string;
  readonly title: string;
  readonly sentences: readonly string[];
  /** For those who do not see it. */
  readonly description: string;
  /** The typeface as a data URL: where the file is opened, ours is not installed. */
  readonly font: string | undefined;
}

/** A slide as an SVG file of its own. All texts are escaped; nothing in it points anywhere else. */
export function slideSvg(
  scene: Scene | undefined,
  texts: SlideTexts,
  size: Size,
  palette: Palette,
  wrap: (text: string, pixels: number, width: number) => readonly string[],
): string {
  const width = size.width - 2 * MARGIN;
  const title = wrap(texts.title, 36, width).slice(0, 2);
  const lines = texts.sentences.flatMap((sentence) => wrap(sentence, 24, width));
  const head = [
    line(texts.chapter, MARGIN, 46, 20, 600, palette.hues["study-work"]),
    ...title.map((part, i) => line(part, MARGIN, 84 + i * 42, 36, 700, palette.text)),
  ];
  const bottom = size.height - 30 - lines.length * 31;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" role="img" font-family="${escaped(TYPEFACE)}">`,
    `<title>${escaped(texts.title)}</title><desc>${escaped(texts.description)}</desc>`,
    texts.font === undefined
      ? ""
      : `<style>@font-face{font-family:"Inter Variable";font-weight:100 900;src:url(${escaped(texts.font)})}</style>`,
    `<rect width="${size.width}" height="${size.height}" fill="${palette.page}"/>`,
    ...head,
    scene ? sceneMarkup(scene, palette, MARGIN, TOP) : "",
    ...lines.map((part, i) => line(part, MARGIN, bottom + 16 + i * 31, 24, 500, palette.text)),
    "</svg>",
  ].join("\n");
}

const MARGIN = 48;
const TOP = 122;

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
