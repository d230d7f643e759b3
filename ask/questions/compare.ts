import { z } from "zod";
import { FACT_ROW, type FactRow } from "../../graph/reads/fact-rows.ts";
import { listWords } from "../../journey/story/sentences.ts";
import { toTableRow } from "./fact-table.ts";
import { groupBy } from "./group-by.ts";
import { peopleParam } from "./params.ts";
import { defineQuestion, type Sentence } from "./question.ts";

const peopleOf = (people: string): string[] => [...new Set(people.split(","))];

/** Each path in a line, then what the careers have in common. */
export const compare = defineQuestion({
  name: "compare",
  title: "Careers side by side",
  group: "several careers",
  params: z.strictObject({ people: peopleParam }),
  cypher: `UNWIND $ids AS id MATCH (a:Entity {id: id}) MATCH (a)-[r]->(b:Entity) WHERE r.person = id AND r.cairn = true AND type(r) <> 'MENTIONED' RETURN ${FACT_ROW}`,
  rowParams: ({ people }) => ({ ids: peopleOf(people) }),
  async toAnswer(facts, { people }, context) {
    const journeys = await Promise.all(peopleOf(people).map((person) => context.journeyOf(person)));
    const shared = [...groupBy(facts, ({ target }) => target.id).values()].filter(
      (group) => new Set(group.map(({ source }) => source.id)).size > 1,
    );
    return {
      understood: `${listWords(journeys.map(({ name }) => name))} side by side`,
      sentences: [
        ...journeys.map(({ firstName, stations }): Sentence => {
          const marks = stations();
          return {
            text: `${firstName}: ${marks.map(({ title }) => title).join(", then ") || "no studies or jobs are told"}.`,
            facts: marks.flatMap(({ facts: members }) => members.slice(0, 1)),
          };
        }),
        ...shared.map(tellShared),
      ],
      rows: shared.flat().map((fact) => toTableRow(fact)),
      elements: journeys.map(({ id }) => id),
    };
  },
});

function tellShared(group: readonly FactRow[]): Sentence {
  const names = [...new Set(group.map(({ source }) => source.name.split(" ")[0] ?? source.name))];
  const [first] = group;
  return { text: `${first?.target.name ?? ""}: ${listWords(names)}.`, facts: group.map(({ relation }) => relation.id) };
}
