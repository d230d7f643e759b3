import { standingEdits } from "../../graph/project/replay-edits.ts";
import { editsQuery, editsResponse } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";

export const edits = defineRoute({
  method: "get",
  path: "/edits",
  summary: "Corrections in the order they were made, and which of them were taken back",
  params: nothing,
  query: editsQuery,
  body: nothing,
  answer: editsResponse,
  tagged: true,
  async run({ store }, { query, generation }) {
    const all = await store.edits();
    const standing = new Set(standingEdits(all).standing.map((edit) => edit.id));
    const undone = all.filter((edit) => edit.op !== "undo" && edit.op !== "forgotten" && !standing.has(edit.id));
    return {
      body: {
        generation,
        edits: all.filter((edit) => edit.seq > query.after),
        undone: undone.map((edit) => edit.id),
      },
    };
  },
});
