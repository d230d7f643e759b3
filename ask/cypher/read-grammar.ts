/** Clauses and patterns of the read-only subset, after openCypher's grammar (Cypher.g4). An allow-list: what is not here is refused. */
import { closeClause } from "./bounds.ts";
import { type Inside, parseExpression } from "./expressions.ts";
import { tokenise, withoutComments } from "./lexer.ts";
import { type Findings, ParseState } from "./parse-state.ts";
import { parsePathPattern, parsePattern } from "./patterns.ts";
import { QueryRefused } from "./query-refused.ts";
import { checkCondition } from "./shapes.ts";

const MAX_LENGTH = 10_000;
const MAX_CLAUSES = 40;

const INSIDE: Inside = {
  pattern: (state) => parsePattern(state, INSIDE),
  subquery: parseExistsBody,
  expression: (state) => parseExpression(state, INSIDE),
};

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

export interface ReadQuery extends Findings {
  /** The query without its comments, every offset as before. */
  readonly plain: string;
}

/**
 * Reads a whole query.
 * @returns what a runner needs to know of it.
 * @throws QueryRefused with clause, offset and way out.
 */
export function readQuery(query: string): ReadQuery {
  if (query.length > MAX_LENGTH)
    throw new QueryRefused("query", MAX_LENGTH, `a query may have ${MAX_LENGTH} characters; shorten it`);
  const tokens = tokenise(query);
  const plain = withoutComments(query, tokens);
  const state = new ParseState(plain, tokens);
  const { findings } = state;
  const { columns, limitAt } = parseReturning(state);
  findings.columns = columns;
  findings.limitAt = limitAt;
  while (takeUnion(state)) {
    findings.limitAt = undefined;
    parseReturning(state);
  }
  state.takeSymbol(";");
  if (state.peek().type !== "end") throw unexpectedClause(state);
  return { ...findings, plain };
}

function takeUnion(state: ParseState): boolean {
  if (!state.takeKeywords("UNION")) return false;
  if (!state.takeKeywords("ALL")) state.takeKeywords("DISTINCT");
  return true;
}

/** Clauses up to and with RETURN. */
function parseReturning(state: ParseState): Projection {
  const projection = parseClauses(state);
  if (projection) return projection;
  throw unexpectedClause(state);
}

/** Clauses as far as they go. @returns what RETURN gives, if there is one. */
function parseClauses(state: ParseState): Projection | undefined {
  for (let count = 0; ; count++) {
    if (count > MAX_CLAUSES) throw state.refusal(`a query may have ${MAX_CLAUSES} clauses; shorten it`);
    const clause = state.peek();
    if (state.takeKeywords("RETURN")) {
      const projection = parseProjection(state, "RETURN");
      closeClause(state, clause);
      return projection;
    }
    if (!parseReadingClause(state)) return undefined;
    closeClause(state, clause);
  }
}

function parseReadingClause(state: ParseState): boolean {
  if (state.takeKeywords("OPTIONAL", "MATCH")) parseMatch(state, true);
  else if (state.takeKeywords("MATCH")) parseMatch(state, false);
  else if (state.takeKeywords("UNWIND")) {
    const { items } = parseExpression(state, INSIDE);
    state.expectKeyword("AS", "UNWIND …");
    state.know(state.expectName("a variable after AS").text, items ?? "unknown");
  } else if (state.takeKeywords("WITH")) {
    parseProjection(state, "WITH");
    if (state.takeKeywords("WHERE")) checkCondition(parseExpression(state, INSIDE));
  } else if (state.isKeyword("CALL")) parseCall(state);
  else return false;
  return true;
}

function unexpectedClause(state: ParseState): QueryRefused {
  const token = state.peek();
  const advice = REFUSED_CLAUSES[token.keyword];
  const clause = token.keyword === "LOAD" && state.isKeyword("CSV", 1) ? "LOAD CSV" : token.keyword;
  if (advice) return new QueryRefused(clause, token.start, advice);
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
    do parseReturning(state);
    while (takeUnion(state));
    state.expectSymbol("}", "the subquery");
  });
  if (state.isKeyword("IN")) throw state.refusal("CALL … IN TRANSACTIONS is for writing; leave IN TRANSACTIONS out");
}

interface Projection {
  /** Undefined where `*` stands for some of them. */
  readonly columns: readonly string[] | undefined;
  readonly limitAt: number | undefined;
}

function parseProjection(state: ParseState, clause: string): Projection {
  state.takeKeywords("DISTINCT");
  let columns: string[] | undefined;
  if (!state.takeSymbol("*")) columns = parseItems(state, clause);
  else if (state.takeSymbol(",")) parseItems(state, clause);
  if (state.takeKeywords("ORDER", "BY"))
    do {
      parseExpression(state, INSIDE);
      for (const word of ["ASC", "DESC", "ASCENDING", "DESCENDING"]) if (state.takeKeywords(word)) break;
    } while (state.takeSymbol(","));
  const { start, end, text } = state.peek();
  if (state.isKeyword("OFFSET"))
    throw new QueryRefused(text, start, "not the same on both engines; write SKIP", { start, end, text: "SKIP" });
  if (state.takeKeywords("SKIP")) parseExpression(state, INSIDE);
  const limitAt = state.isKeyword("LIMIT") ? undefined : state.taken;
  if (state.takeKeywords("LIMIT")) parseExpression(state, INSIDE);
  return { columns, limitAt };
}

/** @returns the names of the columns: what stands after AS, else the expression as written. */
function parseItems(state: ParseState, clause: string): string[] {
  const columns: string[] = [];
  do {
    const { start } = state.peek();
    const { type } = parseExpression(state, INSIDE);
    const written = state.written(start, state.taken);
    const name = state.takeKeywords("AS") ? state.expectName(`a name after ${clause} … AS`).text : undefined;
    if (name !== undefined) state.know(name, type);
    columns.push(name ?? written);
  } while (state.takeSymbol(","));
  return columns;
}

function parseMatch(state: ParseState, optional: boolean): void {
  const paths = new Set<string>();
  do {
    const path = parsePathPattern(state, INSIDE, optional);
    if (path !== undefined) paths.add(path);
  } while (state.takeSymbol(","));
  const confined = [...paths]
    .map((path) => `all(_r IN relationships(\`${path}\`) WHERE _r.cairn = true)`)
    .join(" AND ");
  const where = state.peek();
  if (!state.takeKeywords("WHERE")) {
    if (confined) state.insert(` WHERE ${confined}`);
    return;
  }
  const from = state.position;
  if (confined) state.insert(` ${confined} AND (`);
  checkCondition(parseExpression(state, INSIDE));
  if (confined) state.insert(")");
  if (state.named(from).some((name) => paths.has(name)))
    throw new QueryRefused(
      "WHERE",
      where.start,
      "a condition on a shortest path is not the same on both engines; write MATCH p = shortestPath(…) WITH p WHERE …",
    );
}

/** Inside EXISTS { … } and COUNT { … }: a bare pattern with WHERE, or clauses with or without RETURN. */
function parseExistsBody(state: ParseState): void {
  if (state.isSymbol("(")) parseMatch(state, false);
  else parseClauses(state);
}
