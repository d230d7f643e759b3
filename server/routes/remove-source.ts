import { defineRoute, nothing } from "../route.ts";
import { idParams, missingSource } from "./ids.ts";

export const removeSource = defineRoute({
  method: "delete",
  path: "/sources/:id",
  summary: "Takes a talk out, with everything that only it says",
  params: idParams,
  query: nothing,
  body: nothing,
  async run({ store }, { params }) {
    if (!(await store.removeTalk(params.id))) throw missingSource(params.id);
    return {};
  },
});
