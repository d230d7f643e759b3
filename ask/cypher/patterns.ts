/** Patterns of the read-only subset, and what confines each to the graph where other data lives beside it. */
import { countRelationship } from "./bounds.ts";
import { type Inside, parseMap } from "./expressions.ts";
import type { Token } from "./lexer.ts";
import { checkLabel, checkType, type ParseState } from "./parse-state.ts";
import { QueryRefused } from "./query-refused.ts";

const MAX_HOPS = 6;

/** `p = (a)-->(b)`, `p = shortestPath((a)-[*..4]-(b))`. @returns the path variable, quoted, of a shortest path. */
export function parsePathPattern(state: ParseState, inside: Inside, optional: boolean): string | undefined {
  let path: string | undefined;
  if (state.isSymbol("=", 1)) {
    path = state.expectName("a path variable").text;
    state.next();
  }
  const { keyword, text, start } = state.peek();
  if (keyword === "SHORTESTPATH" || keyword === "ALLSHORTESTPATHS") {
    if (optional)
      throw new QueryRefused(
        text,
        start,
        "not after OPTIONAL; use MATCH, or CALL (a, b) { MATCH p = … RETURN collect(p) AS found }",
      );
    if (path === undefined) throw new QueryRefused(text, start, `give the path a name: MATCH p = ${text}(…)`);
    state.next();
    state.expectSymbol("(", text);
    parsePattern(state, inside, true);
    state.expectSymbol(")", text);
    return path;
  }
  if (["ANY", "ALL", "SHORTEST"].includes(keyword))
    throw new QueryRefused(text, start, "not the same on both engines; write shortestPath((a)-[*..6]-(b))");
  parsePattern(state, inside);
  return undefined;
}

/** A chain of nodes and relationships. */
export function parsePattern(state: ParseState, inside: Inside, isShortest = false): void {
  parseNode(state, inside);
  while (state.isSymbol("-") || state.isSymbol("<-")) {
    countRelationship(state);
    parseRelationship(state, inside, isShortest);
    parseNode(state, inside);
  }
}

function parseNode(state: ParseState, inside: Inside): void {
  state.expectSymbol("(", "a pattern; a node is written in parentheses");
  if (state.isName()) state.next();
  const labels: string[] = [];
  if (state.takeSymbol(":")) parseNodeLabels(state, labels);
  parseConfinedMap(state, inside, labelsFor(labels));
  if (state.isKeyword("WHERE"))
    throw state.refusal("a WHERE inside a pattern is not the same on both engines; put it after MATCH");
  state.expectSymbol(")", "a node");
}

/** Others may have their own `:Person` nodes in the same database. */
function labelsFor(labels: readonly string[]): string {
  if (labels.length === 0) return ":Entity|Evidence";
  return labels.includes("Entity") || labels.includes("Evidence") ? "" : "&Entity";
}

/** A property map, or none; either way only what carries Cairn's mark is to match. */
function parseConfinedMap(state: ParseState, inside: Inside, labels: string): void {
  if (state.peek().type === "parameter")
    throw state.refusal("a whole map as a parameter is not the same on both engines; write {id: $id}");
  if (!state.isSymbol("{")) {
    state.insert(`${labels} {cairn: true}`);
    return;
  }
  if (labels) state.insert(labels);
  state.insert(state.isSymbol("}", 1) ? "cairn: true" : "cairn: true, ", state.peek().end);
  parseMap(state, inside, true);
}

function parseNodeLabels(state: ParseState, labels: string[]): void {
  if (state.peek().type === "parameter") throw state.refusal("a label cannot be a parameter; write it out");
  for (let label: Token | undefined = state.expectName("a label after :"); label; label = state.takeFurtherLabel()) {
    checkLabel(label);
    labels.push(label.text);
  }
  if (state.isSymbol("|") || state.isSymbol("&"))
    throw state.refusal("label expressions are not the same on both engines; write WHERE n:A OR n:B");
}

/**
 * `-[r:USED|OWNED*1..3 {…}]->`, `-->`, `--`, `<--`. In a shortest path Neo4j takes no properties: what confines it is a
 * condition on the path.
 */
function parseRelationship(state: ParseState, inside: Inside, isShortest: boolean): void {
  if (!state.takeSymbol("<-")) state.expectSymbol("-", "a node");
  if (state.takeSymbol("[")) {
    if (state.isName()) state.next();
    if (state.takeSymbol(":")) parseTypes(state);
    if (state.isSymbol("*")) parseHops(state);
    if (!isShortest) parseConfinedMap(state, inside, "");
    else if (state.isSymbol("{")) throw state.refusal("properties in a shortest path are not the same on both engines");
    if (state.isKeyword("WHERE"))
      throw state.refusal("a WHERE inside a pattern is not the same on both engines; put it after MATCH");
    state.expectSymbol("]", "a relationship");
  } else if (!isShortest) state.insert("[{cairn: true}]");
  if (!state.takeSymbol("->")) state.expectSymbol("-", "a relationship");
}

function parseTypes(state: ParseState): void {
  do {
    state.takeSymbol(":");
    if (state.isSymbol("!"))
      throw state.refusal("type expressions are not the same on both engines; use WHERE type(r) <> 'X'");
    checkType(state.expectName("a relationship type after :"));
  } while (state.takeSymbol("|"));
}

/** `*..3`, `*2`, `*1..4`: the upper bound must be there and small. */
function parseHops(state: ParseState): void {
  const star = state.next();
  let most: number | undefined;
  if (state.peek().type === "number") most = Number(state.next().text);
  if (state.takeSymbol("..")) most = state.peek().type === "number" ? Number(state.next().text) : undefined;
  if (most === undefined || !(most <= MAX_HOPS))
    throw new QueryRefused(
      "variable length",
      star.start,
      `give an upper bound of at most ${MAX_HOPS} hops, such as *1..4`,
      { start: star.start, end: state.taken, text: "*1..4" },
    );
}
