import { readNeighbors } from "../../graph/reads/neighbors.ts";
import { neighborsQuery, neighborsResponse } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";
import { idParams, missingFact } from "./ids.ts";

export const neighbors = defineRoute({
  method: "get",
  path: "/entities/:id/neighbors",
  summary: "What is one relation away from a thing",
  params: idParams,
  query: neighborsQuery,
  body: nothing,
  answer: neighborsResponse,
  tagged: true,
  async run({ store }, { params, query, generation }) {
    const found = await readNeighbors(store, params.id, query);
    if (!found) throw missingFact("entity", params.id);
    return { body: { generation, ...found } };
  },
});
