/** Calls to a running server: what it refuses is a failure with its own words. */
import { setTimeout as wait } from "node:timers/promises";
import type { z } from "zod";
import { API_BASE, type JobState, jobStateSchema } from "../model/api.ts";
import { Failure, type FailureKind } from "../model/failure.ts";
import { type ProblemCode, problemSchema } from "../model/problem.ts";

export interface ServerCalls {
  /** @throws Failure as the server puts it. */
  call<Schema extends z.ZodType>(path: string, request: RequestInit, answer: Schema): Promise<z.output<Schema>>;
  /** Waits for the end of a job. @throws Failure when it ends badly, or the server goes away. */
  follow(job: string, onState: (state: JobState) => void): Promise<Extract<JobState, { stage: "done" }>>;
}

/** One call may take as long as the server's own deadline, and then some. */
const CALL_MS = 60_000;
/** So often a busy server is asked again. */
const MOST_TRIES = 60;

/** @param url without a path. @param token shown to the server, if there is one. */
export function createServerCalls(url: string, token: string | undefined): ServerCalls {
  const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };

  async function send(path: string, request: RequestInit): Promise<Response> {
    const init = { ...request, headers: { ...headers, ...request.headers }, redirect: "error" } as const;
    for (let tries = 1; ; tries += 1) {
      const response = await fetch(`${url}${API_BASE}${path}`, init).catch((cause: unknown) => {
        throw goneAway(url, cause);
      });
      if (response.ok) return response;
      const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
      const failure = await failureOf(response, url);
      if (failure.kind !== "busy" || Number.isNaN(seconds) || tries >= MOST_TRIES) throw failure;
      await wait(Math.min(seconds, 10) * 1000);
    }
  }

  return {
    async call(path, request, answer) {
      const response = await send(path, { signal: AbortSignal.timeout(CALL_MS), ...request });
      const text = await response.text();
      return answer.parse(text === "" ? undefined : JSON.parse(text));
    },
    async follow(job, onState) {
      const response = await send(`/jobs/${job}`, { headers: { Accept: "text/event-stream" } });
      for await (const state of statesIn(response, url)) {
        if (state.stage === "done") return state;
        if (state.stage === "failed") throw fromProblem(state.problem);
        onState(state);
      }
      throw goneAway(url);
    },
  };
}

async function* statesIn(response: Response, url: string): AsyncGenerator<JobState> {
  let text = "";
  const decoder = new TextDecoder();
  try {
    for await (const bytes of response.body ?? []) {
      text += decoder.decode(bytes, { stream: true });
      const events = text.split("\n\n");
      text = events.pop() ?? "";
      for (const event of events) {
        const data = /^data: (.*)$/m.exec(event)?.[1];
        if (data !== undefined) yield jobStateSchema.parse(JSON.parse(data));
      }
    }
  } catch (error) {
    throw error instanceof TypeError ? goneAway(url, error) : error;
  }
}

const KINDS: Readonly<Partial<Record<ProblemCode, FailureKind>>> = {
  INVALID_PARAMETER: "usage",
  INVALID_BODY: "bad-data",
  TOO_LARGE: "bad-data",
  NOT_FOUND: "not-found",
  CONFLICT: "conflict",
  UNAUTHORIZED: "locked",
  BUSY: "busy",
  RATE_LIMITED: "busy",
  SHUTTING_DOWN: "busy",
  TIMEOUT: "timeout",
};

function fromProblem({ code, detail }: { readonly code: ProblemCode; readonly detail: string }): Failure {
  return new Failure(KINDS[code] ?? "store-unavailable", detail);
}

async function failureOf(response: Response, url: string): Promise<Failure> {
  const parsed = problemSchema.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success)
    return new Failure("store-unavailable", `${url} answers like another program (${response.status}).`);
  if (parsed.data.code !== "UNAUTHORIZED") return fromProblem(parsed.data);
  return new Failure(
    "locked",
    `The server at ${url} holds the folder and asks for its token: name the token's file in CAIRN_TOKEN_FILE, or stop the server.`,
  );
}

function goneAway(url: string, cause?: unknown): Failure {
  const message = `The server at ${url} went away in the middle of the work: run the same command again, it goes on where it stopped.`;
  return new Failure("store-unavailable", message, { cause });
}
