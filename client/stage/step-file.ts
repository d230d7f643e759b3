/** A step as a file for other people's decks. */
import type { Step } from "../../model/story.ts";
import { sceneOf } from "../picture/scene.ts";
import { SLIDE_MARGIN, SLIDE_TOP, type SlideTexts, slideSvg } from "../picture/scene-file.ts";
import { typefaceData } from "../picture/typeface-data.ts";
import type { StageBundle } from "./bundle.ts";
import type { DrawingTools } from "./Slide.tsx";
import { slideBlocks } from "./slide-blocks.ts";
import { pictureRoom } from "./slide-room.ts";
import { WIDE_SLIDE } from "./slide-size.ts";

/** Pixels of a PNG: a slide of 1280 by 720, one and a half times. */
const PNG = { width: 1920, height: 1080 };

/** The whole step as SVG text, 1920 by 1080, with its title and a description for those who do not see it. */
export async function stepSvg(
  step: Step,
  chapter: string,
  bundle: StageBundle,
  { palette, measure }: DrawingTools,
): Promise<string> {
  const { elements, title, sentences, camera, image } = step;
  const scene =
    bundle.timeline && step.kind === "graph"
      ? sceneOf(
          bundle.timeline,
          { elements, seen: elements, size: pictureRoom(step, WIDE_SLIDE, bundle.timeline), whole: true, camera },
          palette,
          measure,
        )
      : undefined;
  const blocks = slideBlocks(step, { chapter, bundle, measure, undated: scene?.undated ?? [] });
  const under = blocks.find(({ y }) => y > SLIDE_TOP)?.y ?? WIDE_SLIDE.height - SLIDE_MARGIN;
  const texts: SlideTexts = {
    title,
    blocks,
    font: await typefaceData(),
    description: [...(image ? [image.alt] : []), ...sentences.map(({ text }) => text)].join(" "),
  };
  const shown = step.kind === "image" && image ? { data: image.data, height: under - SLIDE_TOP - 12 } : undefined;
  const svg = slideSvg(scene, texts, WIDE_SLIDE, palette, shown);
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
