import { useCallback, useEffect, useMemo, useRef, useState } from "preact/compat";
import type { StageState } from "../../model/api-stories.ts";
import { readAddress } from "../state/address.ts";
import type { Commit } from "../state/use-view.ts";
import { viewOfUrl } from "../state/view.ts";
import { clamped, type Move, moved, type Position, positionOf, type ShownStep, textOf } from "./steps.ts";
import { openFollowing, openLink, type StageLink, type StageMessage } from "./sync.ts";

export type Detour = NonNullable<StageState["detour"]>;

/** Names of the windows that a presenter opens: all of them drive. */
export const WINDOW_NAMES = { stage: "cairn-stage", speaker: "cairn-speaker" } as const;

/** A presentation as one window sees and steers it. */
export interface Presentation {
  readonly state: StageState;
  /** Whether moves here move the other windows. */
  readonly drives: boolean;
  /** A window that only follows has gone its own way. */
  readonly detached: boolean;
  /** Somebody else shows the same story: this window may rejoin. */
  move(move: Move): void;
  goTo(position: Position): void;
  setBlackout(on: boolean): void;
  /** Shows an answer between two steps, or leaves it again: undefined. */
  setDetour(detour: Detour | undefined): void;
  /** Shows the answer again that was left last. */
  redoDetour(): void;
  setLayer(layer: StageState["layer"]): void;
  /**
   * Takes over where the server says that the talk stands: a remote may have moved it.
   * @param young this window has just opened and nobody has moved since: what it shows counts for more than what the server remembers.
   */
  receive(state: StageState, young: boolean): void;
  rejoin(): void;
  /** Undefined where the presenter is on another machine. */
  readonly takeOver: (() => void) | undefined;
}

interface Options {
  readonly story: string;
  readonly steps: readonly ShownStep[];
  /** Of the address. */
  readonly step: string | undefined;
  readonly layer?: StageState["layer"];
  readonly commit: Commit;
  /** Speaker views always drive. */
  readonly drives?: boolean;
  /** A presenter on another machine, to be followed. */
  readonly follow?: string | undefined;
}

/** How long a window that opens waits for others that show the same story. */
const LISTEN_MS = 400;

export function usePresentation({ story, steps, step, layer, commit, drives: always, follow }: Options): Presentation {
  const [state, setState] = useState<StageState>(() => ({ story, revision: 0, layer, ...positionOf(step, steps) }));
  const [drives, setDrives] = useState(follow === undefined);
  const [detached, setDetached] = useState(false);
  const link = useRef<StageLink>(undefined);
  const shared = useRef(state);
  const leftDetour = useRef<Detour>(undefined);
  const latest = useRef({ state, steps, drives, detached });
  latest.current = { state, steps, drives, detached };

  const show = useCallback((next: StageState) => {
    leftDetour.current = latest.current.state.detour ?? leftDetour.current;
    latest.current.state = next;
    setState(next);
  }, []);

  const change = useCallback(
    (update: (before: StageState) => Partial<StageState>) => {
      const { state: before, drives, steps } = latest.current;
      const changed = { ...before, ...update(before) };
      const next = { ...changed, ...clamped(changed, steps), revision: before.revision + 1 };
      if (drives) {
        show(next);
        shared.current = next;
        link.current?.send({ kind: "state", state: next });
      } else {
        setDetached(true);
        show({ ...next, revision: before.revision });
      }
    },
    [show],
  );

  useEffect(() => {
    const mine = follow === undefined && (always === true || isOwnWindow() || wasDriving(story));
    let young = !mine;
    const hear = (message: StageMessage) => {
      if (message.kind === "hello") {
        const { state, drives } = latest.current;
        if (!drives) return;
        // Whoever comes has moved nothing: where this window stands counts for more.
        const told = { ...state, revision: Math.max(1, state.revision) };
        shared.current = told;
        if (told.revision !== state.revision) show(told);
        link.current?.send({ kind: "state", state: told, answer: true });
        return;
      }
      if (young && message.answer === true) {
        young = false;
        setDrives(false);
      }
      if (message.state.revision <= shared.current.revision) return;
      shared.current = message.state;
      if (!latest.current.detached) show({ ...message.state, ...clamped(message.state, latest.current.steps) });
    };
    const opened = follow === undefined ? openLink(story, hear) : openFollowing(follow, story, hear);
    link.current = opened;
    opened.send({ kind: "hello" });
    const timer = setTimeout(() => {
      if (follow === undefined && (mine || young)) rememberDriving(story);
      young = false;
    }, LISTEN_MS);
    return () => {
      clearTimeout(timer);
      opened.close();
      link.current = undefined;
    };
  }, [story, always, follow, show]);

  // After an update the story may be shorter.
  useEffect(() => {
    const { state: before } = latest.current;
    const position = clamped(before, steps);
    if (position.step !== before.step || position.fragment !== before.fragment) show({ ...before, ...position });
  }, [steps, show]);

  useEffect(() => {
    const text = textOf(state, steps);
    commit((view) => ({ ...view, step: text, layer: state.layer }), "replace");
  }, [state, steps, commit]);
  // Only what the reader does to the address counts: our own writing comes late when moves follow each other fast.
  useEffect(() => {
    const onAddress = () => {
      const { step } = viewOfUrl(readAddress());
      if (step !== undefined) change(() => positionOf(step, latest.current.steps));
    };
    window.addEventListener("popstate", onAddress);
    return () => window.removeEventListener("popstate", onAddress);
  }, [change]);

  return useMemo(
    () => ({
      state,
      drives,
      detached,
      move: (move) => change((before) => ({ ...moved(latest.current.steps, before, move), detour: undefined })),
      goTo: (position) => change(() => ({ ...position, detour: undefined })),
      setBlackout: (blackout) => change(() => ({ blackout })),
      setDetour: (detour) => change(() => ({ detour })),
      redoDetour: () => {
        const { current: detour } = leftDetour;
        if (detour && latest.current.state.detour === undefined) change(() => ({ detour }));
      },
      setLayer: (layer) => change(() => ({ layer })),
      receive: (told, young) => {
        const { state: before, steps } = latest.current;
        if (told.revision <= before.revision) return;
        const next = young ? { ...before, revision: told.revision + 1 } : { ...told, ...clamped(told, steps) };
        show(next);
        shared.current = next;
        link.current?.send({ kind: "state", state: next });
      },
      rejoin: () => {
        setDetached(false);
        show({ ...shared.current, ...clamped(shared.current, latest.current.steps) });
      },
      takeOver:
        follow === undefined
          ? () => {
              setDrives(true);
              setDetached(false);
              latest.current.drives = true;
              rememberDriving(story);
              change(() => ({}));
            }
          : undefined,
    }),
    [state, drives, detached, change, show, story, follow],
  );
}

const isOwnWindow = (): boolean => window.name === WINDOW_NAMES.stage || window.name === WINDOW_NAMES.speaker;

const DRIVING = "cairn.stage.drives";
const wasDriving = (story: string): boolean => window.sessionStorage.getItem(DRIVING) === story;
const rememberDriving = (story: string): void => window.sessionStorage.setItem(DRIVING, story);
