import { tellRequest, tellResponse } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";
import { readStory } from "../story.ts";
import { tellWithQuestions } from "../tell.ts";

export const tell = defineRoute({
  method: "post",
  path: "/stories/tell",
  summary: "Tells a journey in 3, 10 or 20 steps; the story is not kept",
  params: nothing,
  query: nothing,
  body: tellRequest,
  answer: tellResponse,
  async run({ store }, { body: { person, ...options } }) {
    const generation = await store.generation();
    const story = await tellWithQuestions(store, await readStory(store, person), options);
    return { body: { generation, story } };
  },
});
