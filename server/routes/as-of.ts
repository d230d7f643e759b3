import { readDate } from "../../journey/answer-words-dates.ts";
import { plainWords } from "../../journey/answer-words-names.ts";
import { asOf as findAsOf } from "../../journey/as-of.ts";
import { asOfQuery, asOfResponse } from "../../model/api.ts";
import { periodBounds, periodWords } from "../../model/period.ts";
import { HttpProblem } from "../problem.ts";
import { defineRoute, nothing } from "../route.ts";
import { personOf, readStory } from "../story.ts";

export const asOf = defineRoute({
  method: "get",
  path: "/asof",
  summary: "What held at a time: certainly, possibly, or known by its place in the order only",
  params: nothing,
  query: asOfQuery,
  body: nothing,
  answer: asOfResponse,
  tagged: true,
  async run({ store }, { query, generation }) {
    const date = periodBounds(query.date) ? query.date : readDate(plainWords(query.date));
    if (date === undefined) {
      throw new HttpProblem("INVALID_PARAMETER", `"${query.date}" is no date: write it like 2017 or "spring 2017".`);
    }
    const story = await readStory(store, query.person);
    const groups = findAsOf(story, date);
    const held = new Set([...groups.certainly, ...groups.possibly, ...groups.orderOnly]);
    const relations = story.relations.filter((relation) => held.has(relation.id));
    const things = new Set(relations.flatMap((relation) => [relation.source, relation.target]));
    return {
      body: {
        generation,
        person: personOf(story),
        date,
        words: periodWords(date),
        ...groups,
        relations,
        entities: story.entities.filter((entity) => things.has(entity.id)),
      },
    };
  },
});
