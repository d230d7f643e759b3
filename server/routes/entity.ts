import { readEntity } from "../../graph/reads/entity.ts";
import { entityResponse } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";
import { idParams, missingFact } from "./ids.ts";

export const entity = defineRoute({
  method: "get",
  path: "/entities/:id",
  summary: "A thing, its relations and their other ends",
  params: idParams,
  query: nothing,
  body: nothing,
  answer: entityResponse,
  tagged: true,
  async run({ store }, { params, generation }) {
    const view = await readEntity(store, params.id);
    if (!view) throw missingFact("entity", params.id);
    return { body: { generation, ...view } };
  },
});
