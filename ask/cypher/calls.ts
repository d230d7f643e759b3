/** Names in expressions: variables, literal words, and calls of functions. */
import { checkRange, checkReduce, checkReplace, grow, iterating } from "./bounds.ts";
import { adviseFunction } from "./functions.ts";
import type { Token } from "./lexer.ts";
import type { ParseState } from "./parse-state.ts";
import { QueryRefused, type TextChange } from "./query-refused.ts";
import { isReserved } from "./reserved.ts";
import { checkCondition, type Shape, shapeOfFunction } from "./shapes.ts";

/** Reads one expression; handed in, since expressions hold calls and calls expressions. */
interface Inside {
  readonly expression: (state: ParseState) => Shape;
}

/** A variable, a literal word, or a function call. */
export function parseNamed(state: ParseState, inside: Inside, mapProjection: () => void): Shape {
  const name = state.peek();
  if (name.type === "word" && isReserved(name.keyword)) throw state.refusal("expected a value here, not a clause");
  const call = functionName(state);
  if (call === undefined) {
    state.next();
    if (state.isSymbol("{")) mapProjection();
    return { type: WORDS[name.keyword] ?? state.typeOf(name.text), start: name.start, end: state.taken };
  }
  if (["ALL", "ANY", "NONE", "SINGLE"].includes(name.keyword)) {
    parseQuantifier(state, inside);
    return { type: "truth", start: name.start, end: state.taken };
  }
  if (name.keyword === "REDUCE") {
    parseReduce(state, inside);
    return { type: "unknown", start: name.start, end: state.taken };
  }
  if (name.keyword === "SHORTESTPATH" || name.keyword === "ALLSHORTESTPATHS")
    throw new QueryRefused(call.text, name.start, "write it in MATCH: MATCH p = shortestPath((a)-[*..6]-(b))");
  const advice = adviseFunction(call.text);
  if (advice) throw new QueryRefused(`function ${call.text}`, name.start, advice, rewriteCall(state, call));
  return parseCall(state, inside, call);
}

const WORDS: Readonly<Record<string, Shape["type"]>> = { TRUE: "truth", FALSE: "truth", NULL: "null" };

function parseCall(state: ParseState, inside: Inside, call: CallName): Shape {
  const name = state.peek();
  for (let i = 0; i < call.tokens; i++) state.next();
  const open = state.next();
  const called = call.text.toLowerCase();
  state.takeKeywords("DISTINCT");
  if (called === "range") checkRange(state, open);
  if (called === "replace") checkReplace(state, name);
  const hasArguments = !state.takeSymbol("*") && !state.isSymbol(")");
  correctBefore(state, called, name, open);
  const given = hasArguments ? state.nested(() => parseValues(state, inside)) : [];
  checkArguments(called, name, given, state);
  const close = state.peek();
  state.expectSymbol(")", `the arguments of ${call.text}`);
  correctAfter(state, called, close);
  const items = ITEMS[called];
  return { type: shapeOfFunction(called), ...(items && { items }), start: name.start, end: close.end };
}

/** Values with commas between them. */
export function parseValues(state: ParseState, inside: Inside): readonly Shape[] {
  const shapes = [inside.expression(state)];
  while (state.takeSymbol(",")) {
    grow(state, 1);
    shapes.push(inside.expression(state));
  }
  return shapes;
}

const ITEMS: Readonly<Record<string, Shape["type"]>> = { range: "number", labels: "text", keys: "text", split: "text" };

/** What the embedded engine is given instead: its sum of nothing is null, `2.9` no number to it, and -1.5 rounded -2. */
function correctBefore(state: ParseState, called: string, name: Token, open: Token): void {
  if (called === "sum") state.correct(name.start, name.start, "coalesce(");
  if (called === "tointeger") state.correct(open.end, open.end, "toFloat(");
  if (called === "round") state.correct(name.start, open.end, "floor((");
}

function correctAfter(state: ParseState, called: string, close: Token): void {
  if (called === "sum") state.correct(close.end, close.end, ", 0)");
  if (called === "tointeger") state.correct(close.start, close.start, ")");
  if (called === "round") state.correct(close.start, close.start, ") + 0.5");
}

/** What the engines would not answer alike. */
function checkArguments(called: string, name: Token, given: readonly Shape[], state: ParseState): void {
  const [first, second] = given;
  if (called === "round" && second)
    throw new QueryRefused("round", second.start, "to round to two places write round(100 * x) / 100");
  if (called === "tostring" && first?.type === "float")
    throw new QueryRefused("toString", name.start, "engines write such numbers differently; return it as it is");
  if (called !== "date" || first === undefined) return;
  const { property, literal } = first;
  if (property === "start" || property === "end") {
    const text = state.written(first.start, first.end).replace(/(start|end)\W*$/, `${property}Day`);
    const advice = `${property} may be a year or a month, which is no date the same on both engines; write ${text}`;
    throw new QueryRefused("date", first.start, advice, { start: first.start, end: first.end, text });
  }
  if (literal && !/^\d{4}-\d{2}-\d{2}$/.test(literal.text))
    throw new QueryRefused("date", first.start, "write a whole date, such as date('2017-03-01')");
}

/** The portable form of a call that is refused, where it has one. */
function rewriteCall(state: ParseState, call: CallName): TextChange | undefined {
  const { start } = state.peek();
  const open = state.peek(call.tokens);
  let depth = 0;
  for (let ahead = call.tokens; ; ahead++) {
    const token = state.peek(ahead);
    if (token.type === "end") return undefined;
    if (token.type !== "symbol") continue;
    if ("([{".includes(token.text)) depth++;
    if (!")]}".includes(token.text) || --depth > 0) continue;
    const text = PORTABLE[call.text.toLowerCase()]?.(state.written(open.end, token.start).trim());
    return text === undefined ? undefined : { start, end: token.end, text };
  }
}

const PORTABLE: Readonly<Record<string, (given: string) => string | undefined>> = {
  isempty: (given) => `size(${given}) = 0`,
  tointegerornull: (given) => `toInteger(${given})`,
  exists: (given) => (given.startsWith("(") ? `EXISTS { ${given} }` : `${given} IS NOT NULL`),
};

interface CallName {
  readonly text: string;
  readonly tokens: number;
}

/** The dotted name before a parenthesis, if the cursor stands on a call. */
function functionName(state: ParseState): CallName | undefined {
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
  inside.expression(state);
  iterating(state, () => {
    if (state.takeKeywords("WHERE")) checkCondition(inside.expression(state));
  });
  state.expectSymbol(")", name.text);
}

/** `reduce(total = 0, x IN list | total + x)`. */
function parseReduce(state: ParseState, inside: Inside): void {
  state.next();
  state.next();
  const accumulator = state.expectName("an accumulator");
  state.expectSymbol("=", "the accumulator");
  inside.expression(state);
  state.expectSymbol(",", "the start value");
  const element = state.expectName("a variable");
  state.expectKeyword("IN", "the variable");
  inside.expression(state);
  state.expectSymbol("|", "the list");
  checkReduce(state, accumulator, element);
  iterating(state, () => inside.expression(state));
  state.expectSymbol(")", "reduce");
}
