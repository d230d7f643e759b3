/** Expressions of the read-only subset, after openCypher's grammar (Cypher.g4), by precedence climbing. */

import {
  checkElement,
  checkRange,
  checkReduce,
  checkRegex,
  checkReplace,
  countOperator,
  countXor,
  grow,
  iterating,
} from "./bounds.ts";
import { adviseFunction } from "./functions.ts";
import type { Token } from "./lexer.ts";
import { checkLabel, type ParseState } from "./parse-state.ts";
import { QueryRefused } from "./query-refused.ts";
import { isReserved } from "./reserved.ts";

/** What an expression may hold besides itself; handed in so that the two halves of the grammar do not import each other. */
export interface Inside {
  /** Reads a pattern at the cursor, such as `(a)-[:USED]->(b)`. */
  readonly pattern: (state: ParseState) => void;
  /** Reads the part of an EXISTS, COUNT or CALL subquery between the braces. */
  readonly subquery: (state: ParseState) => void;
}

const BINARY = new Set(["+", "-", "*", "/", "%", "^", "=", "<>", "<", ">", "<=", ">="]);

/** Reads one expression at the cursor. @throws QueryRefused where it is not in the subset. */
export function parseExpression(state: ParseState, inside: Inside): void {
  state.nested(() => {
    parseOperand(state, inside);
    while (takeOperator(state)) {
      countOperator(state);
      parseOperand(state, inside);
    }
  });
}

/** Takes an infix operator; postfix ones (IS NULL) are taken whole and the loop goes on. */
function takeOperator(state: ParseState): boolean {
  while (state.takeKeywords("IS", "NOT", "NULL") || state.takeKeywords("IS", "NULL") || takeLabelTest(state));
  const token = state.peek();
  if (token.type === "symbol" && token.text === "=~") {
    state.next();
    checkRegex(state.peek());
    return true;
  }
  if (token.type === "symbol" && BINARY.has(token.text)) {
    if (token.text === "+") grow(state, 1);
    state.next();
    return true;
  }
  if (state.takeKeywords("XOR")) {
    countXor(state);
    return true;
  }
  return (
    state.takeKeywords("AND") ||
    state.takeKeywords("OR") ||
    state.takeKeywords("IN") ||
    state.takeKeywords("CONTAINS") ||
    state.takeKeywords("STARTS", "WITH") ||
    state.takeKeywords("ENDS", "WITH") ||
    refuseOperator(state)
  );
}

function refuseOperator(state: ParseState): false {
  const token = state.peek();
  if (token.type === "symbol" && (token.text === "&" || token.text === "!"))
    throw new QueryRefused("label expression", token.start, "not the same on both engines; write n:A OR n:B");
  return false;
}

/** `n:Tool` as a test. */
function takeLabelTest(state: ParseState): boolean {
  if (!state.isSymbol(":") || state.peek(1).type === "symbol") return false;
  state.next();
  for (let label: Token | undefined = state.expectName("a label after :"); label; label = state.takeFurtherLabel())
    checkLabel(label);
  return true;
}

function parseOperand(state: ParseState, inside: Inside): void {
  while (state.takeKeywords("NOT") || state.takeSymbol("-") || state.takeSymbol("+")) countOperator(state);
  parseAtom(state, inside);
  parseTrailers(state, inside);
}

/** `.name`, `[i]`, `[a..b]` after a value. */
function parseTrailers(state: ParseState, inside: Inside): void {
  for (;;) {
    if (state.takeSymbol(".")) state.expectName("a property name after .");
    else if (state.takeSymbol("[")) {
      if (!state.isSymbol("..")) parseExpression(state, inside);
      if (state.takeSymbol("..") && !state.isSymbol("]")) parseExpression(state, inside);
      state.expectSymbol("]", "an index");
    } else return;
  }
}

