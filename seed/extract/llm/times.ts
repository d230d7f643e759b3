/** When a proposed fact holds: the talk's own phrase, dated by the same grammar as everything else. */
import type { Basis, Relation } from "../../../model/document.ts";
import type { Token } from "../reading/token.ts";
import { recogniseTimes } from "../time/recognise-times.ts";
import type { Place } from "./quotes.ts";

export type Dates = Pick<Relation, "start" | "end" | "duration" | "basis">;

/** Finds the dates of a phrase by its offsets in the file; none where the grammar reads no time there. */
export type DateFinder = (phrase: Place) => Dates;

/** @param published EDTF; relative phrases are counted from it. */
export function dateFinder(tokens: readonly Token[], published: string | undefined): DateFinder {
  const times = recogniseTimes(tokens, published);
  return ({ start, end }) => {
    const time = times.find(
      (phrase) =>
        phrase.kind !== "later" &&
        (tokens[phrase.first]?.start ?? 0) < end &&
        (tokens[phrase.end - 1]?.end ?? 0) > start,
    );
    if (time === undefined) return {};
    const basis: Basis = { ...(time.from ? { start: time.basis } : {}), ...(time.to ? { end: time.basis } : {}) };
    return {
      ...(time.from ? { start: time.from } : {}),
      ...(time.to ? { end: time.to } : {}),
      ...(time.duration ? { duration: time.duration } : {}),
      ...(time.from || time.to ? { basis } : {}),
    };
  };
}
