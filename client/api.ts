/** The one door to the server. Every function answers with the response type of its route or throws an {@link ApiFailure}. */
import type {
  Axis,
  EntityResponse,
  EvidenceResponse,
  MetaResponse,
  Problem,
  SearchResponse,
  SourcesResponse,
  TimelineResponse,
} from "../model/api.ts";

/** What the server refused or the network lost: one sentence for the reader, and the status (0 without an answer). */
export class ApiFailure extends Error {
  readonly status: number;

  constructor(message: string, status: number, options?: ErrorOptions) {
    super(message, options);
    this.name = "ApiFailure";
    this.status = status;
  }
}

/** @param person without it, the first subject of the first talk. */
export function loadTimeline(
  person: string | undefined,
  axis: Axis | undefined,
  signal: AbortSignal,
): Promise<TimelineResponse> {
  return get<TimelineResponse>("/timeline", { person, axis }, signal);
}

export function loadMeta(signal: AbortSignal): Promise<MetaResponse> {
  return get<MetaResponse>("/meta", {}, signal);
}

export function loadEntity(id: string, signal: AbortSignal): Promise<EntityResponse> {
  return get<EntityResponse>(`/entities/${encodeURIComponent(id)}`, {}, signal);
}

export function loadEvidence(fact: string, signal: AbortSignal): Promise<EvidenceResponse> {
  return get<EvidenceResponse>(`/evidence/${encodeURIComponent(fact)}`, {}, signal);
}

export function loadSources(signal: AbortSignal): Promise<SourcesResponse> {
  return get<SourcesResponse>("/sources", {}, signal);
}

export function searchAll(q: string, signal: AbortSignal): Promise<SearchResponse> {
  return get<SearchResponse>("/search", { q, limit: "12" }, signal);
}

async function get<T>(
  path: string,
  params: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<T> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value !== undefined) query.set(name, value);
  const search = query.size > 0 ? `?${query}` : "";
  const response = await fetch(`/api/v1${path}${search}`, { signal, headers: { accept: "application/json" } }).catch(
    (cause: unknown) => {
      if (signal.aborted) throw cause;
      throw new ApiFailure("The server does not answer: check that Cairn is still running, then try again.", 0, {
        cause,
      });
    },
  );
  if (!response.ok) throw new ApiFailure(await problemWords(response), response.status);
  const body: T = await response.json();
  return body;
}

async function problemWords(response: Response): Promise<string> {
  try {
    const problem: Partial<Problem> = await response.json();
    return problem.detail ?? problem.title ?? `The server answered ${response.status}.`;
  } catch {
    return `The server answered ${response.status}.`;
  }
}
