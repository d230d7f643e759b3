/** Queries that this browser keeps: the last that were run, and those that were given a name. */

export interface KeptQuery {
  readonly query: string;
  /** JSON text as it was in the box. */
  readonly params: string;
  /** Of a saved one. */
  readonly name?: string;
}

export type Shelf = "history" | "saved";

const MOST: Readonly<Record<Shelf, number>> = { history: 50, saved: 100 };
const LONGEST = 10_000;
const LONGEST_NAME = 80;

/** What is kept, newest first; nothing where the browser keeps nothing or something else. */
export function readKept(shelf: Shelf): readonly KeptQuery[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(keyOf(shelf)) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isKept).slice(0, MOST[shelf]) : [];
  } catch {
    return [];
  }
}

/** Writes what is to be kept. @returns false where the browser keeps nothing. */
export function writeKept(shelf: Shelf, queries: readonly KeptQuery[]): boolean {
  try {
    window.localStorage.setItem(keyOf(shelf), JSON.stringify(queries));
    return true;
  } catch {
    return false;
  }
}

/** With a query on top; the same one further down goes, and in the end the oldest. */
export function withQuery(shelf: Shelf, queries: readonly KeptQuery[], added: KeptQuery): readonly KeptQuery[] {
  if (!isKept(added)) return queries;
  const same = (other: KeptQuery) =>
    shelf === "saved" ? other.name === added.name : other.query === added.query && other.params === added.params;
  return [added, ...queries.filter((other) => !same(other))].slice(0, MOST[shelf]);
}

/** A name as it is kept. */
export const nameFor = (typed: string): string => typed.trim().slice(0, LONGEST_NAME);

const keyOf = (shelf: Shelf): string => `cairn.console.${shelf}`;

function isKept(value: unknown): value is KeptQuery {
  if (typeof value !== "object" || value === null || !("query" in value) || !("params" in value)) return false;
  const { query, params } = value;
  if (typeof query !== "string" || typeof params !== "string") return false;
  if ("name" in value && (typeof value.name !== "string" || value.name.length > LONGEST_NAME)) return false;
  return query !== "" && query.length <= LONGEST && params.length <= LONGEST;
}
