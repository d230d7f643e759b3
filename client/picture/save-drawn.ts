import type { TimelineResponse } from "../../model/api.ts";
import { fileNameOf, saveFile } from "../state/save-file.ts";
import { EXPORT_SIZE, exportSvg } from "./export-svg.ts";
import { canvasMeasure, loadTypeface } from "./measure.ts";
import { readPalette } from "./palette.ts";
import { typefaceData } from "./typeface-data.ts";

/** The kinds of picture that can be kept; a clear one has no background. */
export type Saved = "png" | "clear-png" | "svg";

/** Pixels of a PNG for each of the picture. */
const FINE = 2;

/** Hands the career as drawn to the reader as a file, in the colours in force. */
export async function saveDrawn(what: Saved, timeline: TimelineResponse, selection: string | undefined): Promise<void> {
  await loadTypeface();
  const options = { selection, clear: what === "clear-png", font: await typefaceData() };
  const svg = exportSvg(timeline, options, readPalette(document.documentElement), canvasMeasure());
  const name = fileNameOf(timeline.person.name);
  if (what === "svg") saveFile(`${name}.svg`, new Blob([svg], { type: "image/svg+xml" }));
  else saveFile(`${name}.png`, await pngOf(svg));
}

async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = FINE * EXPORT_SIZE.width;
  canvas.height = FINE * EXPORT_SIZE.height;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new TypeError("the browser makes no PNG"))), "image/png"),
  );
}
