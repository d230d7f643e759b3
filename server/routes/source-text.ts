import { SOURCE_TEXT_LIMIT, sourceTextQuery, sourceTextResponse } from "../../model/api.ts";
import { HttpProblem } from "../problem.ts";
import { defineRoute, nothing } from "../route.ts";
import { idParams, missingSource } from "./ids.ts";

export const sourceText = defineRoute({
  method: "get",
  path: "/sources/:id/text",
  summary: "The words of a talk, or a stretch of them, with the segments that lie in it",
  params: idParams,
  query: sourceTextQuery,
  body: nothing,
  answer: sourceTextResponse,
  tagged: true,
  async run({ store }, { params, query }) {
    const talk = await store.talk(params.id);
    if (!talk) throw missingSource(params.id);
    const total = talk.text.length;
    const { start } = query;
    const asked = Math.min(query.end ?? total, total);
    if (start > total || (query.end !== undefined && query.end <= start)) {
      throw new HttpProblem("INVALID_PARAMETER", `start and end must lie in order within 0 to ${total}.`);
    }
    const end = Math.min(asked, start + SOURCE_TEXT_LIMIT);
    return {
      body: {
        source: params.id,
        start,
        end,
        total,
        text: talk.text.slice(start, end),
        segments: talk.segments.filter((segment) => segment.start < end && segment.end > start),
        ...(end < asked
          ? { truncated: `An answer holds at most ${SOURCE_TEXT_LIMIT} characters; ask from ${end} on.` }
          : {}),
      },
    };
  },
});
