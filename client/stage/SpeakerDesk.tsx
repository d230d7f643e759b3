import { useMemo, useRef, useState } from "preact/compat";
import "../styles/stage.css";
import "../styles/speaker.css";
import "../styles/remote.css";
import { isCarried } from "../api.ts";
import { useTheme } from "../state/use-theme.ts";
import type { Commit } from "../state/use-view.ts";
import type { View } from "../state/view.ts";
import { remoteWords } from "../words/remote.ts";
import { speakerWords } from "../words/speaker.ts";
import { stageWords } from "../words/stage.ts";
import type { StageBundle } from "./bundle.ts";
import { QuestionBox } from "./QuestionBox.tsx";
import { RemoteCode } from "./RemoteCode.tsx";
import { SpeakerClock } from "./SpeakerClock.tsx";
import { SpeakerNotes } from "./SpeakerNotes.tsx";
import { isMove, type StageCommand } from "./stage-keys.ts";
import { moved, openingOf, shownSteps } from "./steps.ts";
import { Thumbnail } from "./Thumbnail.tsx";
import { minutesWords } from "./timing.ts";
import { useDrawingTools } from "./use-drawing-tools.ts";
import { useOffline } from "./use-offline.ts";
import { usePresentation } from "./use-presentation.ts";
import { useRehearsal } from "./use-rehearsal.ts";
import { useRoom } from "./use-room.ts";
import { useWakeLock } from "./use-screen.ts";
import { useSession } from "./use-session.ts";
import { useStageKeys } from "./use-stage-keys.ts";
import { openWindow } from "./windows.ts";

interface Props {
  readonly bundle: StageBundle;
  readonly view: View;
  readonly commit: Commit;
}

/** Everything a speaker looks at, on one screen. */
export function SpeakerDesk({ bundle, view, commit }: Props) {
  const words = speakerWords();
  const common = stageWords();
  const { story } = bundle;
  const steps = useMemo(() => shownSteps(story), [story]);
  const tools = useDrawingTools(useTheme(view.theme));
  const presentation = usePresentation({ story: story.id, steps, step: view.step, commit, drives: true });
  const { state, move, goTo } = presentation;
  const rehearsal = useRehearsal(story.id, state);
  const shared = useSession(story.id, presentation, rehearsal.watch);
  const [pairing, setPairing] = useState(false);
  const desk = useRef<HTMLDivElement>(null);
  const room = useRoom(desk);
  useWakeLock();
  useOffline(story.id);
  useStageKeys((command: StageCommand) => {
    if (isMove(command)) move(command);
    else if (command === "blackout") presentation.setBlackout(state.blackout !== true);
    else if (command === "leave" && pairing) setPairing(false);
    else if (command === "leaveDetour" || command === "leave") presentation.setDetour(undefined);
    else if (command === "speaker") openWindow("stage", view);
    else if (command === "goTo" || command === "overview")
      document.querySelector<HTMLElement>(".speaker-steps [aria-current]")?.focus();
  });

  const shown = steps[state.step];
  const following = moved(steps, state, "next");
  const upcoming = steps[following.step];
  const atEnd = following.step === state.step && following.fragment === state.fragment;
  const width = Math.max(280, Math.min(860, ((room?.width ?? 1280) - 60) * 0.56));
  if (!shown) return <p>{common.noSteps}</p>;
  return (
    <div className="speaker" ref={desk}>
      <SpeakerClock rehearsal={rehearsal} steps={steps} step={state.step}>
        <button type="button" onClick={() => move("back")}>
          {common.back}
        </button>
        <button type="button" onClick={() => move("next")}>
          {common.next}
        </button>
        <button
          type="button"
          aria-pressed={state.blackout === true}
          onClick={() => presentation.setBlackout(state.blackout !== true)}
        >
          {words.blackout}
        </button>
        <button type="button" onClick={() => openWindow("stage", view)}>
          {words.openStage}
        </button>
        {isCarried() ? null : (
          <button type="button" onClick={() => setPairing(true)}>
            {remoteWords().button}
          </button>
        )}
      </SpeakerClock>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so the keyboard must reach it. */}
      <main className="speaker-now" tabIndex={0}>
        <h1>
          {words.now}: {shown.number}. {shown.step.title}
        </h1>
        {tools ? (
          <Thumbnail bundle={bundle} shown={shown} fragment={state.fragment} tools={tools} width={Math.round(width)} />
        ) : null}
        {state.detour ? (
          <p className="speaker-alert">
            {words.onScreen}: {state.detour.title}
          </p>
        ) : null}
        {shared.lost ? (
          <p className="speaker-alert" role="status">
            {remoteWords().lost}
          </p>
        ) : null}
        <SpeakerNotes bundle={bundle} shown={shown} fragment={state.fragment} />
      </main>
      <aside className="speaker-side">
        <section>
          <h2>
            {words.next}: {atEnd || !upcoming ? words.end : `${upcoming.number}. ${upcoming.step.title}`}
          </h2>
          {tools && upcoming && !atEnd ? (
            <Thumbnail
              bundle={bundle}
              shown={upcoming}
              fragment={following.fragment}
              tools={tools}
              width={Math.round(width * 0.6)}
            />
          ) : null}
        </section>
        <QuestionBox
          person={story.person}
          shown={state.detour !== undefined}
          onPush={presentation.setDetour}
          onLeave={() => presentation.setDetour(undefined)}
        />
        <nav className="speaker-steps" aria-label={words.steps}>
          <ol>
            {steps.map(({ number, step }) => (
              <li key={number}>
                <button
                  type="button"
                  aria-current={number - 1 === state.step ? "step" : undefined}
                  onClick={() => goTo(openingOf(steps, number - 1))}
                >
                  <span>
                    {number}. {step.title}
                  </span>
                  <StepTime spent={rehearsal.spent[number - 1]} last={rehearsal.last[number - 1]} />
                </button>
              </li>
            ))}
          </ol>
        </nav>
      </aside>
      {pairing ? <RemoteCode shared={shared} onClose={() => setPairing(false)} /> : null}
      <p className="unseen" role="status">
        {common.announced(shown.number, steps.length, shown.step.title)}
      </p>
    </div>
  );
}

function StepTime({ spent, last }: { readonly spent: number | undefined; readonly last: number | undefined }) {
  if (spent === undefined && last === undefined) return null;
  const before = last === undefined ? undefined : minutesWords(last);
  return <span className="speaker-time">{speakerWords().timeAt(minutesWords(spent ?? 0), before)}</span>;
}
