import { describe, expect, it } from "vitest";
import { createAnswerCache, type SentAnswer } from "../../server/answer-cache.ts";

const answer = (length: number): SentAnswer => ({ status: 200, headers: {}, bytes: Buffer.alloc(length) });

describe("the cache of answers", () => {
  it("gives back the very answer that was kept under a tag", () => {
    const cache = createAnswerCache(10_000);
    const kept = answer(100);
    cache.keep("a", kept);
    expect(cache.find("a")).toBe(kept);
    expect(cache.find("b")).toBeUndefined();
  });

  it("lets go of what was not asked for longest", () => {
    const cache = createAnswerCache(6000);
    for (const tag of ["a", "b", "c", "d"]) cache.keep(tag, answer(1000));
    cache.find("a");
    cache.keep("e", answer(1000));
    const left = ["a", "b", "c", "d", "e"].filter((tag) => cache.find(tag));
    expect(left).toEqual(["a", "c", "d", "e"]);
  });

  it("does not keep one answer at the price of most others", () => {
    const cache = createAnswerCache(10_000);
    cache.keep("small", answer(10));
    cache.keep("huge", answer(3000));
    expect([cache.find("small") !== undefined, cache.find("huge")]).toEqual([true, undefined]);
  });

  it("counts an answer once, however often it is kept", () => {
    const cache = createAnswerCache(3000);
    cache.keep("a", answer(100));
    for (let count = 0; count < 10; count++) cache.keep("b", answer(100));
    expect(cache.find("a")).toBeDefined();
  });
});
