/** What was understood, in words to be confirmed. */
import { drawnBounds, isApproximate, OPEN, periodBounds, periodWords, precisionOf } from "../model/period.ts";
import type { Clause, Relative } from "./answer-words-clause.ts";
import { durationWords } from "./durations.ts";

interface Dates {
  readonly start?: string;
  readonly end?: string;
  readonly duration?: string;
}

/** "spring 2016 (Mar to May 2016), 2 years before Lyft started". @param nameOf gives a name as it is written. */
export function sayClauses(clauses: readonly Clause[], dates: Dates, nameOf: (name: string) => string): string {
  const places = clauses.flatMap((clause) =>
    clause.says === "place"
      ? [
          `${clause.gap === undefined ? "" : `${durationWords(clause.gap)} `}${RELATIVES[clause.relative](nameOf(clause.name))}`,
        ]
      : [],
  );
  return [sayDates(dates), ...places].filter((words) => words !== "").join(", ");
}

const RELATIVES: Readonly<Record<Relative, (name: string) => string>> = {
  "before-start": (name) => `before ${name}`,
  "until-start": (name) => `until ${name}`,
  "after-start": (name) => `after the start of ${name}`,
  "after-end": (name) => `after ${name}`,
  during: (name) => `during ${name}`,
  "with-start": (name) => `when ${name} started`,
};

function sayDates({ start, end, duration }: Dates): string {
  const from = start === undefined ? "" : sayDate(start);
  const long = duration === undefined ? "" : `for ${durationWords(duration)}`;
  const to = end === undefined ? "" : end === OPEN ? "still so at the time of the talk" : `until ${sayDate(end)}`;
  return [from, to, long].filter((words) => words !== "").join(", ");
}

/** A date with what it spans, where that is not plain: "spring 2016 (Mar to May 2016)", "c. 2012 (2011 to 2013)". */
function sayDate(edtf: string): string {
  const words = periodWords(edtf);
  const bounds = isApproximate(edtf)
    ? drawnBounds(edtf)
    : precisionOf(edtf) === "season"
      ? periodBounds(edtf)
      : undefined;
  if (!bounds) return words;
  const months = precisionOf(edtf) !== "year";
  const [first, last] = [bounds.first, bounds.last].map((day) => (months ? day.slice(0, 7) : day.slice(0, 4)));
  const from = periodWords(first ?? "");
  const to = periodWords(last ?? "");
  const year = from.slice(-4);
  return `${words} (${months && year === to.slice(-4) ? from.slice(0, -5) : from} to ${to})`;
}
