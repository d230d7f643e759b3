import { z } from "zod";
import { importQuery, importResponse } from "../../model/api.ts";
import { talkId } from "../../model/talk.ts";
import { loadImport, previewImport, readImport } from "../import-content.ts";
import { defineRoute, nothing } from "../route.ts";

export const importFile = defineRoute({
  method: "post",
  path: "/import",
  summary: "Loads what an export wrote: a graph document, or edits as JSON Lines; a dry run says what would change",
  params: nothing,
  query: importQuery,
  body: z.unknown(),
  raw: {
    types: ["application/json", "application/x-ndjson"],
    limit: "64mb",
    tooLarge: "The file is too large (at most 64 MiB are read): import it talk by talk.",
  },
  answer: importResponse,
  async run({ store }, { query, body }) {
    const text = Buffer.isBuffer(body) ? new TextDecoder().decode(body) : "";
    const file = readImport(text, "The body");
    if (query.dryRun === "true") {
      const { conflicts, added, removed, changed } = await previewImport(store, file);
      return {
        body: {
          generation: await store.generation(),
          dryRun: true,
          talks: "document" in file ? file.document.sources.map(({ id }) => id) : [],
          changes: { added, removed, changed },
          conflicts,
        },
      };
    }
    const { talks, changed, edits, newEdits, conflicts } = await loadImport(store, file);
    return {
      body: {
        generation: await store.generation(),
        dryRun: false,
        talks: talks.map(talkId),
        changed,
        edits: edits.length,
        newEdits,
        conflicts,
      },
    };
  },
});
