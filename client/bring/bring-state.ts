/** Where bringing a talk stands. Pure: what was said goes in, the next state comes out. */
import type { BringTalkQuery, BroughtTalk, JobState } from "../../model/api.ts";
import type { HandedTalk } from "../state/handed-talk.ts";
import { frameWords } from "../words/frame.ts";

/** What the talk may not say itself; empty where nothing was typed. */
export interface TalkDetails {
  readonly title: string;
  readonly narrator: string;
  readonly url: string;
  readonly published: string;
}

export const NO_DETAILS: TalkDetails = { title: "", narrator: "", url: "", published: "" };

/** What is brought: a talk of the reader's, or one that comes with the program. */
export type Chosen = HandedTalk | { readonly ready: Pick<BringTalkQuery, "demo" | "sample"> };

export type BringState =
  | { readonly at: "choosing" }
  | { readonly at: "working"; readonly state: JobState; readonly dryRun: boolean }
  | { readonly at: "previewed"; readonly talk: BroughtTalk }
  | { readonly at: "done"; readonly talk: BroughtTalk }
  | { readonly at: "failed"; readonly detail: string };

export const CHOOSING: BringState = { at: "choosing" };

/** The state that a job's event means. */
export function afterEvent(state: JobState, dryRun: boolean): BringState {
  if (state.stage === "failed") {
    return { at: "failed", detail: frameWords().refused(state.problem.code, state.problem.detail) };
  }
  if (state.stage === "done") return { at: state.dryRun ? "previewed" : "done", talk: state };
  return { at: "working", state, dryRun };
}

/** The query of the call that brings it. */
export function queryOf(chosen: Chosen, details: TalkDetails, dryRun: boolean): BringTalkQuery {
  const how = dryRun ? ({ dryRun: "true" } as const) : {};
  if ("ready" in chosen) return { ...chosen.ready, ...how };
  const said = Object.entries(details)
    .map(([name, value]) => [name, value.trim()])
    .filter(([, value]) => value !== "");
  return { ...("file" in chosen ? { name: chosen.file.name.slice(0, 255) } : {}), ...Object.fromEntries(said), ...how };
}
