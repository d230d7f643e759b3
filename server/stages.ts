/** Sessions that others can follow: where a presenter stands, and who listens. In memory only. */
import { randomBytes } from "node:crypto";
import type { StageClock, StageState } from "../model/api-stories.ts";
import type { EventStream } from "./events.ts";
import { createOneTimeCodes } from "./one-time-codes.ts";
import { HttpProblem } from "./problem.ts";
import { isToken } from "./security/token.ts";

export interface StageSessions {
  open(story: string): { readonly session: string; readonly key: string; readonly expires: string };
  /** Tells everybody; without a state, that it is over. @throws HttpProblem 404 for a session that is over, 401 for a wrong key. */
  move(session: string, key: string, state: StageState | null, clock?: StageClock): void;
  /** Sends the present state at once and every later one. @throws HttpProblem 404, 503 when too many listen. */
  follow(session: string): (stream: EventStream) => void;
  /** Where the presenter stands, in which story. @throws HttpProblem 404. */
  stateOf(session: string): StageState;
  /** A code for a remote. @throws HttpProblem 404 for a session that is over, 401 for a wrong key. */
  codeFor(session: string, key: string): { readonly code: string; readonly expires: string; readonly pairings: number };
  /** The session of a code with a key for a remote; the remote before it is let go. @throws HttpProblem 401, 404. */
  pair(code: string): { readonly session: string; readonly key: string };
  /** As `move`, by a remote; a move that somebody else was faster with does nothing. @throws HttpProblem 404, 401. */
  moveByRemote(session: string, key: string, state: StageState): void;
  /** The story of a session, for its presenter and the remote. @throws HttpProblem 404, 401. */
  storyFor(session: string, key: string): string;
}

interface Session {
  readonly key: string;
  readonly story: string;
  readonly listeners: Set<EventStream>;
  state: StageState;
  expires: number;
  remoteKey: string | undefined;
  pairings: number;
  /** With the instant at which it was read. */
  clock: (StageClock & { readonly at: number }) | undefined;
}

/** After the last move: longer than any talk with its questions. */
const LIVES_MS = 6 * 3600 * 1000;
const MOST_SESSIONS = 50;
const MOST_LISTENERS = 500;

/** @param now milliseconds, for tests. */
export function createStages(now: () => number = Date.now): StageSessions {
  const sessions = new Map<string, Session>();
  const codes = createOneTimeCodes(now);

  function find(id: string): Session {
    for (const [each, { expires }] of sessions) if (expires <= now()) end(each);
    const found = sessions.get(id);
    if (found) return found;
    throw new HttpProblem(
      "NOT_FOUND",
      "There is no such presentation, or it is over; ask the presenter for a new link.",
    );
  }

  function owned(id: string, key: string): Session {
    const session = find(id);
    if (isToken(key, session.key)) return session;
    throw new HttpProblem("UNAUTHORIZED", "Only the presenter can move this presentation.");
  }

  function ofRemote(id: string, key: string): Session {
    const session = find(id);
    if (session.remoteKey !== undefined && isToken(key, session.remoteKey)) return session;
    throw new HttpProblem(
      "UNAUTHORIZED",
      "Another phone has taken over: ask for a new code in the speaker view to take it back.",
    );
  }

  function show(session: Session, state: StageState): void {
    session.expires = now() + LIVES_MS;
    session.state = { ...state, story: session.story };
    for (const stream of session.listeners) stream.send("state", session.state);
  }

  function end(id: string): void {
    for (const stream of sessions.get(id)?.listeners ?? []) {
      stream.send("end", {});
      stream.end();
    }
    sessions.delete(id);
  }

  return {
    open(story) {
      // The oldest makes room: presenters open sessions, so that nobody else can push one out.
      const [oldest] = sessions.size >= MOST_SESSIONS ? sessions.keys() : [];
      if (oldest !== undefined) end(oldest);
      const [session, key] = [secret(), secret()];
      const expires = now() + LIVES_MS;
      const state = { story, step: 0, fragment: 0, revision: 0 };
      const listeners = new Set<EventStream>();
      sessions.set(session, {
        key,
        story,
        listeners,
        state,
        expires,
        remoteKey: undefined,
        pairings: 0,
        clock: undefined,
      });
      return { session, key, expires: new Date(expires).toISOString() };
    },
    move(id, key, state, clock) {
      const session = owned(id, key);
      if (state === null) {
        end(id);
        return;
      }
      session.expires = now() + LIVES_MS;
      if (clock) {
        session.clock = { ...clock, at: now() };
        for (const stream of session.listeners) stream.send("clock", clock);
      }
      if (state.revision >= session.state.revision) show(session, state);
    },
    follow(id) {
      const { listeners } = find(id);
      if (listeners.size >= MOST_LISTENERS) {
        throw new HttpProblem("BUSY", "Too many follow this presentation already; try again later.", {
          headers: { "Retry-After": "30" },
        });
      }
      return (stream) => {
        const session = sessions.get(id);
        if (!session) {
          stream.end();
          return;
        }
        session.listeners.add(stream);
        stream.closed.addEventListener("abort", () => session.listeners.delete(stream));
        stream.send("state", session.state);
        if (session.pairings > 0) stream.send("paired", { pairings: session.pairings });
        if (session.clock) stream.send("clock", clockAt(session.clock, now()));
      };
    },
    stateOf: (id) => find(id).state,
    codeFor(id, key) {
      const { pairings } = owned(id, key);
      const { code, expires } = codes.issue(id);
      return { code, expires: new Date(expires).toISOString(), pairings };
    },
    pair(code) {
      const id = codes.redeem(code);
      const session = find(id);
      const key = secret();
      session.remoteKey = key;
      session.pairings += 1;
      for (const stream of session.listeners) stream.send("paired", { pairings: session.pairings });
      return { session: id, key };
    },
    moveByRemote(id, key, state) {
      const session = ofRemote(id, key);
      if (state.revision > session.state.revision) show(session, state);
    },
    storyFor(id, key) {
      const session = find(id);
      return isToken(key, session.key) ? session.story : ofRemote(id, key).story;
    },
  };
}

const secret = (): string => randomBytes(16).toString("base64url");

const clockAt = ({ seconds, running, at }: StageClock & { readonly at: number }, now: number): StageClock => ({
  seconds: running ? seconds + Math.max(0, now - at) / 1000 : seconds,
  running,
});
