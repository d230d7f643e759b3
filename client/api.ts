/** The one door to the server. Every function answers with the response type of its route or throws an {@link ApiFailure}. */
import type {
  AppendEditsResponse,
  AsOfResponse,
  Axis,
  ConflictsResponse,
  EditsResponse,
  EntityResponse,
  EvidenceResponse,
  GraphResponse,
  MetaResponse,
  NeighborsResponse,
  OpenQuestionsResponse,
  Problem,
  SearchResponse,
  SourceSpansResponse,
  SourcesResponse,
  SourceTextResponse,
  TimelineResponse,
  UnderstandResponse,
} from "../model/api.ts";
import type { AnswerResponse, AskRequest, AskResponse } from "../model/api-questions.ts";
import type {
  BundleResponse,
  DriftResponse,
  StoriesResponse,
  StoryResponse,
  TellRequest,
  TellResponse,
} from "../model/api-stories.ts";
import type { Edit } from "../model/edit.ts";
import type { Story } from "../model/story.ts";
import { takeAhead } from "./ahead.ts";
import { frameWords } from "./words/frame.ts";
import { inOwnWords } from "./words/timeline-in-german.ts";

/** What the server refused or the network lost: one sentence for the reader, and the status (0 without an answer). */
export class ApiFailure extends Error {
  readonly status: number;
  /** What the console does not take, where, and what to write instead. */
  readonly refused: Problem["refused"];

  constructor(message: string, status: number, options?: ErrorOptions & { readonly refused?: Problem["refused"] }) {
    super(message, options);
    this.name = "ApiFailure";
    this.status = status;
    this.refused = options?.refused;
  }
}

/** Where answers come from. `path` lies below `/api/v1`, its query included. */
export type Door = (path: string, request: RequestInit) => Promise<Response>;

let door: Door = async (path, request) => (await takeAhead(path)) ?? fetch(`/api/v1${path}`, request);
let readOnly = false;

/** Answers come from the page itself from now on: it carries a copy that nobody can change. To be called before anything is drawn. */
export function carryAnswers(carried: Door): void {
  door = carried;
  readOnly = true;
}

/** Whether there is no server behind the page: nothing can be corrected, asked or brought. */
export const isCarried = (): boolean => readOnly;

