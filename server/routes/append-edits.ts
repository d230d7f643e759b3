import { previewChange } from "../../graph/preview.ts";
import { appendEditsQuery, appendEditsRequest, appendEditsResponse } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";

export const appendEdits = defineRoute({
  method: "post",
  path: "/edits",
  summary: "Corrects: one edit, or a list of them, all or none; a dry run says what would change",
  params: nothing,
  query: appendEditsQuery,
  body: appendEditsRequest,
  bodyLimit: "2mb",
  answer: appendEditsResponse,
  async run({ store }, { query, body }) {
    const edits = Array.isArray(body) ? body : [body];
    if (query.dryRun === "true") {
      const { conflicts, ...changes } = await previewChange(store, { edits });
      const generation = await store.generation();
      return { body: { generation, dryRun: true, edits: edits.map(({ id }) => ({ id })), changes, conflicts } };
    }
    const numbers = await store.appendEdits(edits);
    const ids = new Set(edits.map((edit) => edit.id));
    return {
      body: {
        generation: await store.generation(),
        dryRun: false,
        edits: edits.map(({ id }, index) => ({ id, seq: numbers[index] })),
        conflicts: (await store.conflicts()).filter(({ edit }) => ids.has(edit)),
      },
    };
  },
});
