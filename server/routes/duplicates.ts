import { projectStore } from "../../graph/preview.ts";
import { duplicatesResponse } from "../../model/api.ts";
import { findDuplicates, toldApart } from "../duplicates.ts";
import { defineRoute, nothing } from "../route.ts";

/** Pairs in one answer. */
const MOST = 200;

export const duplicates = defineRoute({
  method: "get",
  path: "/duplicates",
  summary: "Things that may be one, with reasons, most probable first",
  params: nothing,
  query: nothing,
  body: nothing,
  answer: duplicatesResponse,
  tagged: true,
  async run({ store }, { generation }) {
    const graph = await projectStore(store);
    const pairs = findDuplicates(graph);
    return {
      body: {
        generation,
        pairs: pairs.slice(0, MOST),
        apart: toldApart(graph),
        total: pairs.length,
        ...(pairs.length > MOST ? { truncated: `${pairs.length} pairs; the ${MOST} most probable are shown.` } : {}),
      },
    };
  },
});
