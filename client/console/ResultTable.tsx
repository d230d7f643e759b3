import { useState } from "preact/compat";
import { consoleWords } from "../words/console.ts";
import { cellText, isNode, isRelationship, sortedRows } from "./cells.ts";

interface Props {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  /** Shows a thing or a fact on the timeline. */
  readonly onShow: (ids: readonly string[]) => void;
}

/** The rows of an answer; each column sorts. */
export function ResultTable({ columns, rows, onShow }: Props) {
  const words = consoleWords();
  const [sorting, setSorting] = useState<{ readonly column: number; readonly down: boolean }>();
  const next = (column: number) =>
    setSorting((now) =>
      now?.column !== column ? { column, down: false } : now.down ? undefined : { column, down: true },
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard.
    <section className="console-rows" aria-label={words.results} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((name, column) => {
              const down = sorting?.column === column ? sorting.down : undefined;
              return (
                <th
                  // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name; a column is its place.
                  key={column}
                  scope="col"
                  aria-sort={down === undefined ? "none" : down ? "descending" : "ascending"}
                >
                  <button type="button" title={words.sortBy(name)} onClick={() => next(column)}>
                    {name}
                    <span aria-hidden="true">{down === undefined ? "" : down ? " ↓" : " ↑"}</span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sortedRows(rows, sorting).map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows may be equal; they hold no state.
            <tr key={place}>
              {row.map((value, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
                <td key={column} data-type={typeof value}>
                  <Cell value={value} onShow={onShow} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ value, onShow }: { readonly value: unknown; readonly onShow: Props["onShow"] }) {
  const text = cellText(value);
  if (isNode(value) && typeof value.properties.name === "string")
    return (
      <button
        type="button"
        className="console-thing"
        title={consoleWords().open(text)}
        onClick={() => onShow([value.id])}
      >
        {text}
      </button>
    );
  if (isRelationship(value)) return <span className="console-type">{text}</span>;
  return text;
}
