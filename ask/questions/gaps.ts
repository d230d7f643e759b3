import { z } from "zod";
import type { Episode } from "../../model/api.ts";
import { dayNumber } from "../../model/period.ts";
import type { Journey } from "./journey.ts";
import { roughly } from "./lengths.ts";
import { personFacts } from "./list-question.ts";
import { personParam } from "./params.ts";
import { type AnswerRow, defineQuestion, type Sentence } from "./question.ts";

/** Between neighbouring stations: a gap, an overlap, or what cannot be told from what is said. */
export const gaps = defineQuestion({
  name: "gaps",
  title: "Gaps and overlaps between stations",
  group: "one career",
  params: z.strictObject({ person: personParam }),
  cypher: personFacts(["STUDIED_AT", "WORKED_AT"]),
  async toAnswer(_, { person }, context) {
    const journey = await context.journeyOf(person);
    const stations = journey.stations();
    const pairs = stations.slice(1).flatMap((next, at) => {
      const mark = stations[at];
      return mark ? [{ mark, next, ...spanBetween(mark, next, journey) }] : [];
    });
    return {
      understood: `Gaps and overlaps in the path of ${journey.name}`,
      sentences: pairs.map(
        ({ mark, next, least, most }): Sentence => ({
          text: `Between ${mark.title} and ${next.title}: ${spanWords(least, most)}.`,
          facts: [...mark.facts.slice(0, 1), ...next.facts.slice(0, 1)],
        }),
      ),
      rows: pairs.map(
        ({ mark, next, least, most }): AnswerRow => ({
          from: mark.title,
          to: next.title,
          daysAtLeast: least ?? null,
          daysAtMost: most ?? null,
        }),
      ),
    };
  },
});

/** Days from the end of one to the start of the next; negative is an overlap, undefined what nothing bounds. */
function spanBetween(
  mark: Episode,
  next: Episode,
  { windows }: Journey,
): { readonly least?: number; readonly most?: number } {
  const { endMin, endMax } = mark.window;
  const { startMin, startMax } = next.window;
  const least = endMax !== null && startMin !== null ? dayNumber(startMin) - dayNumber(endMax) : undefined;
  // Windows bound each end for itself: that one had ended by the start of the other is said by an order.
  const isOver = windows.orders.some(
    ({ kind, first, second }) => kind === "ends-before" && mark.facts.includes(first) && next.facts.includes(second),
  );
  return {
    ...(isOver ? { least: Math.max(0, least ?? 0) } : least === undefined ? {} : { least }),
    ...(endMin !== null && startMax !== null ? { most: dayNumber(startMax) - dayNumber(endMin) } : {}),
  };
}

/** Shorter than this is no gap. */
const NEXT_DAYS = 31;

function spanWords(least: number | undefined, most: number | undefined): string {
  if (most !== undefined && most < 0) return `an overlap of at least ${plain(-most)}`;
  if (least !== undefined && least > NEXT_DAYS)
    return `a gap of at least ${plain(least)}${most === undefined ? "" : `, at most ${plain(most)}`}`;
  if (most !== undefined && most <= NEXT_DAYS && least !== undefined && least >= 0) return "no gap";
  const longest = most === undefined ? "" : `a gap of at most ${plain(most)}`;
  const overlap = least === undefined || least >= 0 ? "" : `an overlap of at most ${plain(-least)}`;
  if (longest && overlap) return `${longest} or ${overlap}: what is said leaves both open`;
  return longest || overlap || "when is not said";
}

const plain = (days: number): string => roughly(days).replace("about ", "");
