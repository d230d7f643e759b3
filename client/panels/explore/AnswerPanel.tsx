import { type FormEvent, useState } from "preact/compat";
import type { TimelineResponse } from "../../../model/api.ts";
import type { AnswerResponse, AskResponse } from "../../../model/api-questions.ts";
import { drawnMark } from "../../state/actions.ts";
import { subjectOf } from "../../state/subject.ts";
import type { Answered } from "../../state/use-answer.ts";
import type { Commit } from "../../state/use-view.ts";
import { askInWords, openPanel, showHow, type View } from "../../state/view.ts";
import { boxWords } from "../../words/box.ts";
import { Icon } from "../icons.tsx";
import { Message } from "../Message.tsx";
import { Quotes } from "../Quotes.tsx";
import { ServerWords } from "../ServerWords.tsx";
import { Rows } from "./Rows.tsx";
import "../../styles/explore.css";

interface Props {
  readonly timeline: TimelineResponse;
  readonly view: View;
  readonly commit: Commit;
  readonly answered: Answered;
}

/** An answer: what was understood, sentences, rows, and the words they rest on; or the nearest questions. */
export function AnswerPanel({ timeline, view, commit, answered }: Props) {
  const words = boxWords();
  const { value, failure, lit } = answered;
  const [from, to] = view.how;
  const isRoute = view.ask === undefined && from !== undefined && to !== undefined;
  const title = isRoute
    ? words.howTitle(nameOf(timeline, from), nameOf(timeline, to))
    : (value?.understood ?? view.ask ?? words.answer);
  return (
    <article className="details answer-panel">
      <div className="details-head">
        <span className="kind">{words.answer}</span>
        <button
          type="button"
          className="plain"
          aria-label={words.closeAnswer}
          onClick={() => commit(openPanel(undefined))}
        >
          <Icon name="close" />
        </button>
      </div>
      <h2 className="title">
        <ServerWords text={title} />
      </h2>
      {isRoute ? (
        <button type="button" className="link" onClick={() => commit(showHow(to, from))}>
          {words.turn}
        </button>
      ) : null}
      {failure ? (
        <Message title={words.failed} words={failure.message} onRetry={answered.retry} />
      ) : value === undefined ? (
        <Message title={words.readingAnswer} busy />
      ) : (
        <>
          <Said value={value} isRoute={isRoute} commit={commit} />
          {lit.size > 0 ? (
            <p className="lit-count" role="status">
              {words.litUp(lit.size)}
            </p>
          ) : null}
          {value.evidence.length > 0 ? (
            <>
              <h3>{words.words}</h3>
              <Quotes quotes={value.evidence} heard={view.heard} commit={commit} />
            </>
          ) : null}
          <Rows rows={value.rows} />
        </>
      )}
      {isRoute ? null : <AskOn commit={commit} />}
    </article>
  );
}

function Said({
  value,
  isRoute,
  commit,
}: {
  readonly value: AskResponse | AnswerResponse;
  readonly isRoute: boolean;
  readonly commit: Commit;
}) {
  const words = boxWords();
  const nearest: AskResponse["nearest"] = "nearest" in value ? value.nearest : [];
  if (isRoute && value.rows.length === 0) {
    return (
      <>
        <p className="sentence">
          <strong>{words.noRoute}.</strong> {words.noRouteWords}
        </p>
        {value.sentences.map(({ text }) => (
          <p className="sentence" key={text}>
            <ServerWords text={text} />
          </p>
        ))}
      </>
    );
  }
  return (
    <>
      {nearest.length > 0 ? null : (
        <ol className="sentences">
          {value.sentences.map(({ text }) => (
            <li className="sentence" key={text}>
              <ServerWords text={text} />
            </li>
          ))}
        </ol>
      )}
      {nearest.length > 0 ? (
        <section>
          <h3>{words.nearest}</h3>
          <ul className="suggestions">
            {nearest.slice(0, 3).map(({ title }) => (
              <li key={title}>
                <button type="button" className="small-button" onClick={() => commit(askInWords(title))}>
                  <ServerWords text={title} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

/** A next question, understood by this answer. */
function AskOn({ commit }: { readonly commit: Commit }) {
  const words = boxWords();
  const [text, setText] = useState("");
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") return;
    commit(askInWords(text.trim()));
    setText("");
  };
  return (
    <form className="ask-on" onSubmit={onSubmit}>
      <input
        className="field"
        aria-label={words.askOn}
        placeholder={words.askOnHint}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" className="button small">
        {words.askOn}
      </button>
    </form>
  );
}

function nameOf(timeline: TimelineResponse, id: string): string {
  const mark = drawnMark(timeline, id);
  return (mark && subjectOf(timeline, mark).title) ?? id.replace(/^.*:/, "");
}
