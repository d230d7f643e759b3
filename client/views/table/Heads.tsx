import { tableWords } from "../../words/table.ts";
import { COLUMNS, type Column, type Sorting, sortingOf } from "./sort-rows.ts";

interface Props {
  readonly sorting: Sorting | undefined;
  readonly onSort: (column: Column) => void;
}

/** The heads of the columns: each a button that sorts. */
export function Heads({ sorting, onSort }: Props) {
  const words = tableWords();
  return (
    <thead>
      <tr>
        {COLUMNS.map((column) => {
          const here = sorting?.column === column ? sorting : undefined;
          return (
            <th key={column} scope="col" aria-sort={here ? (here.down ? "descending" : "ascending") : "none"}>
              <button type="button" onClick={() => onSort(column)}>
                {words.columns[column]}
                <span aria-hidden="true">{here ? (here.down ? " ↓" : " ↑") : ""}</span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

interface ChoiceProps {
  readonly sorting: Sorting | undefined;
  readonly onSort: (sort: string | undefined) => void;
}

/** The same choice where there are no heads: rows as cards. */
export function SortChoice({ sorting, onSort }: ChoiceProps) {
  const words = tableWords();
  const value = sorting ? `${sorting.down ? "-" : ""}${sorting.column}` : "";
  return (
    <span className="sort-choice">
      <label>
        {words.sortBy}{" "}
        <select value={sorting?.column ?? ""} onChange={(event) => onSort(event.currentTarget.value || undefined)}>
          <option value="">{words.byTime}</option>
          {COLUMNS.map((column) => (
            <option key={column} value={column}>
              {words.columns[column]}
            </option>
          ))}
        </select>
      </label>
      {sorting ? (
        <button
          type="button"
          className="chip"
          aria-pressed={sortingOf(value)?.down}
          onClick={() => onSort(`${sorting.down ? "" : "-"}${sorting.column}`)}
        >
          {words.downwards}
        </button>
      ) : null}
    </span>
  );
}
