import type { FactRow } from "../../graph/reads/fact-rows.ts";
import type { AnswerRow } from "./question.ts";

/** A fact as a line of a table; `more` adds columns. */
export function toTableRow({ relation, source, target }: FactRow, more: AnswerRow = {}): AnswerRow {
  return {
    fact: relation.id,
    type: relation.type,
    source: source.name,
    target: target.name,
    start: relation.start ?? null,
    end: relation.end ?? null,
    duration: relation.duration ?? null,
    certainty: relation.certainty,
    ...more,
  };
}
