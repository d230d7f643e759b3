/** Sessions that others can follow: where a presenter stands, and who listens. In memory only. */
import { randomBytes } from "node:crypto";
import type { StageState } from "../model/api-stories.ts";
import type { EventStream } from "./events.ts";
import { HttpProblem } from "./problem.ts";
import { isToken } from "./security/token.ts";

export interface StageSessions {
  open(story: string): { readonly session: string; readonly key: string; readonly expires: string };
  /** Tells everybody; without a state, that it is over. @throws HttpProblem 404 for a session that is over, 401 for a wrong key. */
  move(session: string, key: string, state: StageState | null): void;
  /** Sends the present state at once and every later one. @throws HttpProblem 404, 503 when too many listen. */
  follow(session: string): (stream: EventStream) => void;
  /** Where the presenter stands, in which story. @throws HttpProblem 404. */
  stateOf(session: string): StageState;
}

interface Session {
  readonly key: string;
  readonly story: string;
  readonly listeners: Set<EventStream>;
  state: StageState;
  expires: number;
}

/** After the last move: longer than any talk with its questions. */
const LIVES_MS = 6 * 3600 * 1000;
const MOST_SESSIONS = 50;
const MOST_LISTENERS = 500;

/** @param now milliseconds, for tests. */
export function createStages(now: () => number = Date.now): StageSessions {
  const sessions = new Map<string, Session>();

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
      const [session, key] = [randomBytes(16), randomBytes(16)].map((bytes) => bytes.toString("base64url"));
      if (session === undefined || key === undefined) throw new TypeError("two of two are there");
      const expires = now() + LIVES_MS;
      const state = { story, step: 0, fragment: 0, revision: 0 };
      sessions.set(session, { key, story, listeners: new Set(), state, expires });
      return { session, key, expires: new Date(expires).toISOString() };
    },
    move(id, key, state) {
      const session = owned(id, key);
      if (state === null) {
        end(id);
        return;
      }
      session.expires = now() + LIVES_MS;
      if (state.revision < session.state.revision) return;
      session.state = { ...state, story: session.story };
      for (const stream of session.listeners) stream.send("state", session.state);
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
      };
    },
    stateOf: (id) => find(id).state,
  };
}
