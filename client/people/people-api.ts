/** What the pages of people and of comparing ask the server. */
import type { GraphResponse, PeopleResponse, RemovalResponse } from "../../model/api.ts";
import { call, get } from "../api.ts";

/** @param q part of a name; empty for everybody. */
export const loadPeople = (q: string, signal: AbortSignal): Promise<PeopleResponse> =>
  get<PeopleResponse>("/people", { q: q.trim() === "" ? undefined : q.trim() }, signal);

export const loadRemoval = (talk: string, signal: AbortSignal): Promise<RemovalResponse> =>
  get<RemovalResponse>(`/sources/${encodeURIComponent(talk)}/removal`, {}, signal);

export async function removeTalk(talk: string): Promise<void> {
  await call(`/sources/${encodeURIComponent(talk)}`, { method: "DELETE" });
}

/** One person's story, as far as one answer carries it. */
export const loadStoryGraph = (person: string, signal: AbortSignal): Promise<GraphResponse> =>
  get<GraphResponse>("/graph", { person, limit: "5000" }, signal);
