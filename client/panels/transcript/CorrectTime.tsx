import { type FormEvent, useId, useState } from "react";
import { setAnchor } from "../../state/anchors.ts";
import { secondsOf } from "../../words/media.ts";
import { transcriptWords } from "../../words/transcript.ts";
import { Icon } from "../icons.tsx";

interface Props {
  readonly source: string;
  /** Seconds of the passage as estimated. */
  readonly estimated: number;
  /** Its time in words. */
  readonly shown: string;
}

/** "This passage is at 12:05": puts one estimated time right, and with it the others. */
export function CorrectTime({ source, estimated, shown }: Props) {
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
    const actual = typeof written === "string" ? secondsOf(written) : undefined;
    setRefused(actual === undefined);
    if (actual === undefined) return;
    setAnchor(source, { estimated, actual });
    setOpen(false);
  };
  return (
    <form className="time-form" onSubmit={submit}>
      <label htmlFor={field}>{words.correctLabel}</label>
      <input
        id={field}
        name="time"
        // biome-ignore lint/a11y/noAutofocus: it comes because its button was pressed.
        autoFocus
        placeholder={words.correctExample}
        aria-invalid={refused}
        aria-describedby={refused ? `${field}-why` : undefined}
        autoComplete="off"
      />
      <button type="submit" className="button">
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
