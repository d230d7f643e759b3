import { PEOPLE_LIMIT, peopleQuery, peopleResponse } from "../../model/api.ts";
import { readPeopleLines } from "../people-lines.ts";
import { defineRoute, nothing } from "../route.ts";

export const people = defineRoute({
  method: "get",
  path: "/people",
  summary: "Everybody whose career is told: stations in a line, and how much is doubtful or without a date",
  params: nothing,
  query: peopleQuery,
  body: nothing,
  answer: peopleResponse,
  tagged: true,
  async run({ store }, { query, generation }) {
    const { people, total } = await readPeopleLines(store, query.q);
    const cut = total > PEOPLE_LIMIT ? { truncated: `the first ${PEOPLE_LIMIT} of ${total}` } : {};
    return { body: { generation, people, total, ...cut } };
  },
});
