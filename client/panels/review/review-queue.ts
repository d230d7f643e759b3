/** The queue of doubtful facts: where one stands in it, what was skipped, what was just answered. Pure. */
import type { ReviewItem, ReviewResponse } from "../../../model/api.ts";

export interface Queue {
  /** The fact that is shown; undefined is the first. */
  readonly at: string | undefined;
  /** Facts put off to the end, in the order they were. */
  readonly skipped: readonly string[];
  /** Facts answered since the list was asked for, and the list they were answered in. */
  readonly answered: readonly string[];
  readonly generation: number;
}

export const NEW_QUEUE: Queue = { at: undefined, skipped: [], answered: [], generation: -1 };

/** What is left to look at, most doubtful first and what was skipped last. */
export function leftIn(review: ReviewResponse, queue: Queue): readonly ReviewItem[] {
  const answered = review.generation === queue.generation ? queue.answered : [];
  const open = review.items.filter(({ fact }) => !answered.includes(fact));
  const skipped = queue.skipped.flatMap((fact) => open.find((item) => item.fact === fact) ?? []);
  return [...open.filter((item) => !skipped.includes(item)), ...skipped];
}

/** How many are left of all, more than are listed when the list was cut. */
export const countLeft = (review: ReviewResponse, left: readonly ReviewItem[]): number =>
  review.total - review.items.length + left.length;

/** The fact that is shown. */
export const currentOf = (left: readonly ReviewItem[], { at }: Queue): ReviewItem | undefined =>
  left.find(({ fact }) => fact === at) ?? left[0];

/** One further or one back, around the ends. */
export function step(left: readonly ReviewItem[], queue: Queue, by: 1 | -1): Queue {
  const index = left.findIndex(({ fact }) => fact === currentOf(left, queue)?.fact);
  return { ...queue, at: left[(index + by + left.length) % Math.max(1, left.length)]?.fact };
}

/** Puts the fact that is shown off to the end. */
export function skip(left: readonly ReviewItem[], queue: Queue): Queue {
  const current = currentOf(left, queue);
  if (!current) return queue;
  const { at } = step(left, queue, 1);
  return { ...queue, at, skipped: [...queue.skipped.filter((fact) => fact !== current.fact), current.fact] };
}

/** The fact that is shown has been answered: the next one is shown at once, before the list comes anew. */
export function answer(review: ReviewResponse, left: readonly ReviewItem[], queue: Queue): Queue {
  const current = currentOf(left, queue);
  if (!current) return queue;
  const before = review.generation === queue.generation ? queue.answered : [];
  const { at } = step(left, queue, 1);
  return {
    ...queue,
    at: at === current.fact ? undefined : at,
    answered: [...before, current.fact],
    generation: review.generation,
  };
}