function parseAtom(state: ParseState, inside: Inside): void {
  const token = state.peek();
  if (token.type === "string" || token.type === "number") {
    grow(state, Math.floor(token.text.length / 1000));
    state.next();
    return;
  }
  if (token.type === "parameter") {
    state.findings.parameters.add(state.next().text);
    return;
  }
  if (state.isSymbol("(")) {
    parseParenthesis(state, inside);
    return;
  }
  if (state.isSymbol("[")) {
    parseList(state, inside);
    return;
  }
  if (state.isSymbol("{")) {
    parseMap(state, inside);
    return;
  }
  if (state.isKeyword("CASE")) {
    parseCase(state, inside);
    return;
  }
  if ((state.isKeyword("EXISTS") || state.isKeyword("COUNT")) && state.isSymbol("{", 1)) {
    state.next();
    parseBraces(state, inside);
    return;
  }
  if (state.isKeyword("COLLECT") && state.isSymbol("{", 1))
    throw new QueryRefused(
      "COLLECT subquery",
      token.start,
      "not the same on both engines; use a pattern comprehension [(a)-->(b) | b.name]",
    );
  if (state.isName()) {
    parseNamed(state, inside);
    return;
  }
  throw state.refusal("expected a value here");
}

/** A parenthesised expression, or a pattern used as a predicate: `(a)-[:USED]->(b)`. */
function parseParenthesis(state: ParseState, inside: Inside): void {
  if (startsPattern(state)) {
    inside.pattern(state);
    return;
  }
  state.next();
  parseExpression(state, inside);
  state.expectSymbol(")", "an expression in parentheses");
}

/** Whether the parenthesis at the cursor opens a node pattern that a relationship follows. */
function startsPattern(state: ParseState): boolean {
  let depth = 0;
  for (let ahead = 0; ; ahead++) {
    const token = state.peek(ahead);
    if (token.type === "end") return false;
    if (token.type !== "symbol") continue;
    if (token.text === "(" || token.text === "{" || token.text === "[") depth++;
    if (token.text === ")" || token.text === "}" || token.text === "]") depth--;
    if (depth > 0) continue;
    const after = state.peek(ahead + 1).text;
    const beyond = state.peek(ahead + 2).text;
    return after === "<-" || (after === "-" && (beyond === "[" || beyond === "-" || beyond === "->"));
  }
}

function parseBraces(state: ParseState, inside: Inside): void {
  state.nested(() => {
    state.expectSymbol("{", "the keyword");
    inside.subquery(state);
    state.expectSymbol("}", "the subquery");
  });
}

/** `[1, 2]`, `[x IN list WHERE … | …]`, `[(a)-->(b) WHERE … | …]`. */
function parseList(state: ParseState, inside: Inside): void {
  state.next();
  if (state.takeSymbol("]")) return;
  const named = state.isName() && state.isSymbol("=", 1) && state.isSymbol("(", 2);
  if (named) {
    state.next();
    state.next();
  }
  if (named || (state.isSymbol("(") && startsPattern(state))) {
    inside.pattern(state);
    iterating(state, () => parseFilterAndResult(state, inside));
  } else if (state.isKeyword("IN", 1)) {
    const element = state.next();
    state.next();
    parseExpression(state, inside);
    iterating(state, () => parseFilterAndResult(state, inside, element));
  } else parseCommaList(state, inside);
  state.expectSymbol("]", "a list");
}

/** @param element the variable of a list comprehension; a pattern's results are rows like any other. */
function parseFilterAndResult(state: ParseState, inside: Inside, element?: Token): void {
  if (state.takeKeywords("WHERE")) parseExpression(state, inside);
  if (!state.takeSymbol("|")) return;
  if (element) checkElement(state, element);
  parseExpression(state, inside);
}

function parseCommaList(state: ParseState, inside: Inside): void {
  parseExpression(state, inside);
  while (state.takeSymbol(",")) {
    grow(state, 1);
    parseExpression(state, inside);
  }
}

/** `{a: 1}`. */
export function parseMap(state: ParseState, inside: Inside): void {
  state.nested(() => {
    state.expectSymbol("{", "a map");
    if (!state.isSymbol("}"))
      do {
        state.expectName("a key");
        state.expectSymbol(":", "a key");
        parseExpression(state, inside);
        if (state.isSymbol(",")) grow(state, 1);
      } while (state.takeSymbol(","));
    state.expectSymbol("}", "a map");
  });
}

