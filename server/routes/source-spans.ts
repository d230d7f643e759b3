import { standingEdits } from "../../graph/project/replay-edits.ts";
import { readEvidenceOfSource } from "../../graph/reads/evidence.ts";
import { sourceSpansResponse } from "../../model/api.ts";
import { believedEntities } from "../quotes.ts";
import { findRepairs } from "../repairs.ts";
import { defineRoute, nothing } from "../route.ts";
import { idParams, missingSource } from "./ids.ts";

export const sourceSpans = defineRoute({
  method: "get",
  path: "/sources/:id/spans",
  summary: "Which words of a talk carry which facts, and which words were heard wrong",
  params: idParams,
  query: nothing,
  body: nothing,
  answer: sourceSpansResponse,
  tagged: true,
  async run({ store }, { params, generation }) {
    const talk = await store.talk(params.id);
    if (!talk) throw missingSource(params.id);
    const evidence = await readEvidenceOfSource(store, params.id);
    const spans = evidence.flatMap(({ fact, start, end, seconds, secondsEstimated }) =>
      start === undefined || end === undefined
        ? []
        : [
            {
              start,
              end,
              fact,
              ...(seconds === undefined ? {} : { seconds }),
              ...(secondsEstimated ? { secondsEstimated } : {}),
            },
          ],
    );
    const repairs = findRepairs(evidence, await believedEntities(store, talk, evidence));
    const { standing } = standingEdits(await store.edits());
    const times = standing.flatMap((edit) =>
      edit.op === "retime" && edit.target === params.id ? [{ edit: edit.id, ...edit.value }] : [],
    );
    return { body: { generation, source: params.id, spans, times, repairs } };
  },
});
