import { useCallback, useRef, useState } from "preact/compat";
import "../styles/stage.css";
import { isCarried } from "../api.ts";
import { Message } from "../panels/Message.tsx";
import { useTheme } from "../state/use-theme.ts";
import type { Commit } from "../state/use-view.ts";
import { openPage, setTheme, type Theme, toggleHeard, type View } from "../state/view.ts";
import { stageWords } from "../words/stage.ts";
import type { StageBundle } from "./bundle.ts";
import { DetourSlide } from "./DetourSlide.tsx";
import { FollowLink } from "./FollowLink.tsx";
import { GoTo } from "./GoTo.tsx";
import { Overview } from "./Overview.tsx";
import { PrintPages } from "./PrintPages.tsx";
import { Slide } from "./Slide.tsx";
import { StageBar } from "./StageBar.tsx";
import { StageEvidence } from "./StageEvidence.tsx";
import { StageSheet } from "./StageSheet.tsx";
import { sizes } from "./slide-place.ts";
import { slideSize } from "./slide-size.ts";
import { isMove, type StageCommand } from "./stage-keys.ts";
import { openingOf, shownSteps } from "./steps.ts";
import { useAutoplay } from "./use-autoplay.ts";
import { useDrawingTools } from "./use-drawing-tools.ts";
import { useNewer } from "./use-newer.ts";
import { useOffline } from "./use-offline.ts";
import { usePresentation } from "./use-presentation.ts";
import { useReady } from "./use-ready.ts";
import { useRoom } from "./use-room.ts";
import { toggleFullscreen, useIdle, useWakeLock } from "./use-screen.ts";
import { useSession } from "./use-session.ts";
import { useStageKeys } from "./use-stage-keys.ts";
import { useSwipe } from "./use-swipe.ts";
import { openWindow } from "./windows.ts";

interface Props {
  readonly bundle: StageBundle;
  readonly view: View;
  readonly commit: Commit;
  readonly onUpdate: () => void;
}

type Over = "follow" | "overview" | "goTo" | "sheet" | "evidence";

/** The screen that an audience looks at: the step, and over it what was called up. */
export function StageScreen({ bundle, view, commit, onUpdate }: Props) {
  const words = stageWords();
  const { story } = bundle;
  const [steps, setSteps] = useState(() => shownSteps(story));
  const [stepsOf, setStepsOf] = useState(story);
  if (stepsOf !== story) {
    setStepsOf(story);
    setSteps(shownSteps(story));
  }
  const theme = useTheme(view.theme);
  const tools = useDrawingTools(theme);
  const presentation = usePresentation({ story: story.id, steps, step: view.step, commit, follow: view.follow });
  const { state, move, goTo } = presentation;
  const shared = useSession(story.id, presentation);
  const [over, setOver] = useState<Over>();
  const [zoom, setZoom] = useState(1);
  const screen = useRef<HTMLElement>(null);
  const room = useRoom(screen);
  const size = slideSize(room ?? { width: 1280, height: 720 });
  const newer = useNewer(bundle);
  const idle = useIdle();
  useWakeLock();
  useOffline(story.id, loadSpeaker);
  const autoplay = useAutoplay(steps, state, () => move("next"));
  useSwipe(screen, move);
  useReady(bundle, steps[state.step + 1], size, tools);

  const run = useCallback(
    (command: StageCommand) => {
      if (isMove(command)) {
        setOver(undefined);
        move(command);
        return;
      }
      const toggle = (what: Over) => setOver((before) => (before === what ? undefined : what));
      const acts: Readonly<Record<Exclude<StageCommand, Parameters<typeof move>[0]>, () => void>> = {
        blackout: () => presentation.setBlackout(state.blackout !== true),
        overview: () => toggle("overview"),
        goTo: () => toggle("goTo"),
        sheet: () => toggle("sheet"),
        evidence: () => toggle("evidence"),
        speaker: () => openWindow("speaker", view),
        fullscreen: toggleFullscreen,
        heard: () => commit(toggleHeard, "replace"),
        look: () => commit(setTheme(NEXT_LOOK[theme]), "replace"),
        zoomIn: () => setZoom((before) => Math.min(3, before * 1.25)),
        zoomOut: () => setZoom((before) => Math.max(0.5, before * 0.8)),
        fit: () => setZoom(1),
        play: autoplay.toggle,
        update: onUpdate,
        follow: () => {
          if (view.follow !== undefined || isCarried()) return;
          shared.open();
          toggle("follow");
        },
        leaveDetour: () => (state.detour ? presentation.setDetour(undefined) : move("back")),
        leave: () => {
          if (over !== undefined) setOver(undefined);
          else if (state.blackout === true) presentation.setBlackout(false);
          else if (state.detour) presentation.setDetour(undefined);
          else if (presentation.detached) presentation.rejoin();
        },
      };
      acts[command]();
    },
    [move, presentation, state, view, commit, theme, autoplay, onUpdate, over, shared],
  );
  useStageKeys(run);

  const shown = steps[state.step];
  if (!shown) return <Message title={words.noSteps} words={words.noStepsWords} />;
  const scale = room ? Math.min(room.width / size.width, room.height / size.height) * zoom : 1;
  return (
    <main className={idle ? "stage-screen idle" : "stage-screen"} ref={screen}>
      <div className="slide-place" style={sizes({ ...size, scale })}>
        {tools && state.detour ? (
          <DetourSlide bundle={bundle} detour={state.detour} size={size} tools={tools} />
        ) : tools ? (
          <Slide bundle={bundle} shown={shown} fragment={state.fragment} size={size} tools={tools} heard={view.heard} />
        ) : null}
      </div>
      <StageBar
        step={state.step}
        of={steps.length}
        newer={newer}
        presentation={presentation}
        playing={autoplay.playing}
        run={run}
        onPrint={() => window.print()}
        onEdit={view.follow === undefined && !isCarried() ? () => commit(openPage("story")) : undefined}
        onLeave={() => commit((before) => ({ ...before, page: undefined, story: undefined, step: undefined }))}
      />
      {over === "evidence" ? (
        <StageEvidence
          bundle={bundle}
          shown={shown}
          fragment={state.fragment}
          heard={view.heard}
          onClose={() => setOver(undefined)}
        />
      ) : null}
      {over === "overview" && tools ? (
        <Overview
          bundle={bundle}
          steps={steps}
          current={state.step}
          tools={tools}
          onChoose={(step) => {
            setOver(undefined);
            goTo(openingOf(steps, step));
          }}
          onClose={() => setOver(undefined)}
        />
      ) : null}
      {over === "goTo" ? (
        <GoTo
          of={steps.length}
          onChoose={(step) => {
            setOver(undefined);
            goTo(openingOf(steps, step));
          }}
          onClose={() => setOver(undefined)}
        />
      ) : null}
      {over === "follow" ? <FollowLink shared={shared} onClose={() => setOver(undefined)} /> : null}
      {over === "sheet" ? <StageSheet onClose={() => setOver(undefined)} /> : null}
      {state.blackout === true ? <div className="blackout" role="img" aria-label={words.blackedOut} /> : null}
      <p className="unseen" role="status">
        {state.blackout === true ? words.blackedOut : words.announced(state.step + 1, steps.length, shown.step.title)}
      </p>
      {tools ? <PrintPages bundle={bundle} steps={steps} measure={tools.measure} /> : null}
    </main>
  );
}

const loadSpeaker = () => import("./Speaker.tsx");

const NEXT_LOOK: Readonly<Record<Theme, Theme>> = { light: "dark", dark: "projector", projector: "light" };
