import { type FormEvent, useId, useState } from "preact/compat";
import type { Edit } from "../../../model/edit.ts";
import { secondsOf } from "../../../model/media-times.ts";
import { takeFocus } from "../../state/take-focus.ts";
import { type Corrections, newEditId } from "../../state/use-corrections.ts";
import { mediaWords } from "../../words/media.ts";
import { transcriptWords } from "../../words/transcript.ts";
import { Icon } from "../icons.tsx";

interface Props {
  readonly source: string;
  /** Seconds of the passage as estimated. */
  readonly estimated: number;
  /** Its time in words. */
  readonly shown: string;
  readonly corrections: Corrections;
}

/** "This passage is at 12:05": puts one estimated time right, and with it the others. */
export function CorrectTime({ source, estimated, shown, corrections }: Props) {
  const words = transcriptWords();
  const [open, setOpen] = useState(false);
  const [refused, setRefused] = useState(false);
  const field = useId();
  if (!open) {
    return (
      <button type="button" className="plain put-right" aria-label={words.correct(shown)} onClick={() => setOpen(true)}>
        <Icon name="clock" />
      </button>
    );
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const written = new FormData(event.currentTarget).get("time");
    const seconds = typeof written === "string" ? secondsOf(written) : undefined;
    setRefused(seconds === undefined);
    if (seconds === undefined) return;
    const edit: Edit = { id: newEditId(), op: "retime", target: source, value: { estimated, seconds } };
    void corrections
      .save(words.putRight(shown, mediaWords(seconds, false)), [edit])
      .then((saved) => saved && setOpen(false));
  };
  return (
    <form className="time-form" onSubmit={submit}>
      <label htmlFor={field}>{words.correctLabel}</label>
      <input
        id={field}
        name="time"
        ref={takeFocus}
        placeholder={words.correctExample}
        aria-invalid={refused}
        aria-describedby={refused ? `${field}-why` : undefined}
        autoComplete="off"
      />
      <button type="submit" className="button" disabled={corrections.busy}>
        {words.set}
      </button>
      {refused ? (
        <p id={`${field}-why`} role="alert">
          {words.unreadable}
        </p>
      ) : null}
    </form>
  );
}
