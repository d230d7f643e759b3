import { loadMeta } from "../api.ts";
import type { PageProps } from "../pages.ts";
import { Message } from "../panels/Message.tsx";
import { PageFrame } from "../panels/PageFrame.tsx";
import { useLoaded } from "../state/use-loaded.ts";
import type { Commit } from "../state/use-view.ts";
import { sizeWords } from "../words/bring.ts";
import { consoleWords } from "../words/console.ts";
import { Desk } from "./Desk.tsx";
import "../styles/corrections.css";
import "../styles/console.css";

/** Queries of one's own, read-only, on a page of their own. */
export function ConsolePage({ view, commit }: PageProps) {
  const words = consoleWords();
  const meta = useLoaded("meta", (_, signal) => loadMeta(signal));
  // The query is this page's: it is no search anywhere else.
  const leave: Commit = (change, how) => commit((now) => ({ ...change(now), query: "" }), how);
  const { value } = meta;
  const terms = value?.console;
  return (
    <PageFrame title={words.title} page="console" commit={leave}>
      {value === undefined ? (
        meta.failure ? (
          <Message title={words.failed} words={meta.failure.message} onRetry={meta.retry} />
        ) : (
          <Message title={words.title} busy />
        )
      ) : terms === undefined ? (
        <Message title={words.offTitle} words={words.off} />
      ) : (
        <div className="console">
          <p className="console-engine">
            <strong>{words.engine(value.engine.name, value.engine.version)}</strong>
            {`: ${terms.dialect}; ${words.limits(terms.deadlineMs / 1000, terms.rows, sizeWords(terms.bytes))}.`}
          </p>
          <Desk view={view} commit={commit} meta={value} />
        </div>
      )}
    </PageFrame>
  );
}
