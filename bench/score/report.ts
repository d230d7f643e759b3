/** Figures as tables for people. */
import { textTable } from "../table.ts";
import type { Figures, Retrieval, Share } from "./score-documents.ts";

export interface TalkFigures {
  readonly name: string;
  readonly figures: Figures;
}

/** A table with one row per talk. */
export function talkTable(talks: readonly TalkFigures[]): string {
  const head = ["", "entities P", "R", "F1", "relations P", "R", "F1", "start", "end", "evidence", "spans"];
  return textTable([
    head,
    ...talks.map(({ name, figures: { entities, relations, start, end, evidence, spans } }) => [
      name,
      ...rates(entities),
      ...rates(relations),
      ...[start, end, evidence, spans].map(shareCell),
    ]),
  ]);
}

/** A table with one row per kind or relation type that is predicted or required: rates, then counts. */
export function breakdownTable(title: string, rows: ReadonlyMap<string, Retrieval>): string {
  return textTable([
    [title, "P", "R", "F1", "right", "predicted", "found", "required"],
    ...[...rows]
      .filter(([, { predicted, required }]) => predicted + required > 0)
      .map(([name, figures]) => [
        name,
        ...rates(figures),
        ...[figures.matched, figures.predicted, figures.requiredFound, figures.required].map(String),
      ]),
  ]);
}

const rates = ({ precision, recall, f1 }: Retrieval): string[] =>
  [precision, recall, f1].map((rate) => rate.toFixed(3));

const shareCell = (share: Share | null): string =>
  share?.accuracy == null ? "--" : `${share.accuracy.toFixed(3)} (${share.of})`;
