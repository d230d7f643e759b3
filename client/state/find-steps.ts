/** Steps of a story by their number or their title, as one types them. Pure. */

/** A step that can be opened. */
export interface FoundStep {
  /** Among those that are shown, from 1. */
  readonly number: number;
  readonly title: string;
}

/**
 * @param typed "4", "step 4", "Schritt 4", "#4", or words of a title, begun or whole, in any order.
 * @returns the step of that number first, then those of that title in their order.
 */
export function findSteps<Step extends FoundStep>(typed: string, steps: readonly Step[]): readonly Step[] {
  const text = fold(typed);
  if (text === "") return [];
  const number = Number(NUMBER.exec(text)?.[1]);
  const numbered = steps.filter((step) => step.number === number);
  const parts = text.split(" ");
  const titled = steps.filter(({ title }) => {
    const starts = fold(title).split(" ");
    return parts.every((part) => starts.some((start) => start.startsWith(part)));
  });
  return [...numbered, ...titled.filter((step) => !numbered.includes(step))];
}

/** A number alone, or behind "step" in the languages of the page. */
const NUMBER = /^(?:(?:step|schritt) )?(\d{1,3})$/;

/** Whether a text asks for a step and nothing else. */
export const isStepTyped = (typed: string): boolean => /^(?:step|schritt) \d{1,3}$/.test(fold(typed));

const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
