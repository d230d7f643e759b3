/** How far apart the dark and the light parts of an image are. */
import { contrastOf, luminanceOf } from "./lint-step.ts";

/** Of the pixels, how many may be darker or lighter than what is compared: specks and frames do not count. */
const OUTLIERS = 0.05;
/** Pixels that an image is measured in, on its longer side: what is smaller is not seen from the back of a room. */
const SIDE = 96;

/**
 * @param pixels red, green, blue and opacity, one after the other, as a canvas has them.
 * @returns a ratio from 1 to 21; transparent pixels do not count.
 */
export function contrastOfPixels(pixels: ArrayLike<number>): number {
  const light: number[] = [];
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    if ((pixels[at + 3] ?? 0) > 127) light.push(luminanceOf(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0));
  }
  light.sort((a, b) => a - b);
  const at = (share: number): number => light[Math.round(share * (light.length - 1))] ?? 0;
  return contrastOf(at(OUTLIERS), at(1 - OUTLIERS));
}

/** @param data an image as a data URL. @returns its contrast; undefined where the browser cannot read it. */
export async function contrastOfImage(data: string): Promise<number | undefined> {
  const image = new Image();
  image.src = data;
  try {
    await image.decode();
  } catch {
    return undefined;
  }
  const scale = Math.min(1, SIDE / Math.max(image.naturalWidth, image.naturalHeight, 1));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  const drawn = canvas.getContext("2d");
  if (!drawn) return undefined;
  drawn.drawImage(image, 0, 0, canvas.width, canvas.height);
  return contrastOfPixels(drawn.getImageData(0, 0, canvas.width, canvas.height).data);
}
