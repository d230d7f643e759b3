/** Work that goes on after the answer: so many at once, the rest in line, each with a state that others can follow. */
import { randomUUID } from "node:crypto";
import { API_BASE, type JobState } from "../model/api.ts";
import type { EventStream } from "./events.ts";
import { HttpProblem, problemOf } from "./problem.ts";

/** A state of work that has begun and not ended. */
export type Progress = Exclude<JobState, { readonly stage: "queued" | "done" | "failed" }>;
export type Done = Extract<JobState, { readonly stage: "done" }>;

/**
 * What a job does. Once `signal` is aborted it ends as soon as nothing is half done: it fails with the signal's reason,
 * or comes to its end.
 */
export type Work = (report: (progress: Progress) => void, signal: AbortSignal) => Promise<Done>;

export interface JobBoard {
  /** @returns the job's id. @throws HttpProblem `BUSY` when the line is full, `SHUTTING_DOWN` once closed. */
  start(work: Work): string;
  /** @throws HttpProblem `NOT_FOUND` for an id that never was, or was long ago. */
  state(id: string): JobState;
  /** Sends the present state as an event `state`, then every later one, and ends with the last. @throws HttpProblem as {@link state}. */
  follow(id: string): (stream: EventStream) => void;
  /** Takes no more; who waits is told, what runs is told to end. Resolves when nothing runs any more. */
  close(): Promise<void>;
}

export interface JobLimits {
  /** Jobs that run at once. */
  readonly running: number;
  /** Jobs that may wait besides. */
  readonly waiting: number;
  /** How long the end of a job can still be asked for. */
  readonly keepMs: number;
}

/** Extraction keeps a core busy; a talk that waits keeps its bytes in memory. */
export const JOB_LIMITS: JobLimits = { running: 2, waiting: 8, keepMs: 15 * 60_000 };
const RETRY_SECONDS = 5;

interface Job {
  readonly id: string;
  readonly work: Work;
  readonly listeners: Set<EventStream>;
  state: JobState;
  /** Milliseconds; set at the end. */
  ended?: number;
}

/**
 * @param onBug told of what nobody foresaw; who follows the job is told only that it failed.
 * @param now milliseconds, for tests.
 */
export function createJobBoard(
  onBug: (error: unknown) => void,
  limits: JobLimits = JOB_LIMITS,
  now: () => number = Date.now,
): JobBoard {
  const jobs = new Map<string, Job>();
  const waiting: Job[] = [];
  const running = new Map<Job, Promise<void>>();
  const closing = new AbortController();

  function find(id: string): Job {
    for (const [each, { ended }] of jobs) if (ended !== undefined && ended + limits.keepMs <= now()) jobs.delete(each);
    const job = jobs.get(id);
    if (job) return job;
    throw new HttpProblem("NOT_FOUND", `There is no job "${id}"; the end of one is kept for a quarter of an hour.`);
  }

  function change(job: Job, state: JobState): void {
    job.state = state;
    const isLast = state.stage === "done" || state.stage === "failed";
    if (isLast) job.ended = now();
    for (const stream of job.listeners) tell(stream, state);
    if (isLast) job.listeners.clear();
  }

  function fail(job: Job, error: unknown): void {
    const problem = problemOf(error, `${API_BASE}/jobs/${job.id}`, job.id);
    if (problem.code === "INTERNAL") onBug(error);
    change(job, { stage: "failed", problem });
  }

  async function run(job: Job): Promise<void> {
    try {
      change(job, await job.work((progress) => change(job, progress), closing.signal));
    } catch (error) {
      fail(job, error);
    }
    running.delete(job);
    runNext();
  }

  function runNext(): void {
    const next = running.size < limits.running ? waiting.shift() : undefined;
    if (next) running.set(next, run(next));
    for (const [index, job] of waiting.entries()) change(job, { stage: "queued", ahead: running.size + index });
    if (next) runNext();
  }

  return {
    start(work) {
      if (closing.signal.aborted) throw shuttingDown();
      if (running.size >= limits.running && waiting.length >= limits.waiting) throw full(limits);
      const job: Job = { id: randomUUID(), work, listeners: new Set(), state: { stage: "queued", ahead: 0 } };
      jobs.set(job.id, job);
      waiting.push(job);
      runNext();
      return job.id;
    },
    state: (id) => find(id).state,
    follow(id) {
      const job = find(id);
      return (stream) => {
        tell(stream, job.state);
        if (job.ended !== undefined) return;
        job.listeners.add(stream);
        stream.closed.addEventListener("abort", () => job.listeners.delete(stream));
      };
    },
    async close() {
      closing.abort(shuttingDown());
      for (const job of waiting.splice(0)) fail(job, shuttingDown());
      await Promise.all(running.values());
    },
  };
}

function tell(stream: EventStream, state: JobState): void {
  stream.send("state", state);
  if (state.stage === "done" || state.stage === "failed") stream.end();
}

function full({ running, waiting }: JobLimits): HttpProblem {
  return new HttpProblem("BUSY", `${running} talks are being read and ${waiting} wait; try again in a while.`, {
    headers: { "Retry-After": String(RETRY_SECONDS) },
  });
}

const shuttingDown = (): HttpProblem =>
  new HttpProblem("SHUTTING_DOWN", "The server was stopped before this was done; bring the talk again once it runs.");
