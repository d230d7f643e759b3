/**
 * What can be said of a value without running a query, and what of it the embedded engine would get wrong without a
 * word: it takes a number for the text that is written alike, and has null for a list to which a value is added.
 */
import type { Token } from "./lexer.ts";
import type { ParseState, ShapeType } from "./parse-state.ts";
import { QueryRefused } from "./query-refused.ts";

export interface Shape {
  readonly type: ShapeType;
  /** Of a list, where all its items are alike. */
  readonly items?: ShapeType;
  /** The one token it is, of a literal. */
  readonly literal?: Token;
  /** The parameter it is. */
  readonly parameter?: string;
  /** The property it reads. */
  readonly property?: string;
  readonly start: number;
  readonly end: number;
}

const TEXTS =
  "id kind name duration basisStart basisEnd startDay endDay certainty rule searchText person text source fact claim note by url type role team degree field medal currency amountQualifier purpose outcome reason start end".split(
    " ",
  );
const NUMBERS = ["confidence", "amount", "placement", "count", "quantity", "seconds"];
const LISTS = ["aliases", "sources", "remarks", "propertyColumns"];

/** By lower-case name. */
const FUNCTIONS: Readonly<Record<string, ShapeType>> = {
  ...each("text", "tostring tolower toupper trim ltrim rtrim left right substring replace type elementid"),
  ...each("number", "size length count tointeger sign"),
  ...each("float", "tofloat round floor ceil sqrt avg stdev percentilecont"),
  ...each("list", "collect nodes relationships labels keys split range tail"),
  ...each("truth", "toboolean all any none single exists"),
};

function each(type: ShapeType, names: string): Record<string, ShapeType> {
  return Object.fromEntries(names.split(" ").map((name) => [name, type]));
}

export const shapeOfFunction = (name: string): ShapeType => FUNCTIONS[name] ?? "unknown";

/** Every column has one type; `start` and `end` are texts of facts and numbers of evidence. */
export function shapeOfProperty(name: string, state: ParseState): ShapeType {
  if ((name === "start" || name === "end") && state.asksEvidence) return "unknown";
  if (TEXTS.includes(name)) return "text";
  if (NUMBERS.includes(name)) return "number";
  return LISTS.includes(name) ? "list" : "unknown";
}

/** The shape of a literal token. */
export function shapeOfLiteral(literal: Token): Shape {
  const type = literal.type === "string" ? "text" : /^\d+$|^0[xo]/i.test(literal.text) ? "number" : "float";
  return { type, literal, start: literal.start, end: literal.end };
}

/** `=`, `<>`, `<`, `<=`, `>`, `>=`, `IN` between two values. @throws QueryRefused where the engines would not agree. */
export function checkComparison(operator: string, left: Shape, right: Shape, state: ParseState): void {
  if (operator === "IN") {
    if (left.type === "null")
      throw new QueryRefused("null", left.start, "null is never IN anything the same on both engines; leave it out");
    if (right.parameter !== undefined) expectParameter(state, right.parameter, left.type, right.start);
    else if (right.items !== undefined) refuseUnlike(left, { ...right, type: right.items }, false, state);
    return;
  }
  if (operator !== "=" && operator !== "<>" && left.type === right.type && ["list", "truth"].includes(left.type))
    throw new QueryRefused(operator, left.start, "lists and truths have no order that is the same on both engines");
  refuseUnlike(left, right, true, state);
}

function refuseUnlike(left: Shape, right: Shape, rewritable: boolean, state: ParseState): void {
  if (left.parameter !== undefined) expectParameter(state, left.parameter, right.type, left.start);
  if (right.parameter !== undefined) expectParameter(state, right.parameter, left.type, right.start);
  const [first, second] = [familyOf(left.type), familyOf(right.type)];
  if (first === undefined || second === undefined || first === second) return;
  const literal = right.literal ? right : left.literal ? left : undefined;
  const other = literal === right ? left : right;
  const what = other.property === undefined ? "the other side" : other.property;
  const text = literal && rewritable ? asFamily(literal, familyOf(other.type)) : undefined;
  throw new QueryRefused(
    (literal ?? right).literal?.text.slice(0, 40) ?? right.property ?? "comparison",
    (literal ?? right).start,
    text === undefined
      ? `a ${second} is never a ${first}, and not the same on both engines; compare values of one kind`
      : `${what} is a ${familyOf(other.type)}, and the engines compare it with a ${familyOf((literal ?? right).type)} each in its own way; write ${text}`,
    literal && text !== undefined ? { start: literal.start, end: literal.end, text } : undefined,
  );
}

/** What is compared with each other; undefined for what is not known. */
export function familyOf(type: ShapeType): "text" | "number" | "truth" | undefined {
  if (type === "float") return "number";
  return type === "text" || type === "number" || type === "truth" ? type : undefined;
}

/** The same literal as a text, or as a number. */
function asFamily({ literal }: Shape, family: ReturnType<typeof familyOf>): string | undefined {
  if (literal === undefined) return undefined;
  if (family === "text" && literal.type === "number") return `'${literal.text}'`;
  return family === "number" && /^\d+(\.\d+)?$/.test(literal.text) ? literal.text : undefined;
}

/** Whoever runs the query looks at the parameter's value. */
function expectParameter(state: ParseState, name: string, type: ShapeType, start: number): void {
  const family = familyOf(type);
  if (family === "text" || family === "number") state.findings.expected.push({ name, family, start });
}

/** `+` between two values. @throws QueryRefused where the engines would not agree. */
export function checkSum(left: Shape, right: Shape, state: ParseState): void {
  for (const [list, item] of [
    [left, right],
    [right, left],
  ] as const)
    if (list.type === "list" && (familyOf(item.type) !== undefined || item.type === "null")) {
      const text = `[${state.written(item.start, item.end)}]`;
      const advice = `what is added to a list is a list, the same on both engines; write ${text}`;
      throw new QueryRefused("+", item.start, advice, { start: item.start, end: item.end, text });
    }
  const [text, number] = left.type === "text" ? [left, right] : [right, left];
  if (text.type !== "text") return;
  if (number.type === "float")
    throw new QueryRefused("+", number.start, "engines write such numbers differently; put it in a column of its own");
  if (number.type === "number" && number === left) {
    const changed = `toString(${state.written(left.start, left.end)})`;
    const advice = `a text is not added to a number the same on both engines; write ${changed}`;
    throw new QueryRefused("+", left.start, advice, { start: left.start, end: left.end, text: changed });
  }
}

/** After WHERE. @throws QueryRefused for a value that is no condition. */
export function checkCondition(shape: Shape): void {
  if (!["text", "number", "float", "list"].includes(shape.type)) return;
  throw new QueryRefused("WHERE", shape.start, "a condition is wanted here, such as n.name = 'Keras'");
}