/** `n {.name, .*, key: value, other}` after a variable. */
function parseMapProjection(state: ParseState, inside: Inside): void {
  state.expectSymbol("{", "a map projection");
  if (!state.isSymbol("}"))
    do {
      if (state.takeSymbol(".")) {
        if (!state.takeSymbol("*")) state.expectName("a property after .");
      } else {
        state.expectName("a key");
        if (state.takeSymbol(":")) parseExpression(state, inside);
      }
      if (state.isSymbol(",")) grow(state, 1);
    } while (state.takeSymbol(","));
  state.expectSymbol("}", "a map projection");
}

function parseCase(state: ParseState, inside: Inside): void {
  state.next();
  if (!state.isKeyword("WHEN")) parseExpression(state, inside);
  while (state.takeKeywords("WHEN")) {
    parseExpression(state, inside);
    state.expectKeyword("THEN", "WHEN …");
    parseExpression(state, inside);
  }
  if (state.takeKeywords("ELSE")) parseExpression(state, inside);
  state.expectKeyword("END", "CASE");
}

/** A variable, a literal word, or a function call. */
function parseNamed(state: ParseState, inside: Inside): void {
  const name = state.peek();
  if (name.type === "word" && isReserved(name.keyword)) throw state.refusal("expected a value here, not a clause");
  const call = functionName(state);
  if (call === undefined) {
    state.next();
    if (state.isSymbol("{")) parseMapProjection(state, inside);
    return;
  }
  if (["ALL", "ANY", "NONE", "SINGLE"].includes(name.keyword)) {
    parseQuantifier(state, inside);
    return;
  }
  if (name.keyword === "REDUCE") {
    parseReduce(state, inside);
    return;
  }
  if (name.keyword === "SHORTESTPATH" || name.keyword === "ALLSHORTESTPATHS")
    throw new QueryRefused(call.text, name.start, "write it in MATCH: MATCH p = shortestPath((a)-[*..6]-(b))");
  const advice = adviseFunction(call.text);
  if (advice) throw new QueryRefused(`function ${call.text}`, name.start, advice);
  for (let i = 0; i < call.tokens; i++) state.next();
  const first = state.next();
  const called = call.text.toLowerCase();
  state.takeKeywords("DISTINCT");
  if (called === "range") checkRange(state, first);
  if (called === "replace") checkReplace(state, name);
  if (!state.takeSymbol("*") && !state.isSymbol(")")) state.nested(() => parseCommaList(state, inside));
  state.expectSymbol(")", `the arguments of ${call.text}`);
}

/** The dotted name before a parenthesis, if the cursor stands on a call. */
function functionName(state: ParseState): { text: string; tokens: number } | undefined {
  let tokens = 1;
  let text = state.peek().text;
  while (state.isSymbol(".", tokens) && state.isName(tokens + 1)) {
    text += `.${state.peek(tokens + 1).text}`;
    tokens += 2;
  }
  return state.isSymbol("(", tokens) ? { text, tokens } : undefined;
}

/** `all(x IN list WHERE …)`. */
function parseQuantifier(state: ParseState, inside: Inside): void {
  const name = state.next();
  state.next();
  state.expectName("a variable");
  state.expectKeyword("IN", "the variable");
  parseExpression(state, inside);
  iterating(state, () => {
    if (state.takeKeywords("WHERE")) parseExpression(state, inside);
  });
  state.expectSymbol(")", name.text);
}

/** `reduce(total = 0, x IN list | total + x)`. */
function parseReduce(state: ParseState, inside: Inside): void {
  state.next();
  state.next();
  const accumulator = state.expectName("an accumulator");
  state.expectSymbol("=", "the accumulator");
  parseExpression(state, inside);
  state.expectSymbol(",", "the start value");
  const element = state.expectName("a variable");
  state.expectKeyword("IN", "the variable");
  parseExpression(state, inside);
  state.expectSymbol("|", "the list");
  checkReduce(state, accumulator, element);
  iterating(state, () => parseExpression(state, inside));
  state.expectSymbol(")", "reduce");
}
