/** Amounts of time: "two and a half years", "6-7 months", "a year and a half", "another year or two". */
import type { Token } from "../reading/token.ts";
import { wordTable } from "../reading/word-table.ts";
import type { Unit } from "./counting.ts";
import { readNumber } from "./numbers.ts";

export interface Amount {
  readonly count: number;
  readonly unit: Unit;
  /** Token index, exclusive. */
  readonly end: number;
}

const UNITS: Readonly<Record<string, Unit>> = wordTable({
  year: "year",
  years: "year",
  month: "month",
  months: "month",
  week: "week",
  weeks: "week",
  decade: "decade",
  decades: "decade",
  day: "day",
  days: "day",
});

export const readUnit = (token: Token | undefined): Unit | undefined => UNITS[token?.lower ?? ""];

/** "a year" is an amount only beside one of these: "$500 a week", "twice a year" are rates. */
const BEFORE_ONE = new Set(
  "for after spent within about almost nearly took another only over in just than and or to".split(" "),
);

/** The amount of time that begins at token `at`. Ranges give their upper end. */
export function readAmount(tokens: readonly Token[], at: number): Amount | undefined {
  const another = tokens[at]?.lower === "another";
  const half = readHalf(tokens, at);
  if (half) return half;
  const number =
    another && readUnit(tokens[at + 1]) ? { value: 1, end: at + 1 } : readNumber(tokens, another ? at + 1 : at);
  if (!number || number.value > 200) return undefined;
  if (tokens[at - 1]?.lower === "than" && number.value > 30) return undefined;
  const ranged = readRange(tokens, number);
  let { count, end } = ranged;
  if (tokens[end]?.lower === "full" || tokens[end]?.lower === "more" || tokens[end]?.lower === "good") end += 1;
  if (isAndAHalf(tokens, end)) {
    count += 0.5;
    end += 3;
  }
  const unit = readUnit(tokens[end]);
  if (!unit) return undefined;
  end += 1;
  if (isAndAHalf(tokens, end)) return { count: count + 0.5, unit, end: end + 3 };
  if (count === 1 && tokens[end]?.lower === "or" && tokens[end + 1]?.lower === "two")
    return { count: 2, unit, end: end + 2 };
  const one = tokens[at]?.lower === "a" || tokens[at]?.lower === "an";
  if (one && !another && !isAmountOfOne(tokens, at, end)) return undefined;
  return { count, unit, end };
}

function readHalf(tokens: readonly Token[], at: number): Amount | undefined {
  const word = tokens[at]?.lower;
  if (word !== "half" || (tokens[at + 1]?.lower !== "a" && tokens[at + 1]?.lower !== "the")) return undefined;
  const unit = readUnit(tokens[at + 2]);
  return unit === "year" ? { count: 6, unit: "month", end: at + 3 } : undefined;
}

function readRange(tokens: readonly Token[], number: { value: number; end: number }): { count: number; end: number } {
  const joiner = tokens[number.end];
  const glued = joiner?.glued === true;
  const spoken = joiner?.lower === "or" || joiner?.lower === "to";
  const upper = glued || spoken ? readNumber(tokens, glued ? number.end : number.end + 1) : undefined;
  if (upper && upper.value > number.value && upper.value <= number.value * 3 + 2)
    return { count: upper.value, end: upper.end };
  const next = joiner ? readNumber(tokens, number.end) : undefined;
  // "two three years": captions drop the dash and the "or"
  if (next && next.value === number.value + 1) return { count: next.value, end: next.end };
  return { count: number.value, end: number.end };
}

const isAndAHalf = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === "and" && tokens[at + 1]?.lower === "a" && tokens[at + 2]?.lower === "half";

function isAmountOfOne(tokens: readonly Token[], at: number, end: number): boolean {
  const next = tokens[end]?.lower ?? "";
  if (["ago", "later", "there", "or", "back", "after"].includes(next)) return true;
  return BEFORE_ONE.has(tokens[at - 1]?.lower ?? "") && !/\d/.test(tokens[at - 1]?.text ?? "");
}
