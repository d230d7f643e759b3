/** Passages found → hits that come after the quotes: what a quote shows already is not shown twice. */
import type { StoreHit } from "./graph-store.ts";
import type { FoundPassage } from "./passage-index.ts";

/** @param before hits that rank higher; passages fill what they leave of `limit`, and score below all of them. */
export function passageHits(found: readonly FoundPassage[], before: readonly StoreHit[], limit: number): StoreHit[] {
  const lowest = Math.min(1, ...before.map(({ score }) => score));
  const best = Math.max(1, ...found.map(({ score }) => score));
  return found.slice(0, Math.max(0, limit - before.length)).map(({ passage, score }) => ({
    of: "passage",
    id: `${passage.source}#${passage.start}`,
    score: (0.9 * lowest * score) / best,
    passage,
  }));
}
