/** Where names stand in a text, whole words only. */

/** A name of fewer letters is only found as it is written: "Go" is not "go". */
const SHORT = 3;

export interface NameFinder {
  /** Stretches of the text that are one of the names, in order. */
  find(text: string): readonly { readonly start: number; readonly end: number }[];
  has(text: string): boolean;
}

export function createNameFinder(names: Iterable<string>): NameFinder {
  const known = [...new Set([...names].map((name) => name.trim()).filter((name) => /[\p{L}\p{N}]/u.test(name)))];
  const patterns = [
    toPattern(
      known.filter((name) => name.length >= SHORT),
      "giu",
    ),
    toPattern(
      known.filter((name) => name.length < SHORT),
      "gu",
    ),
  ].flatMap((pattern) => pattern ?? []);
  const find = (text: string) =>
    patterns
      .flatMap((pattern) => [...text.matchAll(pattern)])
      .map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
      .sort((a, b) => a.start - b.start);
  return { find, has: (text) => find(text).length > 0 };
}

/** The longest first, so that "Blue Harbor Bank" is not left with its "Bank". */
function toPattern(names: readonly string[], flags: string): RegExp | undefined {
  if (names.length === 0) return undefined;
  const words = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&").replace(/\s+/g, "\\s+"));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`, flags);
}
