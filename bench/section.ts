/** One question's results, for the terminal and for RESULTS.md. */
import type { Comparison } from "./harness.ts";
import { markdownTable, textTable } from "./table.ts";

export interface Section {
  /** The name on the command line and the heading. */
  readonly name: string;
  /** What was compared with what, in a sentence or two. */
  readonly about: string;
  readonly rows: readonly (readonly string[])[];
  /** What else was seen. */
  readonly notes: readonly string[];
}

const HEAD = ["what", "ms", "against", "ms", "ratio", "range", "pairs"];

/** Rows of a table of comparisons, with their head. */
export function comparisonRows(comparisons: readonly Comparison[]): readonly (readonly string[])[] {
  return [HEAD, ...comparisons.map(comparisonRow)];
}

function comparisonRow({ names, medians, ratio, range, pairs }: Comparison): readonly string[] {
  return [
    names[0],
    medians[0].toFixed(1),
    names[1],
    medians[1].toFixed(1),
    ratio.toFixed(2),
    range.map((each) => each.toFixed(2)).join("–"),
    String(pairs),
  ];
}

export function sectionText({ name, about, rows, notes }: Section): string {
  return `${[name, about, "", textTable(rows).trimEnd(), ...notes].join("\n")}\n\n`;
}

export function sectionMarkdown({ name, about, rows, notes }: Section): string {
  return `${[`## ${name}`, "", about, "", markdownTable(rows), ...notes.map((note) => `- ${note}`)].join("\n").trimEnd()}\n`;
}
