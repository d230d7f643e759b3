/** The day a talk was recorded, where the file does not say but the speakers do. */
import type { Token } from "../reading/token.ts";
import { readAmount } from "./amounts.ts";
import { readCalendarDate } from "./calendar.ts";
import { movedBy } from "./counting.ts";

/**
 * From "recorded February 1st, 2023", "today is …", "it's now 2016", or a date said to be so many years ago to the day.
 * @returns EDTF, or undefined.
 */
export function spokenAnchor(tokens: readonly Token[]): string | undefined {
  for (let at = 0; at < tokens.length; at += 1) {
    const date = readCalendarDate(tokens, at);
    if (!date) continue;
    const before = tokens.slice(Math.max(0, at - 4), at).map((token) => token.lower);
    if (before.some((word) => RECORDED.has(word))) return date.edtf;
    const now = before.at(-1) === "now" && (before.includes("is") || before.includes("'s"));
    if (now || (before.at(-1) === "is" && (before.includes("today") || before.includes("year")))) return date.edtf;
    const ago = agoBefore(tokens, at);
    if (ago && date.edtf.length === 10) return movedBy(date.edtf, `P${ago}Y`, 1)?.replace("~", "");
    at = date.end - 1;
  }
  return undefined;
}

const RECORDED = new Set(["recorded", "recording"]);

/** "two years ago to the day …, 11th September 2015": the years, when such a phrase stands up to 14 words before. */
function agoBefore(tokens: readonly Token[], at: number): number | undefined {
  for (let back = Math.max(0, at - 14); back < at; back += 1) {
    const amount = readAmount(tokens, back);
    const after = amount && tokens[amount.end]?.lower === "ago" && tokens[amount.end + 1]?.lower === "to";
    if (amount && after && amount.unit === "year" && tokens[amount.end + 3]?.lower === "day")
      return Math.round(amount.count);
  }
  return undefined;
}
