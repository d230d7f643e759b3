/** What an audience will have trouble with, step by step, before it has. */
import type { Step } from "../../model/story.ts";
import { hueOf, inkOf, type Palette } from "../picture/palette.ts";
import type { Scene } from "../picture/scene.ts";

export type StepTrouble = "many" | "noEvidence" | "smallLabels" | "lowContrast" | "manyWords" | "noAlt" | "empty";

/** More than this that is new cannot be taken in at once. */
const MOST_NEW = 7;
/** Type on a slide of 720 lines that the last row can read. */
const LEAST_LABEL = 16;
const LEAST_CONTRAST = 4.5;
const MOST_CHARACTERS = 480;

/** @param scene the step as drawn, where it has a picture. */
export function lintStep(step: Step, scene: Scene | undefined, palette: Palette | undefined): readonly StepTrouble[] {
  const troubles: StepTrouble[] = [];
  if (step.elements.length > MOST_NEW) troubles.push("many");
  if (step.kind === "graph" && step.elements.length === 0) troubles.push("empty");
  if (step.kind !== "title" && step.kind !== "image" && !step.sentences.some(({ facts }) => facts.length > 0))
    troubles.push("noEvidence");
  if (step.kind === "image" && (step.image?.alt ?? "") === "") troubles.push("noAlt");
  if (step.sentences.reduce((sum, { text }) => sum + text.length, 0) > MOST_CHARACTERS) troubles.push("manyWords");
  if (scene && scene.smallest < LEAST_LABEL) troubles.push("smallLabels");
  if (
    scene &&
    palette &&
    scene.marks.some(({ mark }) => contrast(inkOf(hueOf(mark.lane, palette), palette), palette.page) < LEAST_CONTRAST)
  )
    troubles.push("lowContrast");
  return troubles;
}

/** Ratio of two colours, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(first: string, second: string): number {
  const [light, dark] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const value = Number.parseInt(colour.slice(1), 16);
  const [red = 0, green = 0, blue = 0] = [value >> 16, value >> 8, value].map((channel) => {
    const share = (channel & 255) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
