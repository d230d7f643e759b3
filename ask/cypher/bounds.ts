/**
 * Bounds on what a query can make out of little. Engines look at their own limits between rows, never inside an
 * expression, so what grows inside one is bounded here; rows are bounded by the deadline.
 */
import type { Token } from "./lexer.ts";
import type { ParseState } from "./parse-state.ts";
import { QueryRefused } from "./query-refused.ts";

const MAX_RANGE = 10_000;
const MAX_GROWTH = 10_000;
const MAX_ITERATIONS = 2;
/** Neo4j plans a chain of twelve for seconds, and one of twice as many for ever. */
const MAX_RELATIONSHIPS = 10;
const MAX_OPERATORS = 400;
/** Neo4j rewrites each XOR into two ORs, so that many of them keep its planner busy for ever, out of reach of any deadline. */
const MAX_XOR = 4;
/** More than three stars in one expression make a backtracking matcher slower than any text is long. */
const MAX_QUANTIFIERS = 3;

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
    if (state.isSymbol(")", ahead)) break;
    if (!state.isSymbol(",", ahead))
      throw new QueryRefused("range", open.start, "write the bounds of range() as whole numbers, not as a calculation");
    ahead++;
  }
  const [from = 0, to = 0, step = 1] = numbers;
  const size = Math.max(0, Math.floor((to - from) / (step || 1)) + 1);
  state.costs.ranges *= Math.max(1, size);
  if (size > MAX_RANGE || state.costs.ranges > MAX_RANGE)
    throw new QueryRefused("range", open.start, `range() may make ${MAX_RANGE} values in all; make it smaller`);
}

/**
 * An accumulator used twice together with something that grows doubles in every round, and every round copies what it
 * has so far: what is added must be the element, or small.
 */
export function checkReduce(state: ParseState, accumulator: Token, element: Token): void {
  const tokens = untilClosed(state);
  const grows = tokens.some(
    ({ type, text, keyword }) => (type === "symbol" && "+[*".includes(text)) || keyword === "REPLACE",
  );
  if (!grows) return;
  if (tokens.filter((token) => isName(token) && token.text === accumulator.text).length > 1)
    throw new QueryRefused(
      "reduce",
      accumulator.start,
      `use ${accumulator.text} once in the expression; twice could double it in every step`,
    );
  const large = [...wholeNames(state, [accumulator, element]), ...tokens.filter(isLarge)][0];
  if (large)
    throw new QueryRefused(
      "reduce",
      large.start,
      `what is added in every step is ${element.text} or a part of something; for ${large.text.slice(0, 40)} use UNWIND and an aggregate`,
    );
}

