/** Clauses and patterns of the read-only subset, after openCypher's grammar (Cypher.g4). An allow-list: what is not here is refused. */
import { type Inside, parseExpression, parseMap } from "./expressions.ts";
import { tokenise } from "./lexer.ts";
import { checkLabel, checkType, type Findings, ParseState } from "./parse-state.ts";
import { QueryRefused } from "./query-refused.ts";

const MAX_LENGTH = 10_000;
const MAX_CLAUSES = 40;
const MAX_HOPS = 6;

const INSIDE: Inside = { pattern: parsePattern, subquery: parseExistsBody };

/** What to write instead of clauses that people try. */
const REFUSED_CLAUSES: Readonly<Record<string, string>> = {
  CREATE: "the console only reads; corrections are made as edits",
  MERGE: "the console only reads; corrections are made as edits",
  SET: "the console only reads; corrections are made as edits",
  DELETE: "the console only reads; corrections are made as edits",
  DETACH: "the console only reads; corrections are made as edits",
  REMOVE: "the console only reads; corrections are made as edits",
  INSERT: "the console only reads; corrections are made as edits",
  FOREACH: "the console only reads; to go through a list use UNWIND",
  LOAD: "files and addresses cannot be read from a query; bring a talk instead",
  DROP: "the schema is not to be changed from here",
  ALTER: "the database is not to be changed from here",
  SHOW: "the database's own settings are not shown here",
  TERMINATE: "the database is not to be steered from here",
  USE: "there is one graph; leave USE out",
  EXPLAIN: "leave EXPLAIN out",
  PROFILE: "leave PROFILE out",
  FINISH: "end the query with RETURN",
  LET: "not the same on both engines; use WITH",
  FILTER: "not the same on both engines; use WHERE",
  FOR: "not the same on both engines; use UNWIND",
};

/**
 * Reads a whole query.
 * @returns what a runner needs to know of it.
 * @throws QueryRefused with clause, offset and way out.
 */
export function readQuery(query: string): Findings {
  if (query.length > MAX_LENGTH)
    throw new QueryRefused("query", MAX_LENGTH, `a query may have ${MAX_LENGTH} characters; shorten it`);
  const state = new ParseState(tokenise(query));
  do parseSingleQuery(state, true);
  while (takeUnion(state));
  state.takeSymbol(";");
  if (state.peek().type !== "end") throw unexpectedClause(state);
  return state.findings;
}

function takeUnion(state: ParseState): boolean {
  if (!state.takeKeywords("UNION")) return false;
  if (!state.takeKeywords("ALL")) state.takeKeywords("DISTINCT");
  return true;
}

/** Clauses up to and with RETURN. */
function parseSingleQuery(state: ParseState, mustReturn: boolean): void {
  for (let count = 0; ; count++) {
    if (count > MAX_CLAUSES) throw state.refusal(`a query may have ${MAX_CLAUSES} clauses; shorten it`);
    if (state.takeKeywords("RETURN")) {
      parseProjection(state, "RETURN");
      return;
    }
    if (!parseReadingClause(state)) {
      if (mustReturn) throw unexpectedClause(state);
      return;
    }
  }
}

function parseReadingClause(state: ParseState): boolean {
  if (state.takeKeywords("OPTIONAL", "MATCH")) parseMatch(state, true);
  else if (state.takeKeywords("MATCH")) parseMatch(state, false);
  else if (state.takeKeywords("UNWIND")) {
    parseExpression(state, INSIDE);
    state.expectKeyword("AS", "UNWIND …");
    state.expectName("a variable after AS");
  } else if (state.takeKeywords("WITH")) {
    parseProjection(state, "WITH");
    if (state.takeKeywords("WHERE")) parseExpression(state, INSIDE);
  } else if (state.isKeyword("CALL")) parseCall(state);
  else return false;
  return true;
}

function unexpectedClause(state: ParseState): QueryRefused {
  const token = state.peek();
  const advice = REFUSED_CLAUSES[token.keyword];
  if (advice) return new QueryRefused(token.keyword === "LOAD" ? "LOAD CSV" : token.keyword, token.start, advice);
  if (token.type === "end") return new QueryRefused("end of the query", token.start, "end the query with RETURN");
  return state.refusal("expected MATCH, OPTIONAL MATCH, WHERE, WITH, UNWIND, CALL { … } or RETURN");
}

/** `CALL { … }` and `CALL (x) { … }`; procedures are not called from here. */
function parseCall(state: ParseState): void {
  const call = state.next();
  if (state.takeSymbol("(")) {
    if (!state.takeSymbol("*") && !state.isSymbol(")"))
      do state.expectName("a variable");
      while (state.takeSymbol(","));
    state.expectSymbol(")", "CALL (");
  }
  if (!state.isSymbol("{"))
    throw new QueryRefused("CALL", call.start, "procedures are not available here; CALL { … } with a query inside is");
  state.nested(() => {
    state.next();
    do parseSingleQuery(state, true);
    while (takeUnion(state));
    state.expectSymbol("}", "the subquery");
  });
  if (state.isKeyword("IN")) throw state.refusal("CALL … IN TRANSACTIONS is for writing; leave IN TRANSACTIONS out");
}

