import type { ReactNode } from "preact/compat";
import { speakerWords } from "../words/speaker.ts";
import type { ShownStep } from "./steps.ts";
import { behindPlan, minutesWords } from "./timing.ts";
import type { Rehearsal } from "./use-rehearsal.ts";

interface Props {
  readonly rehearsal: Rehearsal;
  readonly steps: readonly ShownStep[];
  readonly step: number;
  /** The buttons beside it. */
  readonly children: ReactNode;
}

/** What time it is, how long the talk has run, and whether that is as planned. */
export function SpeakerClock({ rehearsal, steps, step, children }: Props) {
  const words = speakerWords();
  const { now, seconds, running } = rehearsal;
  const behind = behindPlan(steps, step, seconds);
  return (
    <header className="speaker-clock">
      <p>
        <span className="speaker-label">{words.clock}</span>{" "}
        {new Date(now).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" })}
      </p>
      <p role="timer">
        <span className="speaker-label">{words.timer}</span> {minutesWords(seconds)}
      </p>
      {behind === undefined ? null : (
        <p className="speaker-pace" data-late={behind > 0}>
          {behind > 0
            ? words.behind(minutesWords(behind))
            : behind < 0
              ? words.ahead(minutesWords(-behind))
              : words.onTime}
        </p>
      )}
      <div className="speaker-buttons">
        <button type="button" onClick={rehearsal.toggle}>
          {running ? words.pause : words.start}
        </button>
        <button type="button" onClick={rehearsal.reset}>
          {words.reset}
        </button>
        {children}
      </div>
    </header>
  );
}
