/** Facts chosen by how well they are founded. */
import { FACT_ROW, type FactRow } from "../../graph/reads/fact-rows.ts";
import { toTableRow } from "./fact-table.ts";
import type { AnswerRow, Draft } from "./question.ts";
import { tellFact } from "./tell-fact.ts";

/** Cypher for all facts of a story, of all stories without `$person`, that meet a condition on `r`. */
export const factsWhere = (condition: string): string =>
  `MATCH (a:Entity)-[r]->(b:Entity) WHERE r.cairn = true AND ($person IS NULL OR r.person = $person) AND ${condition} RETURN ${FACT_ROW}`;

/** More than this is a list for the review, not an answer. */
const MOST_TOLD = 40;

/** One sentence for each fact; of many the first, and how many more there are. */
export function tellList(facts: readonly FactRow[], understood: string, more: (fact: FactRow) => AnswerRow): Draft {
  const shown = facts.slice(0, MOST_TOLD);
  const rest = facts.length - shown.length;
  return {
    understood,
    sentences: [
      ...shown.map((fact) => tellFact(fact)),
      ...(rest > 0 ? [{ text: `And ${rest} more: see the rows.`, facts: [] }] : []),
    ],
    rows: facts.map((fact) => toTableRow(fact, more(fact))),
  };
}
