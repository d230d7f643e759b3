/** The calls of a presentation that more than one device sees: its session, those who follow it, and its remote. */
import type {
  BundleResponse,
  OpenStageResponse,
  PairRemoteResponse,
  RemoteCodeResponse,
  StageClock,
  StageScriptResponse,
  StageState,
} from "../../model/api-stories.ts";
import { call, get, post } from "../api.ts";

/** Starts a session that others can follow. @throws ApiFailure */
export const openStage = (story: string): Promise<OpenStageResponse> => post<OpenStageResponse>("/stage", { story });

/** Tells those who follow where the presenter stands. @throws ApiFailure */
export async function moveStage(session: string, key: string, state: StageState, clock?: StageClock): Promise<void> {
  await call(pathOf(session), { method: "POST", body: JSON.stringify({ key, state, ...(clock ? { clock } : {}) }) });
}

/** Where the presenter stands now. @throws ApiFailure with status 404 when the session is over. */
export const loadStageState = (session: string): Promise<StageState> => get<StageState>(pathOf(session), {});

/** Events `state`, the present one first, `clock`, `paired`, and `end` when it is over. */
export const followStage = (session: string): EventSource => new EventSource(`/api/v1${pathOf(session)}`);

/** What a presentation shows, for those who follow it. @throws ApiFailure */
export const loadFollowed = (session: string, signal: AbortSignal): Promise<BundleResponse> =>
  get<BundleResponse>(`${pathOf(session)}/bundle`, {}, signal);

/** A code for a remote. @throws ApiFailure */
export const askForCode = (session: string, key: string): Promise<RemoteCodeResponse> =>
  post<RemoteCodeResponse>(`${pathOf(session)}/code`, { key });

/** Changes a code for the key of a remote. @throws ApiFailure with status 401 for a code that is not good (any more). */
export const pairRemote = (code: string): Promise<PairRemoteResponse> => post<PairRemoteResponse>("/remote", { code });

/** @throws ApiFailure with status 404 when the session is over, 401 when another remote has taken its place. */
export async function moveByRemote(session: string, key: string, state: StageState): Promise<void> {
  await call(`${pathOf(session)}/remote`, { method: "POST", body: JSON.stringify({ key, state }) });
}

/** The story that is presented, with its notes. @throws ApiFailure as {@link moveByRemote}. */
export const loadScript = (session: string, key: string): Promise<StageScriptResponse> =>
  post<StageScriptResponse>(`${pathOf(session)}/script`, { key });

const pathOf = (session: string): string => `/stage/${encodeURIComponent(session)}`;