/** @param person without it, the first subject of the first talk. */
export async function loadTimeline(
  person: string | undefined,
  axis: Axis | undefined,
  signal: AbortSignal,
): Promise<TimelineResponse> {
  return inOwnWords().of(await get<TimelineResponse>("/timeline", { person, axis }, signal));
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

/** A talk's words from an offset on, and the segments among them. */
export function loadSourceText(id: string, start: number, signal: AbortSignal): Promise<SourceTextResponse> {
  return get<SourceTextResponse>(
    `/sources/${encodeURIComponent(id)}/text`,
    start > 0 ? { start: String(start) } : {},
    signal,
  );
}

export function loadSourceSpans(id: string, signal: AbortSignal): Promise<SourceSpansResponse> {
  return get<SourceSpansResponse>(`/sources/${encodeURIComponent(id)}/spans`, {}, signal);
}

/** The things and relations of one person's story, without those that are doubtful. */
export function loadGraph(person: string, signal: AbortSignal): Promise<GraphResponse> {
  return get<GraphResponse>("/graph", { person }, signal);
}

export function searchAll(q: string, signal: AbortSignal): Promise<SearchResponse> {
  return get<SearchResponse>("/search", { q, limit: "12" }, signal);
}

/** @param asked `previous` is the answer that "and in 2018?" goes on from. */
export function askQuestion(
  { previous, ...asked }: { question: string; person: string; previous: AskRequest["previous"] },
  signal: AbortSignal,
): Promise<AskResponse> {
  return post<AskResponse>("/ask", previous ? { ...asked, previous } : asked, signal);
}

/** How one thing became another, by their entities' ids. */
export function loadPaths(from: string, to: string, person: string, signal: AbortSignal): Promise<AnswerResponse> {
  return get<AnswerResponse>("/paths", { from, to, person }, signal);
}

export function loadNeighbors(id: string, signal: AbortSignal): Promise<NeighborsResponse> {
  return get<NeighborsResponse>(`/entities/${encodeURIComponent(id)}/neighbors`, {}, signal);
}

/** What the story leaves open, at most three questions. */
export function loadOpenQuestions(person: string, signal: AbortSignal): Promise<OpenQuestionsResponse> {
  return get<OpenQuestionsResponse>("/open-questions", { person }, signal);
}

export function loadEdits(signal: AbortSignal): Promise<EditsResponse> {
  return get<EditsResponse>("/edits", {}, signal);
}

export function loadConflicts(signal: AbortSignal): Promise<ConflictsResponse> {
  return get<ConflictsResponse>("/edits/conflicts", {}, signal);
}

/** @param date as one says it. */
export function loadAsOf(date: string, person: string, signal: AbortSignal): Promise<AsOfResponse> {
  return get<AsOfResponse>("/asof", { date, person }, signal);
}

/** What an answer in plain words says of a fact's time; nothing is changed. */
export function understand(target: string, words: string, person: string): Promise<UnderstandResponse> {
  return post<UnderstandResponse>("/edits/understand", { target, words, person });
}

/** Edits made together, all or none. */
export function appendEdits(edits: readonly Edit[]): Promise<AppendEditsResponse> {
  return post<AppendEditsResponse>("/edits", edits);
}

export function loadStories(signal?: AbortSignal): Promise<StoriesResponse> {
  return get<StoriesResponse>("/stories", {}, signal);
}

export function loadStory(id: string, signal?: AbortSignal): Promise<StoryResponse> {
  return get<StoryResponse>(storyPath(id), {}, signal);
}

/** A first telling; it is not kept. */
export function tellStory(how: TellRequest): Promise<TellResponse> {
  return post<TellResponse>("/stories/tell", how);
}

/** Keeps a story, under another id where its own is taken. */
export function addStory(story: Story): Promise<StoryResponse> {
  return post<StoryResponse>("/stories", story);
}

/** @param revision that the change started from; the failure has status 412 when somebody was faster. */
export async function saveStory(story: Story, revision: number): Promise<StoryResponse> {
  const request = { method: "PUT", body: JSON.stringify(story), headers: { "if-match": `"${revision}"` } };
  const body: StoryResponse = await (await call(storyPath(story.id), request)).json();
  return body;
}

/** What the questions behind a story's steps answer now that they did not then. */
export function loadDrift(id: string, signal: AbortSignal): Promise<DriftResponse> {
  return get<DriftResponse>(`${storyPath(id)}/drift`, {}, signal);
}

/** All that the stage needs, so that it can do without a server from then on. */
export function loadBundle(id: string, signal: AbortSignal): Promise<BundleResponse> {
  return get<BundleResponse>(`${storyPath(id)}/bundle`, {}, signal);
}

const storyPath = (id: string): string => `/stories/${encodeURIComponent(id)}`;

/** GET below `/api/v1`, its answer parsed. For parts of the page that keep their own calls beside them. @throws ApiFailure */
export async function get<T>(
  path: string,
  params: Readonly<Record<string, string | undefined>>,
  signal?: AbortSignal,
): Promise<T> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value !== undefined) query.set(name, value);
  const response = await call(query.size > 0 ? `${path}?${query}` : path, signal ? { signal } : {});
  const body: T = await response.json();
  return body;
}

/** POST below `/api/v1`. @throws ApiFailure */
export async function post<T>(path: string, what: unknown, signal?: AbortSignal): Promise<T> {
  const response = await call(path, { method: "POST", body: JSON.stringify(what), ...(signal ? { signal } : {}) });
  const body: T = await response.json();
  return body;
}

/** Any call below `/api/v1`; a body is JSON unless its content type says otherwise. @throws ApiFailure */
export async function call(
  path: string,
  request: RequestInit & { readonly headers?: Readonly<Record<string, string>> },
): Promise<Response> {
  const headers = {
    accept: "application/json",
    ...(request.body ? { "content-type": "application/json" } : {}),
    ...request.headers,
  };
  const response = await door(path, { ...request, headers }).catch((cause: unknown) => {
    if (request.signal?.aborted) throw cause;
    throw new ApiFailure(frameWords().silent, 0, {
      cause,
    });
  });
  if (!response.ok) throw await failureOf(response);
  return response;
}

async function failureOf(response: Response): Promise<ApiFailure> {
  const problem: Partial<Problem> = await response.json().catch(() => ({}));
  const { code, detail = problem.title } = problem;
  const words = detail === undefined ? frameWords().answered(response.status) : frameWords().refused(code, detail);
  return new ApiFailure(words, response.status, { refused: problem.refused });
}
