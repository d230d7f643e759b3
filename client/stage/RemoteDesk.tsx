import { useEffect, useState } from "preact/compat";
import { remoteWords } from "../words/remote.ts";
import { moved } from "./steps.ts";
import { minutesWords } from "./timing.ts";
import type { ClockTold, Remote } from "./use-remote.ts";

/** What a presenter's thumb needs: on and back, large; what is said now, and how long it has taken. */
export function RemoteDesk({ remote }: { readonly remote: Remote }) {
  const words = remoteWords();
  const { steps, state, silent } = remote;
  const shown = state && steps[state.step];
  const seconds = useSeconds(remote.clock);
  if (!state || !shown) {
    return (
      <main className="remote">
        <p role="status">{silent ? words.silent : words.pairing}</p>
        <button type="button" className="remote-leave" onClick={remote.leave}>
          {words.leave}
        </button>
      </main>
    );
  }
  const upcoming = moved(steps, state, "next");
  const then = steps[upcoming.step];
  const atEnd = upcoming.step === state.step && upcoming.fragment === state.fragment;
  return (
    <main className="remote">
      <header className="remote-head">
        <p>{words.step(shown.number, steps.length)}</p>
        {seconds === undefined ? null : (
          <p role="timer">
            <span className="unseen">{words.timer} </span>
            {minutesWords(seconds)}
          </p>
        )}
      </header>
      <section className="remote-step">
        <h1>{shown.step.title}</h1>
        {state.detour ? (
          <p className="remote-alert">
            {words.detour}: {state.detour.title}
          </p>
        ) : null}
        {state.blackout === true ? <p className="remote-alert">{words.blackOn}</p> : null}
        {shown.step.notes === "" ? null : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so the keyboard must reach it.
          <section className="remote-notes" aria-label={words.notes} tabIndex={0}>
            <p>{shown.step.notes}</p>
          </section>
        )}
        <p className="remote-then">
          {atEnd ? words.end : then && then.number !== shown.number ? `${words.comes}: ${then.step.title}` : null}
        </p>
      </section>
      <p className="remote-alert" role="status">
        {silent ? words.silent : ""}
      </p>
      <nav className="remote-buttons">
        <button type="button" className="remote-next" onClick={() => remote.move("next")}>
          {words.next}
        </button>
        {state.detour ? (
          <button type="button" onClick={remote.leaveDetour}>
            {words.backToStory}
          </button>
        ) : (
          <button type="button" onClick={() => remote.move("back")}>
            {words.back}
          </button>
        )}
        <button type="button" aria-pressed={state.blackout === true} onClick={remote.toggleBlackout}>
          {words.black}
        </button>
      </nav>
      <button type="button" className="remote-leave" onClick={remote.leave}>
        {words.leave}
      </button>
      <p className="unseen" role="status">
        {words.announced(shown.number, steps.length, shown.step.title)}
      </p>
    </main>
  );
}

/** Seconds that the talk has run, counted on from what was told. */
function useSeconds(clock: ClockTold | undefined): number | undefined {
  const [now, setNow] = useState(() => Date.now());
  const running = clock?.running === true;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [running]);
  if (!clock) return undefined;
  return clock.seconds + (clock.running ? Math.max(0, now - clock.at) / 1000 : 0);
}
