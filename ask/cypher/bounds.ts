/** Bounds on what a query can make out of nothing: engines check their own limits between rows, not inside an expression. */
import type { Token } from "./lexer.ts";
import type { ParseState } from "./parse-state.ts";
import { QueryRefused } from "./query-refused.ts";

const MAX_RANGE = 10_000;

/** `range(a, b[, step])` needs literal whole numbers; the product of all ranges of a query is bounded too. */
export function checkRange(state: ParseState, open: Token): void {
  const numbers: number[] = [];
  let ahead = 0;
  for (;;) {
    const negative = state.isSymbol("-", ahead);
    const token = state.peek(ahead + (negative ? 1 : 0));
    if (token.type !== "number" || !/^\d{1,9}$/.test(token.text))
      throw new QueryRefused(
        "range",
        open.start,
        "write the bounds of range() as whole numbers, such as range(0, 100)",
      );
    numbers.push(Number(token.text) * (negative ? -1 : 1));
    ahead += negative ? 2 : 1;
    if (!state.isSymbol(",", ahead)) break;
    ahead++;
  }
  const [from = 0, to = 0, step = 1] = numbers;
  const size = Math.max(0, Math.floor((to - from) / (step || 1)) + 1);
  state.findings.rangeProduct *= Math.max(1, size);
  if (size > MAX_RANGE || state.findings.rangeProduct > MAX_RANGE)
    throw new QueryRefused("range", open.start, `range() may make ${MAX_RANGE} values in all; make it smaller`);
}

/** An accumulator used twice together with something that grows doubles in every round. */
export function checkReduce(state: ParseState, accumulator: Token): void {
  let uses = 0;
  let grows = false;
  for (let ahead = 0, depth = 0; ; ahead++) {
    const token = state.peek(ahead);
    if (token.type === "end") break;
    if (token.type === "symbol" && "([{".includes(token.text)) depth++;
    if (token.type === "symbol" && ")]}".includes(token.text) && --depth < 0) break;
    if ((token.type === "word" || token.type === "quoted") && token.text === accumulator.text) uses++;
    if (token.type === "symbol" && (token.text === "+" || token.text === "[" || token.text === "*")) grows = true;
    if (token.keyword === "REPLACE") grows = true;
  }
  if (uses > 1 && grows)
    throw new QueryRefused(
      "reduce",
      accumulator.start,
      `use ${accumulator.text} once in the expression; twice could double it in every step`,
    );
}

/** A regular expression must be a literal without a quantified group: a backtracking matcher cannot be stopped. */
export function checkRegex(pattern: Token): void {
  if (pattern.type !== "string")
    throw new QueryRefused("=~", pattern.start, "write the regular expression as a literal, or use CONTAINS");
  const { text } = pattern;
  const quantifiers = text.match(/[*+?{]/g)?.length ?? 0;
  if (text.length > 200 || /\)[*+{]/.test(text) || /\\[1-9]/.test(text) || quantifiers > 6)
    throw new QueryRefused("=~", pattern.start, "too costly a regular expression; use CONTAINS or STARTS WITH");
}
