/** What the panels of this folder ask the server. */
import type { AppendEditsResponse, DuplicatesResponse, LintResponse, ReviewResponse } from "../../../model/api.ts";
import type { Edit } from "../../../model/edit.ts";
import { get, post } from "../../api.ts";

export const loadReview = (person: string, signal: AbortSignal): Promise<ReviewResponse> =>
  get<ReviewResponse>("/review", { person, limit: "500" }, signal);

export const loadLint = (person: string, signal: AbortSignal): Promise<LintResponse> =>
  get<LintResponse>("/lint", { person }, signal);

export const loadDuplicates = (signal: AbortSignal): Promise<DuplicatesResponse> =>
  get<DuplicatesResponse>("/duplicates", {}, signal);

/** What edits would change; nothing is changed. */
export const tryEdits = (edits: readonly Edit[]): Promise<AppendEditsResponse> =>
  post<AppendEditsResponse>("/edits?dryRun=true", edits);
