/** A step as a file for other people's decks. */
import type { Step } from "../../model/story.ts";
import { sceneOf } from "../picture/scene.ts";
import { type SlideTexts, slideSvg } from "../picture/scene-file.ts";
import { typefaceData } from "../picture/typeface-data.ts";
import type { StageBundle } from "./bundle.ts";
import type { DrawingTools } from "./Slide.tsx";
import { charactersOf, MOST_LINES, pictureRoom } from "./slide-room.ts";
import { WIDE_SLIDE } from "./slide-size.ts";
import { fittingSentences } from "./step-words.ts";

/** Pixels of a PNG: a slide of 1280 by 720, one and a half times. */
const PNG = { width: 1920, height: 1080 };

/** The whole step as SVG text, 1920 by 1080, with its title and a description for those who do not see it. */
export async function stepSvg(
  step: Step,
  chapter: string,
  bundle: StageBundle,
  { palette, measure }: DrawingTools,
): Promise<string> {
  const { elements, title, sentences } = step;
  const scene =
    bundle.timeline && step.kind === "graph"
      ? sceneOf(
          bundle.timeline,
          { elements, seen: elements, size: pictureRoom(step, WIDE_SLIDE), whole: true, camera: step.camera },
          palette,
          measure,
        )
      : undefined;
  const line = charactersOf(WIDE_SLIDE);
  const texts: SlideTexts = {
    chapter: chapter === title ? "" : chapter,
    title,
    sentences: fittingSentences(sentences, MOST_LINES * line, line).map(({ text }) => text),
    font: await typefaceData(),
    description: sentences.map(({ text }) => text).join(" "),
  };
  const wrap = (text: string, pixels: number, width: number) => {
    const lines: string[] = [];
    for (const word of text.split(" ")) {
      const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
      if (lines.length > 0 && measure(longer, pixels, 600) <= width) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  };
  const svg = slideSvg(scene, texts, WIDE_SLIDE, palette, wrap);
  return svg.replace(/width="\d+" height="\d+"/, `width="${PNG.width}" height="${PNG.height}"`);
}

/** The same as a PNG of 1920 by 1080 pixels. */
export async function stepPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = PNG.width;
  canvas.height = PNG.height;
  canvas.getContext("2d")?.drawImage(image, 0, 0, PNG.width, PNG.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new TypeError("the browser makes no PNG"))), "image/png"),
  );
}
