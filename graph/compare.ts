/** The one order of texts: by UTF-16 code unit, the same on every machine whatever its language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sorts by a text key into a new list. */
export function sortedBy<T>(items: Iterable<T>, key: (item: T) => string): T[] {
  return [...items].sort((a, b) => compareText(key(a), key(b)));
}

/** Distinct texts, sorted. */
export const sortedSet = (texts: Iterable<string>): string[] => [...new Set(texts)].sort(compareText);
