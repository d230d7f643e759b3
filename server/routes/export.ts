import { documentText } from "../../formats/document-json.ts";
import { exportQuery } from "../../model/api.ts";
import { documentSchema } from "../../model/document.ts";
import { exportAll, exportTalk } from "../export-document.ts";
import { exportPage } from "../export-html.ts";
import { HttpProblem } from "../problem.ts";
import { defineRoute, nothing } from "../route.ts";
import { missingSource } from "./ids.ts";

export const exportDocument = defineRoute({
  method: "get",
  path: "/export",
  summary:
    "A graph document: of one talk as it was extracted, or of everything with its edits; or, with `format=html`, one person's journey as a page in one file",
  params: nothing,
  query: exportQuery,
  body: nothing,
  answer: documentSchema,
  tagged: true,
  async run(context, { query: { format, talk, person } }) {
    if (format === "html") {
      if (talk !== undefined) throw new HttpProblem("INVALID_PARAMETER", "talk belongs to format=json; give a person.");
      return {
        text: await exportPage(context, context.clientDir, person),
        headers: {
          "Content-Type": "text/html; charset=utf-8",
          "Content-Disposition": 'attachment; filename="cairn.html"',
        },
      };
    }
    if (person !== undefined) throw new HttpProblem("INVALID_PARAMETER", "person belongs to format=html; give a talk.");
    const document = talk === undefined ? await exportAll(context.store) : await exportTalk(context.store, talk);
    if (!document) throw missingSource(talk ?? "");
    return {
      text: documentText(document),
      headers: { "Content-Disposition": 'attachment; filename="cairn.json"' },
    };
  },
});
