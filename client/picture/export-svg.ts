import type { TimelineResponse } from "../../model/api.ts";
import { dayWords } from "../words/dates.ts";
import { saveWords } from "../words/save.ts";
import type { Measure, Size } from "./layout/drawing.ts";
import { TYPEFACE } from "./measure.ts";
import type { Palette } from "./palette.ts";
import { sceneOf } from "./scene.ts";
import { escaped, sceneMarkup } from "./scene-file.ts";

export interface ExportOptions {
  readonly selection: string | undefined;
  /** No page behind it. */
  readonly clear: boolean;
  /** The typeface as a data URL: where the file is opened, ours is not installed. */
  readonly font: string | undefined;
}

/** Pixels of the file at its own size. */
export const EXPORT_SIZE: Size = { width: 1600, height: 900 };

const MARGIN = 32;
const TOP = 76;
const BOTTOM = 44;

/**
 * A career as an SVG file of its own: all of it in the largest type that fits, what is selected and joined to it in full
 * and the rest faint. It names and describes itself; all texts are escaped, nothing in it points anywhere else.
 */
export function exportSvg(
  timeline: TimelineResponse,
  { selection, clear, font }: ExportOptions,
  palette: Palette,
  measure: Measure,
): string {
  const words = saveWords();
  const { width, height } = EXPORT_SIZE;
  const elements = [...timeline.episodes, ...timeline.ghosts].map(({ id }) => id);
  const seen = seenOf(timeline, selection) ?? elements;
  const size = { width: width - 2 * MARGIN, height: height - TOP - BOTTOM };
  const scene = sceneOf(timeline, { elements, seen, size, all: true, whole: true }, palette, measure);
  const title = words.title(timeline.person.name);
  const published = timeline.published === null ? "" : words.published(dayWords(timeline.published));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escaped(TYPEFACE)}">`,
    `<title>${escaped(title)}</title><desc>${escaped(describe(timeline, selection))}</desc>`,
    font === undefined
      ? ""
      : `<style>@font-face{font-family:"Inter Variable";font-weight:100 900;src:url(${escaped(font)})}</style>`,
    clear ? "" : `<rect width="${width}" height="${height}" fill="${palette.page}"/>`,
    line(timeline.person.name, MARGIN, 34, 24, 700, palette.text),
    line(published, MARGIN, 60, 15, 400, palette.grey),
    sceneMarkup(scene, palette, MARGIN, TOP),
    line(untimed(timeline, measure, width - 2 * MARGIN), MARGIN, height - 22, 15, 500, palette.grey),
    "</svg>",
  ].join("\n");
}

/** The selected mark and what is joined to it; undefined when nothing drawn is selected. */
function seenOf(
  { episodes, ghosts, links }: TimelineResponse,
  selection: string | undefined,
): readonly string[] | undefined {
  if (selection === undefined || ![...episodes, ...ghosts].some(({ id }) => id === selection)) return undefined;
  const joined = links.flatMap(({ source, target }) =>
    source === selection ? [target] : target === selection ? [source] : [],
  );
  const hung = ghosts.flatMap(({ id, under }) => (under === selection ? [id] : id === selection ? [under] : []));
  return [selection, ...joined, ...hung];
}

function describe(timeline: TimelineResponse, selection: string | undefined): string {
  const words = saveWords();
  const titles = new Map(timeline.episodes.map(({ id, title }) => [id, title]));
  const stations = timeline.spine.flatMap((id) => titles.get(id) ?? []).join(", ");
  const selected = selection === undefined ? undefined : titles.get(selection);
  return [
    stations === "" ? "" : words.stations(stations),
    words.marks(timeline.episodes.length - timeline.tray.length),
    untimed(timeline, () => 0, 1),
    selected === undefined ? "" : words.selected(selected),
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** What was told without a time, as much of it as fits in one line. */
function untimed(timeline: TimelineResponse, measure: Measure, width: number): string {
  const titles = timeline.tray.flatMap((id) => timeline.episodes.find((episode) => episode.id === id)?.title ?? []);
  if (titles.length === 0) return "";
  let text = "";
  for (const [index, title] of titles.entries()) {
    const longer = index === 0 ? `${saveWords().untimed} ${title}` : `${text}, ${title}`;
    if (measure(longer, 15, 500) > width - 20) return `${text}, …`;
    text = longer;
  }
  return text;
}

const line = (words: string, x: number, y: number, size: number, weight: number, colour: string): string =>
  words === ""
    ? ""
    : `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}" dominant-baseline="central">${escaped(words)}</text>`;
