import { describe, expect, it } from "vitest";
import { damagedFile, faultOf } from "./damaged-talk.ts";

describe("ten thousand damaged files", () => {
  const seeds = Array.from({ length: 100 }, (_, batch) => batch * 100);
  it.each(seeds)("are read and understood or refused, from %i on", { timeout: 600_000 }, async (first) => {
    for (let seed = first; seed < first + 100; seed += 1) {
      expect(await faultOf(damagedFile(seed)), `seed ${seed}`).toBeUndefined();
    }
  });
});
