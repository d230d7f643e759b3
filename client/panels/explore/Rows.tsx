import type { AnswerResponse } from "../../../model/api-questions.ts";
import { boxWords } from "../../words/box.ts";

const MOST = 30;
/** Ids are for machines. */
const NOT_SHOWN = /^(fact|id|facts|.*Id)$/;

/** The rows of an answer as a small table, folded until asked for. */
export function Rows({ rows }: { readonly rows: AnswerResponse["rows"] }) {
  const words = boxWords();
  const columns = Object.keys(rows[0] ?? {}).filter(
    (column) => !NOT_SHOWN.test(column) && rows.some((row) => row[column] !== null),
  );
  if (columns.length === 0) return null;
  const cell = (value: AnswerResponse["rows"][number][string] | undefined): string =>
    value === null || value === undefined
      ? ""
      : typeof value === "boolean"
        ? value
          ? words.yes
          : words.no
        : String(value);
  return (
    <details className="rows">
      <summary>{words.rows(rows.length)}</summary>
      <div className="rows-scroll">
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST).map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id and never move.
              <tr key={index}>
                {columns.map((column) => (
                  <td key={column}>{cell(row[column])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > MOST ? <p>{words.more(rows.length - MOST)}</p> : null}
    </details>
  );
}
