import { useState } from "preact/compat";
import type { TimelineResponse } from "../../../model/api.ts";
import { loadOpenQuestions } from "../../api.ts";
import type { Corrections } from "../../state/use-corrections.ts";
import { useLoaded } from "../../state/use-loaded.ts";
import { correctionWords } from "../../words/corrections.ts";
import { serverSentences } from "../../words/server-sentences.ts";
import { ServerWords } from "../ServerWords.tsx";
import { AnswerBox } from "./AnswerBox.tsx";

interface Props {
  readonly timeline: TimelineResponse;
  /** Undefined where nothing can be answered. */
  readonly corrections: Corrections | undefined;
}

/** At most three questions whose answers would place the most marks, each with a box for the answer. */
export function OpenQuestions({ timeline, corrections }: Props) {
  const asked = useLoaded(timeline.person.id, loadOpenQuestions, timeline.generation);
  const [open, setOpen] = useState<string>();
  const questions = asked.value?.person.id === timeline.person.id ? asked.value.questions : [];
  if (questions.length === 0) return null;
  return (
    <section>
      <h3>{correctionWords().openQuestions}</h3>
      <ul className="questions">
        {questions.map(({ question, target }) => (
          <li key={target}>
            {corrections ? (
              <button
                type="button"
                className="question"
                aria-expanded={open === target}
                onClick={() => setOpen(open === target ? undefined : target)}
              >
                <Question words={question} />
              </button>
            ) : (
              <p className="question">
                <Question words={question} />
              </p>
            )}
            {corrections && open === target ? (
              <AnswerBox
                target={target}
                person={timeline.person.id}
                label={serverSentences().of(question).words}
                corrections={corrections}
                onDone={() => setOpen(undefined)}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Question({ words }: { readonly words: string }) {
  return (
    <>
      <svg className="question-sign" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <circle cx="10" cy="10" r="8" />
        <path d="M7.8 8a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.6M10 14v.2" />
      </svg>
      <span>
        <ServerWords text={words} />
      </span>
    </>
  );
}
