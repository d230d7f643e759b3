import { useMemo, useRef, useState } from "preact/compat";
import "../styles/stage.css";
import "../styles/speaker.css";
import "../styles/remote.css";
import { isCarried } from "../api.ts";
import { useTheme } from "../state/use-theme.ts";
import type { Commit } from "../state/use-view.ts";
import { setTheme, toggleHeard, type View } from "../state/view.ts";
import { remoteWords } from "../words/remote.ts";
import { speakerWords } from "../words/speaker.ts";
import { stageWords } from "../words/stage.ts";
import type { StageBundle } from "./bundle.ts";
import { Palette } from "./Palette.tsx";
import { QuestionBox } from "./QuestionBox.tsx";
import { RemoteCode } from "./RemoteCode.tsx";
import { SpeakerClock } from "./SpeakerClock.tsx";
import { SpeakerNext } from "./SpeakerNext.tsx";
import { SpeakerNotes } from "./SpeakerNotes.tsx";
import { SpeakerSteps } from "./SpeakerSteps.tsx";
import { StageSheet } from "./StageSheet.tsx";
import { StageTranscript } from "./StageTranscript.tsx";
import { isMove, type StageCommand } from "./stage-keys.ts";
import { inLayer, nextLayer } from "./step-layer.ts";
import { openingOf, shownSteps } from "./steps.ts";
import { Thumbnail } from "./Thumbnail.tsx";
import { useDrawingTools } from "./use-drawing-tools.ts";
import { useOffline } from "./use-offline.ts";
import { usePresentation } from "./use-presentation.ts";
import { useRehearsal } from "./use-rehearsal.ts";
import { useRoom } from "./use-room.ts";
import { enterFullscreen, toggleFullscreen, useWakeLock } from "./use-screen.ts";
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
  const theme = useTheme(view.theme);
  const tools = useDrawingTools(theme);
  const presentation = usePresentation({
    story: story.id,
    steps,
    step: view.step,
    layer: view.layer,
    commit,
    drives: true,
  });
  const { state, move, goTo } = presentation;
  const rehearsal = useRehearsal(story.id, state);
  const shared = useSession(story.id, presentation, rehearsal.watch);
  const [over, setOver] = useState<"remote" | "sheet" | "transcript" | "palette">();
  const [asked, setAsked] = useState<{ readonly question: string }>();
  const desk = useRef<HTMLDivElement>(null);
  const room = useRoom(desk);
  useWakeLock();
  useOffline(story.id);
  const run = (command: StageCommand) => {
    if (isMove(command)) {
      setOver(undefined);
      move(command);
      return;
    }
    const toggle = (what: typeof over) => setOver((before) => (before === what ? undefined : what));
    const leaveDetour = () => presentation.setDetour(undefined);
    const toSteps = () => document.querySelector<HTMLElement>(".speaker-steps [aria-current]")?.focus();
    const acts: Partial<Record<StageCommand, () => void>> = {
      blackout: () => presentation.setBlackout(state.blackout !== true),
      layer: () => presentation.setLayer(nextLayer(state.layer)),
      speaker: () => openWindow("stage", view),
      goTo: toSteps,
      overview: toSteps,
      evidence: () => document.querySelector<HTMLElement>(".speaker-evidence")?.focus(),
      transcript: () => toggle("transcript"),
      sheet: () => toggle("sheet"),
      palette: () => toggle("palette"),
      heard: () => commit(toggleHeard, "replace"),
      look: () => commit(setTheme(theme === "dark" ? "light" : "dark"), "replace"),
      fullscreen: toggleFullscreen,
      start: enterFullscreen,
      leaveDetour,
      undo: leaveDetour,
      redo: presentation.redoDetour,
      leave: () => (over === undefined ? leaveDetour() : setOver(undefined)),
    };
    acts[command]?.();
  };
  useStageKeys(run);

  const step = steps[state.step];
  const shown = useMemo(() => step && inLayer(step, state.layer, bundle), [step, state.layer, bundle]);
  const width = Math.max(280, Math.min(860, ((room?.width ?? 1280) - 60) * 0.56));
  const close = () => setOver(undefined);
  const toStep = (to: number) => goTo(openingOf(steps, to));
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
          <button type="button" onClick={() => setOver("remote")}>
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
        {state.layer === undefined ? null : <p className="speaker-label">{common.layers[state.layer]}</p>}
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
        <SpeakerNext bundle={bundle} steps={steps} position={state} tools={tools} width={Math.round(width * 0.6)} />
        <QuestionBox
          person={story.person}
          shown={state.detour !== undefined}
          asked={asked}
          onPush={presentation.setDetour}
          onLeave={() => presentation.setDetour(undefined)}
        />
        <SpeakerSteps steps={steps} current={state.step} rehearsal={rehearsal} onChoose={toStep} />
      </aside>
      {over === "remote" ? <RemoteCode shared={shared} onClose={close} /> : null}
      {over === "sheet" ? <StageSheet onClose={close} /> : null}
      {over === "transcript" ? (
        <StageTranscript bundle={bundle} shown={shown} heard={view.heard} onClose={close} />
      ) : null}
      {over === "palette" ? (
        <Palette
          steps={steps}
          onStep={(to) => {
            close();
            toStep(to);
          }}
          onCommand={(command) => {
            close();
            run(command);
          }}
          onAsk={(question) => {
            close();
            setAsked({ question });
          }}
          onClose={close}
        />
      ) : null}
      <p className="unseen" role="status">
        {common.announced(shown.number, steps.length, shown.step.title)}
      </p>
    </div>
  );
}
