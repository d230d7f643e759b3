import { documentText } from "../../formats/document-json.ts";
import { exportQuery } from "../../model/api.ts";
import { documentSchema } from "../../model/document.ts";
import { exportAll, exportTalk } from "../export-document.ts";
import { defineRoute, nothing } from "../route.ts";
import { missingSource } from "./ids.ts";

export const exportDocument = defineRoute({
  method: "get",
  path: "/export",
  summary: "A graph document: of one talk as it was extracted, or of everything with its edits",
  params: nothing,
  query: exportQuery,
  body: nothing,
  answer: documentSchema,
  tagged: true,
  async run({ store }, { query }) {
    const document = query.talk === undefined ? await exportAll(store) : await exportTalk(store, query.talk);
    if (!document) throw missingSource(query.talk ?? "");
    return {
      text: documentText(document),
      headers: { "Content-Disposition": 'attachment; filename="cairn.json"' },
    };
  },
});
