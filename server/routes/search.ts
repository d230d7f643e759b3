import { searchQuery, searchResponse } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";
import { findHits } from "../search-hits.ts";

export const search = defineRoute({
  method: "get",
  path: "/search",
  summary: "Things and passages by words, best first, with the matched stretches as offsets",
  params: nothing,
  query: searchQuery,
  body: nothing,
  answer: searchResponse,
  tagged: true,
  async run({ store }, { query, generation }) {
    return { body: { generation, hits: await findHits(store, query.q, query.limit) } };
  },
});
