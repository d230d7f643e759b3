import { readEntityNames } from "../../graph/reads/entity.ts";
import { storiesResponse } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";

export const stories = defineRoute({
  method: "get",
  path: "/stories",
  summary: "The stories that are kept, by id",
  params: nothing,
  query: nothing,
  body: nothing,
  answer: storiesResponse,
  tagged: true,
  async run({ store }, { generation }) {
    const kept = await store.stories();
    const people = await readEntityNames(store, [...new Set(kept.map(({ person }) => person))]);
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return {
      body: {
        generation,
        stories: kept.map(({ id, title, person, order, chapters, revision = 1, at }) => ({
          id,
          title: title ?? names.get(person) ?? person,
          person: { id: person, name: names.get(person) ?? person },
          order,
          steps: chapters.reduce((sum, { steps }) => sum + steps.length, 0),
          revision,
          ...(at === undefined ? {} : { at }),
        })),
      },
    };
  },
});
