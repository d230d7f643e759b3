/** Where a presentation stands in a story: the steps that are shown, and how one moves through them. */
import type { Step, Story } from "../../model/story.ts";

/** A step as it is presented. */
export interface ShownStep {
  /** Among those shown, from 1. */
  readonly number: number;
  readonly step: Step;
  /** Title of its chapter. */
  readonly chapter: string;
}

/** A step, counted from 0 among those shown, and how many of its reveal groups are seen. */
export interface Position {
  readonly step: number;
  readonly fragment: number;
}

export type Move = "next" | "back" | "nextStep" | "previousStep" | "first" | "last";

/** The steps of all chapters, without those that are hidden. */
export function shownSteps(story: Story): readonly ShownStep[] {
  return story.chapters
    .flatMap(({ title, steps }) => steps.map((step) => ({ step, chapter: title })))
    .filter(({ step }) => step.hidden !== true)
    .map((shown, index) => ({ ...shown, number: index + 1 }));
}

/** The fragment that a step opens with: where every element is in a group, the first group comes with it. */
export function firstFragment(step: Step | undefined): number {
  if (!step || step.reveal.length === 0) return 0;
  const grouped = new Set(step.reveal.flat());
  return step.elements.every((id) => grouped.has(id)) ? 1 : 0;
}

/** The position that a move leads to; the same one at either end of the story. */
export function moved(steps: readonly ShownStep[], position: Position, move: Move): Position {
  const { step, fragment } = position;
  const here = steps[step]?.step;
  const last = Math.max(0, steps.length - 1);
  switch (move) {
    case "next":
      if (here && fragment < here.reveal.length) return { step, fragment: fragment + 1 };
      return step < last ? openingOf(steps, step + 1) : position;
    case "back":
      if (here && fragment > firstFragment(here)) return { step, fragment: fragment - 1 };
      return step > 0 ? wholeOf(steps, step - 1) : position;
    case "nextStep":
      return step < last ? openingOf(steps, step + 1) : wholeOf(steps, last);
    case "previousStep":
      return step > 0 ? wholeOf(steps, step - 1) : openingOf(steps, 0);
    case "first":
      return openingOf(steps, 0);
    case "last":
      return openingOf(steps, last);
  }
}

/** A step as it opens. */
export const openingOf = (steps: readonly ShownStep[], step: number): Position => ({
  step,
  fragment: firstFragment(steps[step]?.step),
});

/** A step with everything shown. */
export const wholeOf = (steps: readonly ShownStep[], step: number): Position => ({
  step,
  fragment: steps[step]?.step.reveal.length ?? 0,
});

/** The position of an address: "3" is the third step as it opens, "3.2" with two groups shown; the nearest there is. */
export function positionOf(text: string | undefined, steps: readonly ShownStep[]): Position {
  const [step = "1", fragment] = (text ?? "1").split(".");
  const index = Math.min(Math.max(0, Number(step) - 1 || 0), Math.max(0, steps.length - 1));
  if (fragment === undefined) return openingOf(steps, index);
  return clamped({ step: index, fragment: Number(fragment) || 0 }, steps);
}

/** The nearest position that the story has: after a change it may be shorter. */
export function clamped({ step, fragment }: Position, steps: readonly ShownStep[]): Position {
  const index = Math.min(Math.max(0, step), Math.max(0, steps.length - 1));
  const here = steps[index]?.step;
  return { step: index, fragment: Math.min(Math.max(firstFragment(here), fragment), here?.reveal.length ?? 0) };
}

/** How an address names a position. */
export function textOf({ step, fragment }: Position, steps: readonly ShownStep[]): string {
  return fragment === firstFragment(steps[step]?.step) ? String(step + 1) : `${step + 1}.${fragment}`;
}

/** What is seen of a step's elements: all that stand in no group, and the groups up to the fragment. */
export function seenElements(step: Step, fragment: number): readonly string[] {
  const waiting = new Set(step.reveal.slice(fragment).flat());
  return step.elements.filter((id) => !waiting.has(id));
}
