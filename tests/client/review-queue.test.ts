import { describe, expect, test } from "vitest";
import {
  answer,
  countLeft,
  currentOf,
  leftIn,
  NEW_QUEUE,
  type Queue,
  skip,
  step,
} from "../../client/panels/review/review-queue.ts";
import type { ReviewResponse } from "../../model/api.ts";

const reviewOf = (facts: string, generation = 1, total = facts.length): ReviewResponse => ({
  generation,
  person: { id: "person:ada", name: "Ada" },
  items: [...facts].map((fact) => ({
    fact,
    words: fact,
    entity: { id: fact, name: fact },
    confidence: 0.5,
    maybe: false,
    doubt: 0.5,
    reasons: [{ code: "one-quote", words: "said once" }],
    quotes: [],
  })),
  decided: 0,
  total,
});
const order = (review: ReviewResponse, queue: Queue): string =>
  leftIn(review, queue)
    .map(({ fact }) => fact)
    .join("");
const at = (review: ReviewResponse, queue: Queue): string | undefined => currentOf(leftIn(review, queue), queue)?.fact;

describe("the queue of doubtful facts", () => {
  const review = reviewOf("abcd");
  const left = leftIn(review, NEW_QUEUE);

  test("begins with the most doubtful and goes around the ends", () => {
    expect(at(review, NEW_QUEUE)).toBe("a");
    expect(at(review, step(left, NEW_QUEUE, 1))).toBe("b");
    expect(at(review, step(left, NEW_QUEUE, -1))).toBe("d");
  });

  test("puts what is skipped to the end and shows the next", () => {
    const queue = skip(left, NEW_QUEUE);
    expect([order(review, queue), at(review, queue)]).toEqual(["bcda", "b"]);
    const twice = skip(leftIn(review, queue), queue);
    expect([order(review, twice), at(review, twice)]).toEqual(["cdab", "c"]);
  });

  test("leaves out what was answered until the list comes anew", () => {
    const queue = answer(review, left, NEW_QUEUE);
    expect([order(review, queue), at(review, queue), countLeft(review, leftIn(review, queue))]).toEqual([
      "bcd",
      "b",
      3,
    ]);
    const taken = reviewOf("abcd", 2);
    expect(order(taken, queue)).toBe("abcd");
  });

  test("counts what is not listed", () => {
    const cut = reviewOf("ab", 1, 40);
    expect(countLeft(cut, leftIn(cut, answer(cut, leftIn(cut, NEW_QUEUE), NEW_QUEUE)))).toBe(39);
  });

  test("has nothing to show when nothing is left", () => {
    const none = reviewOf("");
    expect([at(none, NEW_QUEUE), step([], NEW_QUEUE, 1).at, skip([], NEW_QUEUE)]).toEqual([
      undefined,
      undefined,
      NEW_QUEUE,
    ]);
    const last = reviewOf("a");
    expect(at(last, answer(last, leftIn(last, NEW_QUEUE), NEW_QUEUE))).toBeUndefined();
  });
});
