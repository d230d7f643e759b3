import { readEntities } from "../../graph/reads/entities.ts";
import { entitiesQuery, entitiesResponse } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";

export const entities = defineRoute({
  method: "get",
  path: "/entities",
  summary: "Things by id, a page at a time",
  params: nothing,
  query: entitiesQuery,
  body: nothing,
  answer: entitiesResponse,
  tagged: true,
  async run({ store }, { query, generation }) {
    return { body: { generation, ...(await readEntities(store, query)) } };
  },
});
