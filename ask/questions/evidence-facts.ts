/** Facts chosen by how well they are founded. */
import { FACT_ROW, type FactRow } from "../../graph/reads/fact-rows.ts";
import { toTableRow } from "./fact-table.ts";
import type { AnswerRow, Draft } from "./question.ts";
import { tellFact } from "./tell-fact.ts";

/** Cypher for all facts of a story, of all stories without `$person`, that meet a condition on `r`. */
export const factsWhere = (condition: string): string =>
  `MATCH (a:Entity)-[r]->(b:Entity) WHERE r.cairn = true AND ($person IS NULL OR r.person = $person) AND ${condition} RETURN ${FACT_ROW}`;

/** One sentence for each fact. @param more columns besides those of every fact */
export function tellList(facts: readonly FactRow[], understood: string, more: (fact: FactRow) => AnswerRow): Draft {
  return {
    understood,
    sentences: facts.map((fact) => tellFact(fact)),
    rows: facts.map((fact) => toTableRow(fact, more(fact))),
  };
}
