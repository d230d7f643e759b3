/** What an audience will have trouble with, step by step, before it has. */
import type { Step } from "../../model/story.ts";
import { hueOf, inkOf, type Palette } from "../picture/palette.ts";
import type { Scene } from "../picture/scene.ts";

export type StepTrouble =
  | "many"
  | "noEvidence"
  | "smallLabels"
  | "lowContrast"
  | "manyWords"
  | "noAlt"
  | "paleImage"
  | "empty";

/** More than this that is new cannot be taken in at once. */
const MOST_NEW = 7;
/** Type on a slide of 720 lines that the last row can read. */
const LEAST_LABEL = 18;
const LEAST_CONTRAST = 4.5;
/** An image that has less between its dark and its light parts is pale on a projector. */
const LEAST_IMAGE_CONTRAST = 3;
const MOST_CHARACTERS = 480;

/** What is known of a step besides itself; what is not known is not complained of. */
export interface Seen {
  /** The step as drawn, where it has a picture. */
  readonly scene?: Scene | undefined;
  readonly palette?: Palette | undefined;
  /** Quotes by fact. */
  readonly evidence?: ReadonlyMap<string, readonly unknown[]> | undefined;
  /** Between the dark and the light parts of its image, 1 to 21. */
  readonly imageContrast?: number | undefined;
}

export function lintStep(step: Step, { scene, palette, evidence, imageContrast }: Seen): readonly StepTrouble[] {
  const { kind, elements, sentences, image } = step;
  const isBacked = (fact: string): boolean => evidence === undefined || (evidence.get(fact)?.length ?? 0) > 0;
  const needsEvidence = kind === "graph" || kind === "quote" || sentences.length > 0;
  const troubles: readonly (readonly [StepTrouble, boolean])[] = [
    ["many", elements.length > MOST_NEW],
    ["empty", isEmpty(step)],
    [
      "noEvidence",
      needsEvidence && kind !== "title" && kind !== "image" && !sentences.some((s) => s.facts.some(isBacked)),
    ],
    ["noAlt", kind === "image" && image !== undefined && image.alt.trim() === ""],
    ["manyWords", sentences.reduce((sum, { text }) => sum + text.length, 0) > MOST_CHARACTERS],
    ["smallLabels", scene !== undefined && elements.length > 0 && scene.smallest < LEAST_LABEL],
    [
      "lowContrast",
      palette !== undefined && coloursOf(scene, palette).some((ink) => contrast(ink, palette.page) < LEAST_CONTRAST),
    ],
    ["paleImage", kind === "image" && imageContrast !== undefined && imageContrast < LEAST_IMAGE_CONTRAST],
  ];
  return troubles.flatMap(([trouble, is]) => (is ? [trouble] : []));
}

/** Nothing that its kind is there for. */
function isEmpty({ kind, title, elements, sentences, image }: Step): boolean {
  if (kind === "graph") return elements.length === 0;
  if (kind === "image") return image === undefined;
  return sentences.length === 0 && (kind !== "title" || title.trim() === "");
}

/** What is written on a step: its words, and the names of its marks. */
const coloursOf = (scene: Scene | undefined, palette: Palette): readonly string[] => [
  palette.text,
  palette.grey,
  ...(scene?.marks.map(({ mark }) => inkOf(hueOf(mark.lane, palette), palette)) ?? []),
];

/** Ratio of two colours, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(first: string, second: string): number {
  return contrastOf(luminance(first), luminance(second));
}

/** The same of two luminances. */
export const contrastOf = (first: number, second: number): number =>
  (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);

function luminance(colour: string): number {
  const value = Number.parseInt(colour.slice(1), 16);
  return luminanceOf(value >> 16, value >> 8, value);
}

/** How bright a colour is, 0 to 1. @param red 0 to 255, as `green` and `blue`. */
export function luminanceOf(red: number, green: number, blue: number): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) => {
    const share = (channel & 255) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
