import { readEvidence } from "../../graph/reads/evidence.ts";
import { evidenceResponse } from "../../model/api.ts";
import { readFeatures } from "../features.ts";
import { readQuotes } from "../quotes.ts";
import { defineRoute, nothing } from "../route.ts";
import { idParams, missingFact } from "./ids.ts";

export const evidence = defineRoute({
  method: "get",
  path: "/evidence/:id",
  summary: "The exact words a fact rests on, as heard and as meant",
  params: idParams,
  query: nothing,
  body: nothing,
  answer: evidenceResponse,
  tagged: true,
  async run({ store }, { params, generation }) {
    const found = await readEvidence(store, params.id);
    if (!found) throw missingFact("fact", params.id);
    const { rule, certainty, confidence } = found.fact;
    const quotes = await readQuotes(store, found.evidence);
    const features = await readFeatures(store, params.id, found.evidence);
    const body = { generation, fact: params.id, of: found.of, rule, certainty, confidence, quotes };
    return { body: features ? { ...body, features } : body };
  },
});
