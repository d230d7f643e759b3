import type { Row } from "./rows.ts";

export const COLUMNS = ["what", "kind", "when", "order", "from", "to", "certainty", "quote"] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sorting {
  readonly column: Column;
  readonly down: boolean;
}

/** The sorting that an address names, `-when` downwards; undefined for none, the order of time. */
export function sortingOf(sort: string | undefined): Sorting | undefined {
  const down = sort?.startsWith("-") ?? false;
  const name = down ? sort?.slice(1) : sort;
  const column = COLUMNS.find((known) => known === name);
  return column && { column, down };
}

/** What the address says after a press on a column's head: upwards, downwards, the order of time again. */
export function nextSort(sort: string | undefined, column: Column): string | undefined {
  const now = sortingOf(sort);
  if (now?.column !== column) return column;
  return now.down ? undefined : `-${column}`;
}

/** Rows by a column; what has nothing there comes last in either direction, equals stay in the order of time. */
export function sortRows(rows: readonly Row[], sorting: Sorting | undefined): readonly Row[] {
  if (!sorting) return rows;
  const { column, down } = sorting;
  const keyed = rows.map((row, index) => ({ row, index, key: KEYS[column](row) }));
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined)
      return Number(a.key === undefined) - Number(b.key === undefined) || a.index - b.index;
    const order =
      typeof a.key === "number" && typeof b.key === "number"
        ? a.key - b.key
        : collator.compare(String(a.key), String(b.key));
    return (down ? -order : order) || a.index - b.index;
  });
  return keyed.map(({ row }) => row);
}

const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });

const KEYS: Readonly<Record<Column, (row: Row) => string | number | undefined>> = {
  what: (row) => row.title,
  kind: (row) => row.chip,
  when: (row) => (row.startDay === Number.MAX_SAFE_INTEGER ? undefined : row.startDay),
  order: (row) => row.place,
  from: (row) => row.from[0],
  to: (row) => row.to[0],
  certainty: (row) => row.certainty.join(", ") || undefined,
  quote: (row) => row.told,
};
