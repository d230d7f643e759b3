/** Tables looked up by words of a talk. */

/** The table without what every object has: somebody will say "constructor". */
export function wordTable<T>(table: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null), table);
}
