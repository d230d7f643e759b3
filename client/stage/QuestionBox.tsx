import { useEffect, useRef, useState } from "preact/compat";
import type { AskResponse } from "../../model/api-questions.ts";
import { ApiFailure, askQuestion, isCarried } from "../api.ts";
import { speakerWords } from "../words/speaker.ts";
import type { Detour } from "./use-presentation.ts";

interface Props {
  readonly person: string;
  readonly shown: boolean;
  /** Asked elsewhere in the window; each time anew. */
  readonly asked: { readonly question: string } | undefined;
  readonly onPush: (detour: Detour) => void;
  readonly onLeave: () => void;
}

/** A question from the room: the answer is seen here first, then by the audience, if the speaker wants that. */
export function QuestionBox({ person, shown, asked, onPush, onLeave }: Props) {
  const words = speakerWords();
  const [answer, setAnswer] = useState<AskResponse>();
  const [state, setState] = useState<"rest" | "asking" | { readonly failed: string }>("rest");
  const ask = async (question: string) => {
    if (question.trim() === "") return;
    setState("asking");
    try {
      setAnswer(await askQuestion({ question, person, previous: undefined }, new AbortController().signal));
      setState("rest");
    } catch (error) {
      setState({ failed: error instanceof ApiFailure ? error.message : String(error) });
    }
  };
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (asked) void latest.current(asked.question);
  }, [asked]);
  if (isCarried()) return <p className="speaker-hint">{words.noServer}</p>;
  return (
    <section className="speaker-ask">
      <h2>{words.ask}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void ask(String(new FormData(event.currentTarget).get("question") ?? ""));
        }}
      >
        <input name="question" aria-label={words.askLabel} autoComplete="off" maxLength={500} />
        <button type="submit" className="button">
          {words.askButton}
        </button>
      </form>
      <div role="status">
        {state === "asking" ? <p className="speaker-hint">{words.asking}</p> : null}
        {typeof state === "object" ? <p className="speaker-hint">{state.failed}</p> : null}
        {answer && state === "rest" ? <Answer answer={answer} onAsk={(question) => void ask(question)} /> : null}
      </div>
      {answer && isAnswered(answer) && state === "rest" ? (
        <button type="button" className="button" onClick={() => onPush(detourOf(answer))}>
          {words.push}
        </button>
      ) : null}
      {shown ? (
        <button type="button" className="button quiet" onClick={onLeave}>
          {words.leave}
        </button>
      ) : null}
    </section>
  );
}

function Answer({ answer, onAsk }: { readonly answer: AskResponse; readonly onAsk: (question: string) => void }) {
  if (!isAnswered(answer)) {
    return (
      <>
        <p className="speaker-hint">{speakerWords().notUnderstood}</p>
        <ul>
          {answer.nearest.map(({ title }) => (
            <li key={title}>
              <button type="button" className="link" onClick={() => onAsk(title)}>
                {title}
              </button>
            </li>
          ))}
        </ul>
      </>
    );
  }
  return (
    <>
      <p className="speaker-understood">{answer.understood}</p>
      <ul className="speaker-answer">
        {answer.sentences.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}

const isAnswered = ({ question, sentences }: AskResponse): boolean => question !== null || sentences.length > 0;

/** Longest title and most sentences that a presentation carries. */
const detourOf = ({ understood, sentences, elements }: AskResponse): Detour => ({
  title: understood.slice(0, 200),
  sentences: sentences
    .slice(0, 12)
    .map(({ text, facts }) => ({ text: text.slice(0, 600), facts: facts.slice(0, 200) })),
  elements: elements.slice(0, 400),
});
