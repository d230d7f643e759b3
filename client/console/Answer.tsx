import { useEffect, useRef, useState } from "preact/compat";
import type { CypherResponse, MetaResponse } from "../../model/api.ts";
import { saveFile } from "../state/save-file.ts";
import type { Commit } from "../state/use-view.ts";
import type { View } from "../state/view.ts";
import { csvOf } from "../views/table/csv.ts";
import { consoleWords } from "../words/console.ts";
import { cellText, idsIn } from "./cells.ts";
import { peopleOf, viewOfIds } from "./marks-to-show.ts";
import { ResultGraph } from "./ResultGraph.tsx";
import { ResultTable } from "./ResultTable.tsx";

interface Props {
  readonly answer: CypherResponse;
  readonly meta: MetaResponse;
  readonly view: View;
  readonly commit: Commit;
}

/** What a query gave: as rows, as things and relations, as marks on the timeline. */
export function Answer({ answer, meta, view, commit }: Props) {
  const words = consoleWords();
  const [shown, setShown] = useState<"table" | "graph">("table");
  const [said, setSaid] = useState("");
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);

  const show = (ids: readonly string[]) => {
    abort.current?.abort();
    const mine = new AbortController();
    abort.current = mine;
    viewOfIds(
      ids,
      peopleOf(
        answer,
        view.person,
        meta.people.map(({ id }) => id),
      ),
      view,
      mine.signal,
    ).then(
      (found) => {
        if (mine.signal.aborted) return;
        if (found === undefined) setSaid(words.notDrawn);
        else commit(() => found);
      },
      (error: unknown) => {
        if (!mine.signal.aborted) setSaid(error instanceof Error ? error.message : words.notDrawn);
      },
    );
  };
  const texts = [answer.columns, ...answer.rows.map((row) => row.map(cellText))];
  const copy = () =>
    navigator.clipboard.writeText(texts.map((row) => row.map(plainCell).join("\t")).join("\n")).then(
      () => setSaid(words.copied),
      () => setSaid(words.notCopied),
    );
  const ids = idsIn(answer.rows);

  return (
    <section className="console-answer">
      <div className="console-bar">
        <p role="status">
          {words.answered(answer.rows.length, answer.ms)}
          {said === "" ? "" : `. ${said}`}
        </p>
        {/* biome-ignore lint/a11y/useSemanticElements: two buttons of a bar are no fieldset. */}
        <div className="console-views" role="group" aria-label={words.views}>
          {(["table", "graph"] as const).map((name) => (
            <button
              key={name}
              type="button"
              className="small-button"
              aria-pressed={shown === name}
              onClick={() => setShown(name)}
            >
              {words[name]}
            </button>
          ))}
        </div>
        <button type="button" className="small-button" disabled={ids.length === 0} onClick={() => show(ids)}>
          {words.onTimeline}
        </button>
        <button type="button" className="small-button" onClick={() => void copy()}>
          {words.copy}
        </button>
        <button
          type="button"
          className="small-button"
          onClick={() => saveFile("cairn-answer.csv", new Blob([csvOf(texts)], { type: "text/csv;charset=utf-8" }))}
        >
          {words.csv}
        </button>
      </div>
      {answer.truncated === undefined ? null : <p className="console-cut">{words.cut(answer.truncated)}</p>}
      {answer.rows.length === 0 ? (
        <p className="console-note">{words.empty}</p>
      ) : shown === "table" ? (
        <ResultTable columns={answer.columns} rows={answer.rows} onShow={show} />
      ) : (
        <ResultGraph graph={answer.graph} kinds={meta.kinds} theme={view.theme} onShow={show} />
      )}
    </section>
  );
}

/** Within a cell of the clipboard a tab or a line break would begin another. */
const plainCell = (text: string): string => text.replace(/[\t\r\n]+/g, " ");
