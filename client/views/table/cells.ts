import { tableWords } from "../../words/table.ts";
import type { Row } from "./rows.ts";
import type { Column } from "./sort-rows.ts";

/** What each column says of a row, line by line; its first words are not among them. */
export function cellsOf(row: Row): Readonly<Record<Exclude<Column, "quote">, readonly string[]>> {
  const words = tableWords();
  const look = row.kind === "episode" ? words.when[row.look] : "";
  const place = row.place === undefined ? "" : words.place(row.place, row.places);
  const chapter = row.chapter === undefined ? "" : words.inChapter(row.chapter);
  return {
    what: filled(row.title, row.caption),
    kind: filled(row.chip, row.laneTitle),
    when: filled(row.when, look),
    order: row.kind === "ghost" ? [] : filled(place, chapter),
    from: row.from,
    to: row.to,
    certainty: filled(...row.certainty),
  };
}

const filled = (...lines: readonly string[]): readonly string[] => lines.filter((line) => line !== "");
