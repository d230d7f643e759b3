import { useEffect, useRef, useState } from "preact/compat";
import type { MetaResponse } from "../../model/api.ts";
import type { PageProps } from "../pages.ts";
import { setQuery } from "../state/view.ts";
import { consoleWords } from "../words/console.ts";
import { Answer } from "./Answer.tsx";
import type { QueryEditor } from "./create-editor.ts";
import { Editor } from "./Editor.tsx";
import { EXAMPLES } from "./examples.ts";
import { type KeptQuery, nameFor, readKept, type Shelf as ShelfName, withQuery, writeKept } from "./kept-queries.ts";
import { ParamsBox } from "./ParamsBox.tsx";
import { parseParams } from "./parse-params.ts";
import { Refusal } from "./Refusal.tsx";
import { SaveQuery } from "./SaveQuery.tsx";
import { Shelf } from "./Shelf.tsx";
import { useRun } from "./use-run.ts";

interface Props extends PageProps {
  readonly meta: MetaResponse;
}

/** Where queries are written, run, kept and taken from. */
export function Desk({ view, commit, meta }: Props) {
  const words = consoleWords();
  const editor = useRef<Pick<QueryEditor, "setText" | "underline" | "focus">>(null);
  const [kept, setKept] = useState(() => ({ saved: readKept("saved"), history: readKept("history") }));
  const [first] = useState(() => firstQuery(view.query, kept.history));
  const [query, setText] = useState(first.query);
  const [params, setParams] = useState(first.params);
  const [said, setSaid] = useState("");
  const { run, start } = useRun();
  const parsed = parseParams(params);

  const change = (text: string) => {
    setText(text);
    setSaid("");
  };
  const keep = (shelf: ShelfName, queries: readonly KeptQuery[]) => {
    setKept((now) => ({ ...now, [shelf]: queries }));
    if (!writeKept(shelf, queries)) setSaid(words.notKept);
  };
  const begin = () => {
    if (!parsed.ok || query.trim() === "") return;
    editor.current?.underline(undefined);
    commit(setQuery(query), "replace");
    keep("history", withQuery("history", kept.history, { query, params }));
    start(query, parsed.params);
  };
  const take = ({ query: text, params: given }: KeptQuery) => {
    editor.current?.setText(text);
    setParams(given);
    editor.current?.focus();
  };
  const copy = (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(words.copied),
      () => setSaid(words.notCopied),
    );

  const refused = run.at === "failed" ? run.failure.refused : undefined;
  useEffect(() => {
    if (refused === undefined) return;
    const { offset, construct, rewrite } = refused;
    editor.current?.underline({ from: rewrite?.start ?? offset, to: rewrite?.end ?? offset + lengthOf(construct) });
  }, [refused]);

  return (
    <div className="console-desk">
      <div className="console-main">
        <div className="console-card">
          <Editor
            ref={editor}
            initial={first.query}
            label={words.query}
            known={{
              labels: ["Entity", "Evidence", ...meta.kinds.map(({ kind }) => kind)],
              types: meta.types.map(({ type }) => type),
              parameters: parsed.ok ? Object.keys(parsed.params) : [],
            }}
            onChange={change}
            onRun={begin}
          />
          <ParamsBox text={params} parsed={parsed} onChange={setParams} />
          <div className="console-bar">
            <button type="button" className="button small" disabled={!parsed.ok || query.trim() === ""} onClick={begin}>
              {run.at === "running" ? words.running : words.run}
            </button>
            <p className="console-keys">{words.keys}</p>
            <SaveQuery
              disabled={query.trim() === ""}
              onSave={(typed) => {
                const name = nameFor(typed);
                keep("saved", withQuery("saved", kept.saved, { query, params, name }));
                setSaid(words.savedAs(name));
              }}
            />
          </div>
          <p className="console-said" role="status">
            {run.at === "running" ? words.running : said}
          </p>
        </div>
        {run.at === "failed" ? (
          <Refusal
            failure={run.failure}
            onRewrite={({ start: from, end, text }) => {
              editor.current?.setText(query.slice(0, from) + text + query.slice(end));
              editor.current?.focus();
            }}
          />
        ) : run.at === "answered" ? (
          <Answer answer={run.answer} meta={meta} view={view} commit={commit} />
        ) : run.at === "idle" ? (
          <p className="console-note">{words.start}</p>
        ) : null}
      </div>
      <Shelf
        saved={kept.saved}
        history={kept.history}
        onTake={take}
        onForget={(gone) =>
          keep(
            "saved",
            kept.saved.filter((other) => other !== gone),
          )
        }
        onCopy={(text) => void copy(text)}
      />
    </div>
  );
}

/** The one in the address, else the last that was run, else an example. */
function firstQuery(inAddress: string, history: readonly KeptQuery[]): KeptQuery {
  const [last] = history;
  if (inAddress !== "") return last?.query === inAddress ? last : { query: inAddress, params: "" };
  return last ?? EXAMPLES[0] ?? { query: "", params: "" };
}

/** A construct is named with a word in front where that helps: `function isEmpty`. */
const lengthOf = (construct: string): number => (construct.split(" ").at(-1) ?? construct).length;