function parseProjection(state: ParseState, clause: string): void {
  state.takeKeywords("DISTINCT");
  if (!state.takeSymbol("*")) parseItems(state, clause);
  else if (state.takeSymbol(",")) parseItems(state, clause);
  if (state.takeKeywords("ORDER", "BY"))
    do {
      parseExpression(state, INSIDE);
      for (const word of ["ASC", "DESC", "ASCENDING", "DESCENDING"]) if (state.takeKeywords(word)) break;
    } while (state.takeSymbol(","));
  if (state.takeKeywords("SKIP") || state.takeKeywords("OFFSET")) parseExpression(state, INSIDE);
  if (state.takeKeywords("LIMIT")) parseExpression(state, INSIDE);
}

function parseItems(state: ParseState, clause: string): void {
  do {
    parseExpression(state, INSIDE);
    if (state.takeKeywords("AS")) state.expectName(`a name after ${clause} … AS`);
  } while (state.takeSymbol(","));
}

function parseMatch(state: ParseState, optional: boolean): void {
  do parsePathPattern(state, optional);
  while (state.takeSymbol(","));
  if (state.takeKeywords("WHERE")) parseExpression(state, INSIDE);
}

/** `p = (a)-->(b)`, `p = shortestPath((a)-[*..4]-(b))`. */
function parsePathPattern(state: ParseState, optional: boolean): void {
  if (state.isSymbol("=", 1)) {
    state.expectName("a path variable");
    state.next();
  }
  const shortest = state.peek();
  if (shortest.keyword === "SHORTESTPATH" || shortest.keyword === "ALLSHORTESTPATHS") {
    if (optional)
      throw new QueryRefused(
        shortest.text,
        shortest.start,
        "not after OPTIONAL; use MATCH, or CALL (a, b) { MATCH p = … RETURN collect(p) AS found }",
      );
    state.next();
    state.expectSymbol("(", shortest.text);
    parsePattern(state);
    state.expectSymbol(")", shortest.text);
    return;
  }
  if (["ANY", "ALL", "SHORTEST"].includes(shortest.keyword))
    throw new QueryRefused(
      shortest.text,
      shortest.start,
      "not the same on both engines; write shortestPath((a)-[*..6]-(b))",
    );
  parsePattern(state);
}

/** A chain of nodes and relationships. */
function parsePattern(state: ParseState): void {
  parseNode(state);
  while (state.isSymbol("-") || state.isSymbol("<-")) {
    parseRelationship(state);
    parseNode(state);
  }
}

function parseNode(state: ParseState): void {
  const open = state.expectSymbol("(", "a pattern; a node is written in parentheses");
  let end = open.end;
  if (state.peek().type === "word" || state.peek().type === "quoted") end = state.next().end;
  if (state.isSymbol(":")) while (state.takeSymbol(":")) parseNodeLabel(state);
  else state.findings.unlabelled.push(end);
  if (state.isSymbol("{")) parseMap(state, INSIDE);
  else if (state.peek().type === "parameter")
    throw state.refusal("a whole map as a parameter is not the same on both engines; write {id: $id}");
  if (state.isKeyword("WHERE"))
    throw state.refusal("a WHERE inside a pattern is not the same on both engines; put it after MATCH");
  state.expectSymbol(")", "a node");
}

function parseNodeLabel(state: ParseState): void {
  if (state.isSymbol("$") || state.peek().type === "parameter")
    throw state.refusal("a label cannot be a parameter; write it out");
  checkLabel(state.expectName("a label after :"));
  if (state.isSymbol("|") || state.isSymbol("&"))
    throw state.refusal("label expressions are not the same on both engines; write WHERE n:A OR n:B");
}

/** `-[r:USED|OWNED*1..3 {…}]->`, `-->`, `--`, `<--`. */
function parseRelationship(state: ParseState): void {
  if (!state.takeSymbol("<-")) state.expectSymbol("-", "a node");
  if (state.takeSymbol("[")) {
    if (state.peek().type === "word" || state.peek().type === "quoted") state.next();
    if (state.takeSymbol(":")) parseTypes(state);
    if (state.isSymbol("*")) parseHops(state);
    if (state.isSymbol("{")) parseMap(state, INSIDE);
    if (state.isKeyword("WHERE"))
      throw state.refusal("a WHERE inside a pattern is not the same on both engines; put it after MATCH");
    state.expectSymbol("]", "a relationship");
  }
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
    );
}

/** Inside EXISTS { … } and COUNT { … }: a bare pattern with WHERE, or clauses with or without RETURN. */
function parseExistsBody(state: ParseState): void {
  if (state.isSymbol("(")) parseMatch(state, false);
  else parseSingleQuery(state, false);
}
