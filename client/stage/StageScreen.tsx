import { useCallback, useMemo, useRef, useState } from "preact/compat";
import "../styles/stage.css";
import { isCarried } from "../api.ts";
import { Message } from "../panels/Message.tsx";
import { useTheme } from "../state/use-theme.ts";
import type { Commit } from "../state/use-view.ts";
import { leaveStory, openPage, setTheme, type Theme, toggleHeard, type View } from "../state/view.ts";
import { stageWords } from "../words/stage.ts";
import type { StageBundle } from "./bundle.ts";
import { AT_REST, type Box, boxAround, cameraAt, pointedAt, zoomed } from "./camera.ts";
import { DetourSlide } from "./DetourSlide.tsx";
import { PrintPages } from "./PrintPages.tsx";
import { Slide } from "./Slide.tsx";
import { StageBar } from "./StageBar.tsx";
import { type Over, StageOver } from "./StageOver.tsx";
import { sizes } from "./slide-place.ts";
import { slideSize } from "./slide-size.ts";
import { isMove, type StageCommand } from "./stage-keys.ts";
import { inLayer, nextLayer } from "./step-layer.ts";
import { openingOf, type Position, type ShownStep, seenElements, shownSteps } from "./steps.ts";
import { useAutoplay } from "./use-autoplay.ts";
import { useDrawingTools } from "./use-drawing-tools.ts";
import { useNewer } from "./use-newer.ts";
import { useOffline } from "./use-offline.ts";
import { usePresentation } from "./use-presentation.ts";
import { useReady } from "./use-ready.ts";
import { useRoom } from "./use-room.ts";
import { enterFullscreen, toggleFullscreen, useIdle, useWakeLock } from "./use-screen.ts";
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
  const presentation = usePresentation({
    story: story.id,
    steps,
    step: view.step,
    layer: view.layer,
    commit,
    follow: view.follow,
  });
  const { state, move, goTo } = presentation;
  const shared = useSession(story.id, presentation);
  const [over, setOver] = useState<Over>();
  const [camera, setCamera] = useState(AT_REST);
  const screen = useRef<HTMLElement>(null);
  const room = useRoom(screen);
  const size = slideSize(room ?? { width: 1280, height: 720 });
  const newer = useNewer(bundle);
  const idle = useIdle();
  useWakeLock();
  useOffline(story.id, loadSpeaker);
  const autoplay = useAutoplay(steps, state, view.autoplay, () => move("next"));
  useSwipe(screen, move);
  useReady(bundle, steps[state.step + 1], size, tools);

  const place = `${state.step}.${state.fragment}`;
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
        transcript: () => toggle("transcript"),
        layer: () => presentation.setLayer(nextLayer(state.layer)),
        speaker: () => openWindow("speaker", view),
        fullscreen: toggleFullscreen,
        start: enterFullscreen,
        heard: () => commit(toggleHeard, "replace"),
        look: () => commit(setTheme(NEXT_LOOK[theme]), "replace"),
        zoomIn: () => setCamera(zoomed(cameraAt(camera, place), 1.25)),
        zoomOut: () => setCamera(zoomed(cameraAt(camera, place), 0.8)),
        fit: () => setCamera(AT_REST),
        fitSelection: () => {
          const box = screen.current && boxOfLatest(screen.current, steps[state.step], state);
          const room = screen.current?.getBoundingClientRect();
          setCamera(box && room ? pointedAt(cameraAt(camera, place), box, room, place) : AT_REST);
        },
        play: autoplay.toggle,
        update: onUpdate,
        follow: () => {
          if (view.follow !== undefined || isCarried()) return;
          shared.open();
          toggle("follow");
        },
        // Only the speaker's window has one: here the audience would read it.
        palette: () => {},
        leaveDetour: () => (state.detour ? presentation.setDetour(undefined) : move("back")),
        undo: () => {
          if (state.detour) presentation.setDetour(undefined);
        },
        redo: presentation.redoDetour,
        leave: () => {
          if (over !== undefined) setOver(undefined);
          else if (state.blackout === true) presentation.setBlackout(false);
          else if (state.detour) presentation.setDetour(undefined);
          else if (presentation.detached) presentation.rejoin();
        },
      };
      acts[command]();
    },
    [move, presentation, state, view, commit, theme, autoplay, onUpdate, over, shared, camera, place, steps],
  );
  useStageKeys(run);

  const step = steps[state.step];
  const shown = useMemo(() => step && inLayer(step, state.layer, bundle), [step, state.layer, bundle]);
  if (!shown) return <Message title={words.noSteps} words={words.noStepsWords} />;
  const { zoom, x, y } = cameraAt(camera, place);
  const scale = room ? Math.min(room.width / size.width, room.height / size.height) * zoom : 1;
  return (
    <main className={idle ? "stage-screen idle" : "stage-screen"} ref={screen}>
      <div className="slide-place" style={{ ...sizes({ ...size, scale }), translate: `${x}px ${y}px` }}>
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
        layer={state.layer}
        playing={autoplay.playing}
        run={run}
        onPrint={() => window.print()}
        onEdit={view.follow === undefined && !isCarried() ? () => commit(openPage("story")) : undefined}
        onLeave={() => commit(leaveStory)}
      />
      <StageOver
        over={over}
        bundle={bundle}
        steps={steps}
        shown={shown}
        fragment={state.fragment}
        tools={tools}
        heard={view.heard}
        shared={shared}
        onStep={(to) => {
          setOver(undefined);
          goTo(openingOf(steps, to));
        }}
        onClose={() => setOver(undefined)}
      />
      {state.blackout === true ? <div className="blackout" role="img" aria-label={words.blackedOut} /> : null}
      <p className="unseen" role="status">
        {state.blackout === true ? words.blackedOut : words.announced(state.step + 1, steps.length, shown.step.title)}
      </p>
      {tools ? <PrintPages bundle={bundle} steps={steps} measure={tools.measure} /> : null}
    </main>
  );
}

/** Where the marks stand that came last; those that are seen, where none came. */
function boxOfLatest(screen: HTMLElement, shown: ShownStep | undefined, { fragment }: Position): Box | undefined {
  if (!shown) return undefined;
  const latest = shown.step.reveal[fragment - 1] ?? seenElements(shown.step, fragment);
  const marks = [...screen.querySelectorAll<SVGGElement>(".slide-place > .slide [data-mark]")];
  return boxAround(
    marks.filter(({ dataset }) => latest.includes(dataset.mark ?? "")).map((mark) => mark.getBoundingClientRect()),
  );
}

const loadSpeaker = () => import("./Speaker.tsx");

const NEXT_LOOK: Readonly<Record<Theme, Theme>> = { light: "dark", dark: "projector", projector: "light" };
