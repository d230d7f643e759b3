import { useCallback, useEffect, useMemo, useRef, useState } from "preact/compat";
import type { StageClock, StageState } from "../../model/api-stories.ts";
import type { Story } from "../../model/story.ts";
import { ApiFailure } from "../api.ts";
import { followStage, loadScript, moveByRemote, pairRemote } from "./stage-api.ts";
import { clamped, moved, type ShownStep, shownSteps } from "./steps.ts";
import { stateOfEvent } from "./sync.ts";

interface Paired {
  readonly session: string;
  readonly key: string;
}

/** The clock of the talk as it was told, and when, in milliseconds of this device. */
export interface ClockTold extends StageClock {
  readonly at: number;
}

/** A presentation as its remote sees and steers it. */
export interface Remote {
  readonly status: "apart" | "pairing" | "paired";
  /** Why it is apart again, or what is wrong with the code. */
  readonly refused: "over" | string | undefined;
  /** The presenter's computer does not answer at the moment. */
  readonly silent: boolean;
  readonly steps: readonly ShownStep[];
  /** Undefined until the server has told it. */
  readonly state: StageState | undefined;
  readonly clock: ClockTold | undefined;
  pair(code: string): void;
  move(move: "next" | "back"): void;
  toggleBlackout(): void;
  leaveDetour(): void;
  /** Forgets the presentation on this device. */
  leave(): void;
}

const KEPT_AS = "cairn.remote";
const AGAIN_MS = 3000;

/** @param code of the address that was photographed, tried at once. */
export function useRemote(code: string | undefined): Remote {
  const [paired, setPaired] = useState(() => (code === undefined ? readPaired() : undefined));
  const [pairing, setPairing] = useState(code !== undefined);
  const [refused, setRefused] = useState<string>();
  const [silent, setSilent] = useState(false);
  const [story, setStory] = useState<Story>();
  const [state, setState] = useState<StageState>();
  const [clock, setClock] = useState<ClockTold>();
  const latest = useRef(state);
  latest.current = state;
  const steps = useMemo(() => (story ? shownSteps(story) : []), [story]);

  const part = useCallback((why: string | undefined) => {
    window.localStorage.removeItem(KEPT_AS);
    setPaired(undefined);
    setState(undefined);
    setStory(undefined);
    setSilent(false);
    setRefused(why);
  }, []);

  /** What a failed call means: the end of it, or a network that may come back. */
  const take = useCallback(
    (error: unknown) => {
      if (!(error instanceof ApiFailure)) return;
      if (error.status === 404) part("over");
      else if (error.status === 401) part(error.message);
      else setSilent(true);
    },
    [part],
  );

  const pair = useCallback((digits: string) => {
    setPairing(true);
    setRefused(undefined);
    pairRemote(digits)
      .then(
        (got) => {
          window.localStorage.setItem(KEPT_AS, JSON.stringify(got));
          setPaired(got);
        },
        (error) => setRefused(error instanceof ApiFailure ? error.message : String(error)),
      )
      .finally(() => setPairing(false));
  }, []);

  useEffect(() => {
    if (code !== undefined) pair(code);
  }, [code, pair]);

  useEffect(() => {
    if (!paired) return;
    let events: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout>;
    let gone = false;
    const listen = () => {
      const { session, key } = paired;
      loadScript(session, key).then(
        ({ story }) => {
          if (gone) return;
          setStory(story);
          events = followStage(session);
          events.addEventListener("state", ({ data }: MessageEvent<string>) => {
            setSilent(false);
            setState(stateOfEvent(data));
          });
          events.addEventListener("clock", ({ data }: MessageEvent<string>) => {
            const told: StageClock = JSON.parse(data);
            setClock({ ...told, at: Date.now() });
          });
          events.addEventListener("end", () => part("over"));
          events.addEventListener("error", () => {
            setSilent(true);
            events?.close();
            again();
          });
        },
        (error) => {
          if (gone) return;
          take(error);
          if (!(error instanceof ApiFailure) || (error.status !== 404 && error.status !== 401)) again();
        },
      );
    };
    const again = () => {
      timer = setTimeout(listen, AGAIN_MS);
    };
    listen();
    return () => {
      gone = true;
      clearTimeout(timer);
      events?.close();
    };
  }, [paired, part, take]);

  const change = useCallback(
    (update: (before: StageState) => Partial<StageState>) => {
      const before = latest.current;
      if (!before || !paired) return;
      const changed = { ...before, ...update(before) };
      const next = { ...changed, ...clamped(changed, steps), revision: before.revision + 1 };
      latest.current = next;
      setState(next);
      moveByRemote(paired.session, paired.key, next).then(() => setSilent(false), take);
    },
    [paired, steps, take],
  );

  return {
    status: paired ? "paired" : pairing ? "pairing" : "apart",
    refused,
    silent,
    steps,
    state,
    clock,
    pair,
    move: (move) => change((before) => ({ ...moved(steps, before, move), detour: undefined })),
    toggleBlackout: () => change((before) => ({ blackout: before.blackout !== true })),
    leaveDetour: () => change(() => ({ detour: undefined })),
    leave: () => part(undefined),
  };
}

function readPaired(): Paired | undefined {
  try {
    const { session, key }: Partial<Paired> = JSON.parse(window.localStorage.getItem(KEPT_AS) ?? "{}");
    return typeof session === "string" && typeof key === "string" ? { session, key } : undefined;
  } catch {
    return undefined;
  }
}
