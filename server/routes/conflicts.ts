import { conflictsResponse } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";

export const conflicts = defineRoute({
  method: "get",
  path: "/edits/conflicts",
  summary: "Edits that find nothing to work on, and why",
  params: nothing,
  query: nothing,
  body: nothing,
  answer: conflictsResponse,
  tagged: true,
  async run({ store }, { generation }) {
    return { body: { generation, conflicts: await store.conflicts() } };
  },
});
