import { type FormEvent, useId, useRef, useState } from "preact/compat";
import type { UnderstandResponse } from "../../../model/api.ts";
import { ApiFailure, understand } from "../../api.ts";
import { takeFocus } from "../../state/take-focus.ts";
import type { Corrections } from "../../state/use-corrections.ts";
import { correctionWords } from "../../words/corrections.ts";

interface Props {
  /** The fact whose time is asked for. */
  readonly target: string;
  readonly person: string;
  /** What a screen reader says of the box. */
  readonly label: string;
  readonly corrections: Corrections;
  readonly onDone: () => void;
}

/** A time in plain words: typed, shown as understood, saved only then. */
export function AnswerBox({ target, person, label, corrections, onDone }: Props) {
  const texts = correctionWords();
  const [words, setWords] = useState("");
  const [answer, setAnswer] = useState<UnderstandResponse>();
  const [failure, setFailure] = useState<string>();
  const hint = useId();
  const asked = useRef(0);

  const ask = async () => {
    asked.current++;
    const turn = asked.current;
    try {
      const found = await understand(target, words.trim(), person);
      if (turn === asked.current) setAnswer(found);
    } catch (error) {
      if (turn === asked.current) setFailure(error instanceof ApiFailure ? error.message : texts.notAsked);
    }
  };
  const save = async (understood: string, found: Extract<UnderstandResponse, { edits: unknown }>) => {
    if (await corrections.save(understood, found.edits)) onDone();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() === "") return;
    if (answer && answer.understood !== null) void save(answer.understood, answer);
    else void ask();
  };

  return (
    <form className="answer" onSubmit={onSubmit}>
      <div className="answer-line">
        <input
          className="field"
          aria-label={label}
          aria-describedby={hint}
          placeholder={texts.example}
          maxLength={300}
          autoComplete="off"
          ref={takeFocus}
          value={words}
          onChange={(event) => {
            asked.current++;
            setWords(event.currentTarget.value);
            setAnswer(undefined);
            setFailure(undefined);
          }}
        />
        <button type="submit" className="button small" disabled={words.trim() === "" || corrections.busy}>
          {answer && answer.understood !== null ? texts.save : texts.answer}
        </button>
        <button type="button" className="link" onClick={onDone}>
          {texts.cancel}
        </button>
      </div>
      <div id={hint} className="answer-hint" role="status">
        {failure !== undefined ? (
          <p>{failure}</p>
        ) : answer === undefined ? (
          <p>{texts.hint}</p>
        ) : answer.understood === null ? (
          answer.hints.map((line) => <p key={line}>{line}</p>)
        ) : (
          <p>
            {texts.understood} <strong>{answer.understood}</strong>
          </p>
        )}
      </div>
    </form>
  );
}
