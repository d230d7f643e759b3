import { randomUUID } from "node:crypto";
import { understandAnswer } from "../../journey/answer-words.ts";
import { understandRequest, understandResponse } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";
import { readStory } from "../story.ts";
import { missingFact } from "./ids.ts";

export const understand = defineRoute({
  method: "post",
  path: "/edits/understand",
  summary: "What an answer in plain words says of a fact's time, as edits to be confirmed; nothing is changed",
  params: nothing,
  query: nothing,
  body: understandRequest,
  answer: understandResponse,
  async run({ store }, { body: { target, words, person } }) {
    const story = await readStory(store, person, { maybe: true });
    const found = understandAnswer(story, target, words);
    if (!found) throw missingFact("fact", target);
    if (found.understood === null) return { body: found };
    const edits = found.corrections.map((correction) => ({ ...correction, id: `answer-${randomUUID()}`, note: words }));
    return { body: { understood: found.understood, edits } };
  },
});
