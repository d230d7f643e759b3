import { useCallback, useEffect, useRef, useState } from "preact/compat";
import { ApiFailure } from "../api.ts";
import { dropSession, keepSession, keepShown, lastShown, onSession, readSession } from "./session-memory.ts";
import { followStage, loadStageState, moveStage, openStage } from "./stage-api.ts";
import { stateOfEvent } from "./sync.ts";
import { elapsed, type Stopwatch } from "./timing.ts";
import type { Presentation } from "./use-presentation.ts";

/** A session of the server through which other devices see a presentation, and one of them steers it. */
export interface StageSession {
  /** What those who follow need to know; undefined until it is opened. */
  readonly session: string | undefined;
  /** The presenter's own. */
  readonly key: string | undefined;
  /** The server did not answer when it was to be opened. */
  readonly failed: boolean;
  /** The server knows it no more, as after a restart: all links and codes are void. */
  readonly lost: boolean;
  /** How many remotes have been paired with it; the last of them moves it. */
  readonly pairings: number;
  open(): void;
  /** Takes note that the server knows a session no more. */
  forget(session: string): void;
}

/** How long a window waits for the other ones of this machine before it asks the server where the talk stands. */
const LISTEN_MS = 800;
const AGAIN_MS = 3000;

/**
 * Lets other devices follow, and a remote steer: once opened, every move is passed on, from every window of the presenter,
 * also after a reload. A server that is away is no trouble.
 * @param watch of the talk, where this window has it.
 */
export function useSession(
  story: string,
  { state, drives, receive }: Pick<Presentation, "state" | "drives" | "receive">,
  watch?: Stopwatch,
): StageSession {
  const [opened, setOpened] = useState(() => readSession(story));
  const [failed, setFailed] = useState(false);
  const [lost, setLost] = useState(false);
  const [paired, setPaired] = useState({ session: "", pairings: 0 });
  const latest = useRef(receive);
  latest.current = receive;

  const forget = useCallback(
    (session: string) => {
      dropSession(story, session);
      setOpened((before) => (before?.session === session ? undefined : before));
      setLost(true);
    },
    [story],
  );

  useEffect(
    () =>
      onSession(story, (session) => {
        setOpened(session);
        if (session) setLost(false);
      }),
    [story],
  );

  useEffect(() => {
    if (!opened || !drives) return;
    const clock = watch && {
      seconds: elapsed(watch, Date.now()) / 1000,
      running: watch.startedAt !== undefined,
    };
    keepShown(opened.session, state.revision);
    moveStage(opened.session, opened.key, state, clock).catch((error) => {
      if (isOver(error)) forget(opened.session);
    });
  }, [opened, drives, state, watch, forget]);

  useEffect(() => {
    if (!opened || !drives) return;
    let events: EventSource | undefined;
    const shown = lastShown(opened.session);
    let young = true;
    let timer: ReturnType<typeof setTimeout>;
    const listen = () => {
      events = followStage(opened.session);
      events.addEventListener("state", ({ data }: MessageEvent<string>) => {
        const told = stateOfEvent(data);
        if (told?.story !== story) return;
        // After a reload this window stands where it stood, unless the remote has gone on since.
        latest.current(told, young && told.revision <= shown);
        young = false;
      });
      events.addEventListener("paired", ({ data }: MessageEvent<string>) => {
        const told: { readonly pairings: number } = JSON.parse(data);
        setPaired({ session: opened.session, pairings: told.pairings });
      });
      events.addEventListener("error", () => {
        // A browser asks again by itself, but not after an answer that is none.
        if (events?.readyState !== EventSource.CLOSED) return;
        loadStageState(opened.session).then(again, (error) => (isOver(error) ? forget(opened.session) : again()));
      });
    };
    const again = () => {
      timer = setTimeout(listen, AGAIN_MS);
    };
    timer = setTimeout(listen, LISTEN_MS);
    return () => {
      clearTimeout(timer);
      events?.close();
    };
  }, [opened, drives, story, forget]);

  const open = useCallback(() => {
    if (opened) return;
    setFailed(false);
    openStage(story).then(
      (session) => {
        keepSession(story, session);
        setLost(false);
        setOpened(session);
      },
      () => setFailed(true),
    );
  }, [opened, story]);

  const pairings = paired.session === opened?.session ? paired.pairings : 0;
  return { session: opened?.session, key: opened?.key, failed, lost, pairings, open, forget };
}

/** Whether a call failed because its session is over. */
export const isOver = (error: unknown): boolean => error instanceof ApiFailure && error.status === 404;
