/** Expressions of the read-only subset, after openCypher's grammar (Cypher.g4), by precedence climbing. */

import { checkElement, checkRegex, countOperator, countXor, grow, iterating } from "./bounds.ts";
import { parseNamed, parseValues } from "./calls.ts";
import type { Token } from "./lexer.ts";
import { checkLabel, type ParseState, type ShapeType } from "./parse-state.ts";
import { QueryRefused } from "./query-refused.ts";
import {
  checkComparison,
  checkCondition,
  checkSum,
  familyOf,
  type Shape,
  shapeOfLiteral,
  shapeOfProperty,
} from "./shapes.ts";

/** What an expression may hold besides itself; handed in so that the two halves of the grammar do not import each other. */
export interface Inside {
  /** Reads a pattern at the cursor, such as `(a)-[:USED]->(b)`. */
  readonly pattern: (state: ParseState) => void;
  /** Reads the part of an EXISTS, COUNT or CALL subquery between the braces. */
  readonly subquery: (state: ParseState) => void;
  /** Reads one expression. */
  readonly expression: (state: ParseState) => Shape;
}

const BINARY = new Set(["+", "-", "*", "/", "%", "^", "=", "<>", "<", ">", "<=", ">="]);

/** Reads one expression at the cursor. @returns what can be said of its value. @throws QueryRefused where it is not in the subset. */
export function parseExpression(state: ParseState, inside: Inside): Shape {
  return state.nested(() => {
    const { start } = state.peek();
    const operands = [parseOperand(state, inside)];
    const operators: string[] = [];
    for (let operator = takeOperator(state); operator !== undefined; operator = takeOperator(state)) {
      countOperator(state);
      operators.push(operator);
      operands.push(parseOperand(state, inside));
    }
    checkOperators(operands, operators, state);
    return { ...shapeOf(operands, operators), start, end: state.taken };
  });
}

const COMPARISONS = ["=", "<>", "<", ">", "<=", ">=", "IN"];
const ARITHMETIC = ["+", "-", "*", "/", "%", "^"];

/** Looks at each operator whose two sides stand alone, as they are read. */
function checkOperators(operands: readonly Shape[], operators: readonly string[], state: ParseState): void {
  for (const [place, operator] of operators.entries()) {
    const [left, right] = [operands[place], operands[place + 1]];
    if (left === undefined || right === undefined) continue;
    const [before = "", after = ""] = [operators[place - 1], operators[place + 1]];
    if (ARITHMETIC.includes(before) || ARITHMETIC.includes(after)) continue;
    if (COMPARISONS.includes(operator)) checkComparison(operator, left, right, state);
    if (operator === "+") checkSum(left, right, state);
  }
}

function shapeOf(operands: readonly Shape[], operators: readonly string[]): Shape {
  const [first] = operands;
  if (first !== undefined && operators.length === 0) return first;
  const types = operands.map(({ type }) => type);
  if (!operators.every((operator) => ARITHMETIC.includes(operator))) return shapeless("truth");
  if (types.every((type) => type === "text") && operators.every((operator) => operator === "+"))
    return shapeless("text");
  return shapeless(types.every((type) => familyOf(type) === "number") ? "float" : "unknown");
}

const shapeless = (type: ShapeType, start = 0, end = 0): Shape => ({ type, start, end });

/** Takes an infix operator. */
function takeOperator(state: ParseState): string | undefined {
  const token = state.peek();
  if (token.type === "symbol" && token.text === "=~") {
    state.next();
    checkRegex(state.peek());
    return token.text;
  }
  if (token.type === "symbol" && BINARY.has(token.text)) {
    if (token.text === "+") grow(state, 1);
    return state.next().text;
  }
  if (state.takeKeywords("XOR")) {
    countXor(state);
    return "XOR";
  }
  for (const words of WORD_OPERATORS) if (state.takeKeywords(...words)) return words[0];
  refuseOperator(state);
  return undefined;
}

const WORD_OPERATORS = [["AND"], ["OR"], ["IN"], ["CONTAINS"], ["STARTS", "WITH"], ["ENDS", "WITH"]];

function refuseOperator(state: ParseState): void {
  const token = state.peek();
  if (token.type === "symbol" && (token.text === "&" || token.text === "!"))
    throw new QueryRefused("label expression", token.start, "not the same on both engines; write n:A OR n:B");
}

/** `n:Tool` as a test. */
function takeLabelTest(state: ParseState): boolean {
  if (!state.isSymbol(":") || state.peek(1).type === "symbol") return false;
  state.next();
  for (let label: Token | undefined = state.expectName("a label after :"); label; label = state.takeFurtherLabel())
    checkLabel(label);
  return true;
}

function parseOperand(state: ParseState, inside: Inside): Shape {
  const { start } = state.peek();
  while (state.takeKeywords("NOT") || state.takeSymbol("-") || state.takeSymbol("+")) countOperator(state);
  const signed = start !== state.peek().start;
  const atom = parseAtom(state, inside);
  const shape = parseTrailers(state, inside, atom);
  const end = state.taken;
  if (takeTests(state)) return shapeless("truth", start, state.taken);
  const { literal, ...rest } = shape;
  return { ...(signed ? rest : shape), start, end };
}

