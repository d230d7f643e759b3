import { useEffect, useMemo, useRef } from "preact/compat";
import type { TimelineResponse } from "../../../model/api.ts";
import type { LookProps } from "../../panels/later.tsx";
import { lightUp, useLit } from "../../state/lit.ts";
import { fileNameOf, saveFile } from "../../state/save-file.ts";
import { keepOneStop, stepFocus } from "../../state/step-focus.ts";
import { loadTalksOf } from "../../state/talk-words.ts";
import { useLoaded } from "../../state/use-loaded.ts";
import { setSort } from "../../state/view.ts";
import type { QuotePiece } from "../../words/quotes.ts";
import { tableWords } from "../../words/table.ts";
import { cellsOf } from "./cells.ts";
import { csvOf } from "./csv.ts";
import { firstQuote } from "./first-quote.ts";
import { Heads, SortChoice } from "./Heads.tsx";
import { type Row, rowsOf } from "./rows.ts";
import { COLUMNS, nextSort, sortingOf, sortRows } from "./sort-rows.ts";
import { TableRow } from "./TableRow.tsx";
import "../../styles/table.css";

/** What arrow keys step through. */
const ROW = "button.row-name";

/** The career as a table: every mark, road not taken and entry of the tray, with the words it rests on. */
export function Table({ timeline, emphasis, view, commit, onSelect }: LookProps) {
  const words = tableWords();
  const body = useRef<HTMLDivElement>(null);
  const lit = useLit();
  const talks = useLoaded(timeline.person.id, loadTalksOf, timeline.generation);
  const sorting = sortingOf(view.sort);
  const all = useMemo(() => rowsOf(timeline), [timeline]);
  const rows = useMemo(
    () => sortRows(all, sorting).filter((row) => !emphasis.hidden.has(row.id)),
    [all, sorting, emphasis.hidden],
  );
  const quotes = useMemo(
    () => new Map(all.map((row) => [row.id, talks.value ? firstQuote(row.facts, talks.value) : undefined])),
    [all, talks.value],
  );

  useEffect(() => keepOneStop(body.current, ROW));
  useEffect(() => () => lightUp([]), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another selection scrolls.
  useEffect(() => {
    body.current?.querySelector(`${ROW}[aria-pressed="true"]`)?.scrollIntoView({ block: "nearest" });
  }, [view.selection]);

  const sorted = sorting && words.sorted(words.columns[sorting.column], sorting.down);
  return (
    <section className="table-view" aria-label={words.region(timeline.person.name)}>
      <div className="table-head">
        <p role="status">{[words.count(rows.length), sorted].filter(Boolean).join(". ")}</p>
        <SortChoice sorting={sorting} onSort={(sort) => commit(setSort(sort), "replace")} />
        <button type="button" className="chip" onClick={() => save(timeline, rows, quotes)}>
          {words.save}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys go from row to row; each row has its button. */}
      <div className="table-scroll" ref={body} onKeyDown={(event) => stepFocus(event, body.current, ROW)}>
        <p className="unseen">{words.hint}</p>
        <table>
          <Heads sorting={sorting} onSort={(column) => commit(setSort(nextSort(view.sort, column)), "replace")} />
          <tbody>
            {rows.map((row) => (
              <TableRow
                key={row.id}
                row={row}
                quote={quotes.get(row.id)}
                heard={view.heard}
                state={stateOf(row.id)}
                onSelect={onSelect}
              />
            ))}
          </tbody>
        </table>
        {rows.length === 0 ? <p className="table-empty">{words.empty}</p> : null}
      </div>
    </section>
  );

  function stateOf(id: string): "chosen" | "lit" | "faded" | "rest" {
    if (id === view.selection || emphasis.also.includes(id)) return "chosen";
    if (lit.has(id) || emphasis.lit?.has(id)) return "lit";
    return emphasis.within?.has(id) === false || emphasis.lit !== undefined ? "faded" : "rest";
  }
}

function save(
  timeline: TimelineResponse,
  rows: readonly Row[],
  quotes: ReadonlyMap<string, readonly QuotePiece[] | undefined>,
): void {
  const words = tableWords();
  const heads = COLUMNS.map((column) => words.columns[column]);
  const lines = rows.map((row) => {
    const cells = cellsOf(row);
    const quote = (quotes.get(row.id) ?? []).map((piece) => piece.text).join("");
    return COLUMNS.map((column) => (column === "quote" ? quote : cells[column].join("; ")));
  });
  const csv = new Blob([csvOf([heads, ...lines])], { type: "text/csv;charset=utf-8" });
  saveFile(`${fileNameOf(timeline.person.name)}.csv`, csv);
}
