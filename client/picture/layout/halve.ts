/** A phrase in two lines of nearly equal width; undefined for one word and for a short phrase. */
export function halve(text: string, widthOf: (part: string) => number): readonly [string, string] | undefined {
  const words = text.length < 14 ? [] : text.split(" ");
  let best: readonly [string, string] | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < words.length; i++) {
    const parts = [words.slice(0, i).join(" "), words.slice(i).join(" ")] as const;
    const widest = Math.max(widthOf(parts[0]), widthOf(parts[1]));
    if (widest < least) {
      least = widest;
      best = parts;
    }
  }
  return best;
}