/** `IS NULL`, `IS NOT NULL`, `:Tool` after a value. */
function takeTests(state: ParseState): boolean {
  let tested = false;
  while (state.takeKeywords("IS", "NOT", "NULL") || state.takeKeywords("IS", "NULL") || takeLabelTest(state))
    tested = true;
  return tested;
}

/** `.name`, `[i]`, `[a..b]` after a value. */
function parseTrailers(state: ParseState, inside: Inside, atom: Shape): Shape {
  let shape = atom;
  for (;;) {
    if (state.takeSymbol(".")) {
      const property = state.expectName("a property name after .").text;
      shape = { ...shapeless(shapeOfProperty(property, state)), property };
    } else if (state.takeSymbol("[")) {
      if (!state.isSymbol("..")) parseExpression(state, inside);
      const isSlice = state.takeSymbol("..");
      if (isSlice && !state.isSymbol("]")) parseExpression(state, inside);
      state.expectSymbol("]", "an index");
      shape = isSlice ? shape : shapeless("unknown");
    } else return shape;
  }
}

function parseAtom(state: ParseState, inside: Inside): Shape {
  const token = state.peek();
  if (token.type === "string" || token.type === "number") {
    grow(state, Math.floor(token.text.length / 1000));
    return shapeOfLiteral(state.next());
  }
  if (token.type === "parameter") {
    const parameter = state.next().text;
    state.findings.parameters.add(parameter);
    return { ...shapeless("unknown"), parameter };
  }
  if (state.isSymbol("(")) {
    return parseParenthesis(state, inside);
  }
  if (state.isSymbol("[")) {
    return parseList(state, inside);
  }
  if (state.isSymbol("{")) {
    parseMap(state, inside);
    return shapeless("unknown");
  }
  if (state.isKeyword("CASE")) {
    parseCase(state, inside);
    return shapeless("unknown");
  }
  if ((state.isKeyword("EXISTS") || state.isKeyword("COUNT")) && state.isSymbol("{", 1)) {
    const { keyword } = state.next();
    parseBraces(state, inside);
    return shapeless(keyword === "COUNT" ? "number" : "truth");
  }
  if (state.isKeyword("COLLECT") && state.isSymbol("{", 1))
    throw new QueryRefused(
      "COLLECT subquery",
      token.start,
      "not the same on both engines; use a pattern comprehension [(a)-->(b) | b.name]",
    );
  if (state.isName()) {
    const map = () => parseMapProjection(state, inside);
    return parseNamed(state, inside, map);
  }
  throw state.refusal("expected a value here");
}

/** A parenthesised expression, or a pattern used as a predicate: `(a)-[:USED]->(b)`. */
function parseParenthesis(state: ParseState, inside: Inside): Shape {
  if (startsPattern(state)) {
    inside.pattern(state);
    return shapeless("truth");
  }
  state.next();
  const shape = parseExpression(state, inside);
  state.expectSymbol(")", "an expression in parentheses");
  return shape;
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
function parseList(state: ParseState, inside: Inside): Shape {
  state.next();
  if (state.takeSymbol("]")) return shapeless("list");
  let items: ShapeType | undefined;
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
  } else items = itemsOf(parseValues(state, inside));
  state.expectSymbol("]", "a list");
  return items === undefined ? shapeless("list") : { ...shapeless("list"), items };
}

/** What all items of a list are; two kinds in one list are none. */
function itemsOf(shapes: readonly Shape[]): ShapeType | undefined {
  const nothing = shapes.find(({ type }) => type === "null");
  if (nothing)
    throw new QueryRefused("null", nothing.start, "null in a list is not the same on both engines; leave it out");
  const [type] = shapes.map((shape) => shape.type);
  return shapes.every((shape) => familyOf(shape.type) === familyOf(type ?? "unknown")) ? type : undefined;
}

/** @param element the variable of a list comprehension; a pattern's results are rows like any other. */
function parseFilterAndResult(state: ParseState, inside: Inside, element?: Token): void {
  if (state.takeKeywords("WHERE")) checkCondition(parseExpression(state, inside));
  if (!state.takeSymbol("|")) return;
  if (element) checkElement(state, element);
  parseExpression(state, inside);
}

/** `{a: 1}`. @param isPattern whether it is compared with properties, instead of being a value. */
export function parseMap(state: ParseState, inside: Inside, isPattern = false): void {
  state.nested(() => {
    state.expectSymbol("{", "a map");
    if (!state.isSymbol("}"))
      do {
        const key = state.expectName("a key");
        state.expectSymbol(":", "a key");
        const value = parseExpression(state, inside);
        const property = { property: key.text, start: key.start, end: key.end };
        if (isPattern) checkComparison("=", { type: shapeOfProperty(key.text, state), ...property }, value, state);
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
  const subject = state.isKeyword("WHEN") ? undefined : parseExpression(state, inside);
  while (state.takeKeywords("WHEN")) {
    const value = parseExpression(state, inside);
    if (subject) checkComparison("=", subject, value, state);
    state.expectKeyword("THEN", "WHEN …");
    parseExpression(state, inside);
  }
  if (state.takeKeywords("ELSE")) parseExpression(state, inside);
  state.expectKeyword("END", "CASE");
}