/** A regular expression must be a literal without a quantified group: a backtracking matcher cannot be stopped. */
export function checkRegex(pattern: Token): void {
  if (pattern.type !== "string")
    throw new QueryRefused("=~", pattern.start, "write the regular expression as a literal, or use CONTAINS");
  const { text } = pattern;
  const quantifiers = text.match(/[*+{]/g)?.length ?? 0;
  if (text.length > 200 || /\)[*+{]/.test(text) || /\\[1-9]/.test(text) || quantifiers > MAX_QUANTIFIERS)
    throw new QueryRefused("=~", pattern.start, "too costly a regular expression; use CONTAINS or STARTS WITH");
}

/** `replace(text, found, by)` with a longer `by` makes a text as much longer, so both are literals or parameters. */
export function checkReplace(state: ParseState, name: Token): void {
  const args: Token[][] = [[]];
  let depth = 0;
  for (const token of untilClosed(state)) {
    if (token.type === "symbol" && "([{".includes(token.text)) depth++;
    if (token.type === "symbol" && ")]}".includes(token.text)) depth--;
    if (depth === 0 && token.type === "symbol" && token.text === ",") args.push([]);
    else args.at(-1)?.push(token);
  }
  const [found, by] = args.slice(1).map((tokens) => (tokens.length === 1 ? tokens[0] : undefined));
  if (found?.type !== "string" || by?.type !== "string" || found.text === "")
    throw new QueryRefused("replace", name.start, "write what replace() finds, and what it puts there, as literals");
  grow(state, Math.floor(by.text.length / found.text.length));
}

/** Counts an infix or prefix operator. */
export function countOperator(state: ParseState): void {
  const token = state.peek();
  if (++state.costs.operators > MAX_OPERATORS)
    throw new QueryRefused(token.text, token.start, `a query may have ${MAX_OPERATORS} operators; shorten it`);
}

/** Counts an XOR. */
export function countXor(state: ParseState): void {
  if (++state.costs.xors > MAX_XOR)
    throw state.refusal(`a query may have ${MAX_XOR} XORs; count with CASE WHEN … THEN 1 ELSE 0 END instead`);
}

/** Counts one step of a pattern: planning a long one cannot be stopped. */
export function countRelationship(state: ParseState): void {
  if (++state.costs.relationships > MAX_RELATIONSHIPS)
    throw state.refusal(`a query may have ${MAX_RELATIONSHIPS} relationships in its patterns; shorten it`);
}

/** What a list is gone through for each element may itself go through a list, and no more. */
export function iterating<T>(state: ParseState, read: () => T): T {
  if (++state.costs.iterations > MAX_ITERATIONS)
    throw state.refusal("a list within a list within a list is too much; use UNWIND for one of them");
  const result = read();
  state.costs.iterations--;
  return result;
}

/** Notes that the clause makes a value `times` larger than what it is made of. */
export function grow(state: ParseState, times: number): void {
  state.costs.clauseGrowth += times;
}

/** What a comprehension gives for each element; a whole list there would be there as often as there are elements. */
export function checkElement(state: ParseState, element: Token): void {
  if (wholeNames(state, [element]).length > 0 || untilClosed(state).some(isLarge)) grow(state, MAX_GROWTH / 10);
}

/** Variables in the expression at the cursor that stand for all they hold, but for `own`: neither keys nor `x` of `x.name`. */
function wholeNames(state: ParseState, own: readonly Token[]): Token[] {
  return untilClosed(state).filter((token, ahead, tokens) => {
    const before = tokens[ahead - 1];
    if (!isName(token) || isWord(token) || own.some(({ text }) => text === token.text)) return false;
    if (before?.type === "symbol" && before.text === ".") return false;
    return ![":", "(", "."].some((symbol) => state.isSymbol(symbol, ahead + 1));
  });
}

const LARGE_LITERAL = 100;
const isLarge = ({ type, text }: Token): boolean =>
  type === "parameter" || (type === "string" && text.length > LARGE_LITERAL);

/** At the end of each clause: values may have grown by so much, and the next clause starts from there. */
export function closeClause(state: ParseState, clause: Token): void {
  state.costs.growth *= state.costs.clauseGrowth;
  state.costs.clauseGrowth = 1;
  if (state.costs.growth > MAX_GROWTH)
    throw new QueryRefused(
      clause.text.toUpperCase(),
      clause.start,
      "values that are joined again and again grow without bound; join them once, at the end",
    );
}

/** The tokens from the cursor to the bracket that closes what it stands in. */
function untilClosed(state: ParseState): Token[] {
  const tokens: Token[] = [];
  for (let depth = 0; ; ) {
    const token = state.peek(tokens.length);
    if (token.type === "end") return tokens;
    if (token.type === "symbol" && "([{".includes(token.text)) depth++;
    if (token.type === "symbol" && ")]}".includes(token.text) && --depth < 0) return tokens;
    tokens.push(token);
  }
}

const isName = ({ type }: Token): boolean => type === "word" || type === "quoted";

const WORDS = new Set(
  "TRUE FALSE NULL AND OR XOR NOT IN IS CASE WHEN THEN ELSE END WHERE STARTS ENDS WITH CONTAINS".split(" "),
);
const isWord = ({ keyword }: Token): boolean => WORDS.has(keyword);
