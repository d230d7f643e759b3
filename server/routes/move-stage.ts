import type { GraphStore } from "../../graph/graph-store.ts";
import { moveStageRequest, type StageState, stageParams } from "../../model/api.ts";
import { withAudience } from "../audience.ts";
import { audienceDetour } from "../audience-story.ts";
import { defineRoute, nothing } from "../route.ts";

export const moveStage = defineRoute({
  method: "post",
  path: "/stage/:session",
  summary: "Moves a presentation, or ends it: the presenter only",
  params: stageParams,
  query: nothing,
  body: moveStageRequest,
  async run({ store, stages }, { params, body: { key, state, clock } }) {
    stages.move(params.session, key, state && (await forAudience(store, state)), clock);
    return {};
  },
});

/** A state without what is hidden from an audience. */
export async function forAudience(store: GraphStore, { detour, ...state }: StageState): Promise<StageState> {
  if (!detour) return state;
  return withAudience(store, async ({ view }) => ({ ...state, detour: audienceDetour(detour, view) }));
}
