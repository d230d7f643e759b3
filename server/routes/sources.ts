import { sourcesResponse } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";

export const sources = defineRoute({
  method: "get",
  path: "/sources",
  summary: "The talks that are loaded, by id",
  params: nothing,
  query: nothing,
  body: nothing,
  answer: sourcesResponse,
  tagged: true,
  async run({ store }, { generation }) {
    const talks = [...(await store.talks())].sort((a, b) => (a.id < b.id ? -1 : 1));
    const sources = talks.map(({ source, entities, relations, characters, warnings }) => ({
      ...source,
      entities,
      relations,
      characters,
      warnings,
    }));
    return { body: { generation, sources } };
  },
});
