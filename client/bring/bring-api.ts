/** Bringing a talk: the one call that starts it, and what its job says. */
import type { BringTalkQuery, JobStartedResponse, JobState } from "../../model/api.ts";
import { ApiFailure, call } from "../api.ts";
import { bringWords } from "../words/bring.ts";
import { readEvents } from "./read-events.ts";

/** @param talk undefined for what comes with the program. @returns the job's id. */
export async function bringTalk(query: BringTalkQuery, talk: Blob | string | undefined): Promise<string> {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) params.set(name, value);
  const type = typeof talk === "string" ? "text/plain; charset=utf-8" : "application/octet-stream";
  const response = await call(`/talks?${params}`, {
    method: "POST",
    ...(talk === undefined ? {} : { body: talk, headers: { "content-type": type } }),
  });
  const { job }: JobStartedResponse = await response.json();
  return job;
}

/** A stream that breaks is asked for again so often: each begins with the present state. */
const TRIES = 5;

/**
 * Tells every state of a job, and resolves with the last.
 * @throws ApiFailure when the server is gone, or forgot the job.
 */
export async function followJob(
  job: string,
  onState: (state: JobState) => void,
  signal: AbortSignal,
): Promise<JobState> {
  for (let tries = 0; tries < TRIES; tries++) {
    const { body } = await call(`/jobs/${encodeURIComponent(job)}`, {
      headers: { accept: "text/event-stream" },
      signal,
    });
    if (!body) break;
    try {
      for await (const { data } of readEvents(body)) {
        const state: JobState = JSON.parse(data);
        onState(state);
        if (state.stage === "done" || state.stage === "failed") return state;
      }
    } catch (error) {
      if (signal.aborted) throw error;
    }
  }
  throw new ApiFailure(bringWords().lost, 0);
}
