/** Cypher text → tokens. Our own small lexer: it refuses what it does not know, so nothing reaches an engine unread. */
import { QueryRefused } from "./query-refused.ts";

export type TokenType = "word" | "quoted" | "string" | "number" | "parameter" | "symbol" | "end";

export interface Token {
  readonly type: TokenType;
  /** The text as written; for `quoted` and `string` without the quotes, for `parameter` without the dollar. */
  readonly text: string;
  /** Upper case of an ASCII word, "" otherwise: keywords do not care about case, and "ſet" is none. */
  readonly keyword: string;
  /** UTF-16 offsets into the query, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const SYMBOLS = ["<>", "<=", ">=", "=~", "..", "+=", "->", "<-"];
const SINGLE = new Set("()[]{},.:;|+-*/%^=<>&!".split(""));
const WORD_START = /[\p{L}_]/u;
const WORD_PART = /[\p{L}\p{N}_]/u;

/**
 * @param query at most 10,000 characters; the caller checks.
 * @returns the tokens, closed by one of type `end`.
 * @throws QueryRefused for an unclosed string or comment, a unicode escape, or a character outside the language.
 */
export function tokenise(query: string): readonly Token[] {
  // Neo4j turns \uXXXX into the character before it reads the query, even inside strings: `'\u0027` would close one.
  const unicode = /\\u/i.exec(query);
  if (unicode)
    throw new QueryRefused("unicode escape", unicode.index, "a \\u escape is not allowed; write the character itself");
  const tokens: Token[] = [];
  let at = 0;
  while (at < query.length) {
    const skipped = skipBlank(query, at);
    if (skipped > at) {
      at = skipped;
      continue;
    }
    const token = readToken(query, at);
    tokens.push(token);
    at = token.end;
  }
  tokens.push({ type: "end", text: "", keyword: "", start: query.length, end: query.length });
  return tokens;
}

/** The query with its comments blanked out, every offset as before: what engines are given, so that none reads them otherwise. */
export function withoutComments(query: string, tokens: readonly Token[]): string {
  let text = "";
  for (const { start, end } of tokens)
    text += query.slice(text.length, start).replace(/\S/g, " ") + query.slice(start, end);
  return text;
}

function skipBlank(query: string, from: number): number {
  let at = from;
  while (at < query.length && /[ \t\r\n]/.test(query.charAt(at))) at++;
  if (query.startsWith("//", at)) {
    const end = query.slice(at).search(/[\r\n]/);
    return end < 0 ? query.length : at + end;
  }
  if (query.startsWith("/*", at)) {
    const end = query.indexOf("*/", at + 2);
    if (end < 0) throw new QueryRefused("comment", at, "this comment is never closed; add */");
    return end + 2;
  }
  return at;
}

function readToken(query: string, at: number): Token {
  const char = query.charAt(at);
  if (char === "'" || char === '"') return readString(query, at, char);
  if (char === "`") return readQuoted(query, at);
  if (char === "$") return readParameter(query, at);
  if (/[0-9]/.test(char)) return readNumber(query, at);
  if (WORD_START.test(codePoint(query, at))) return readWord(query, at);
  const symbol = SYMBOLS.find((it) => query.startsWith(it, at)) ?? (SINGLE.has(char) ? char : undefined);
  if (symbol === undefined)
    throw new QueryRefused(
      "character",
      at,
      `the character ${JSON.stringify(char)} is not part of Cypher here; remove it`,
    );
  return token("symbol", symbol, at, at + symbol.length);
}

function readString(query: string, start: number, quote: string): Token {
  let text = "";
  for (let at = start + 1; at < query.length; at++) {
    const char = query.charAt(at);
    if (char === quote) return token("string", text, start, at + 1);
    if (char === "\\") {
      const next = query.charAt(++at);
      if (!"\\'\"bfnrt".includes(next) || next === "")
        throw new QueryRefused("string", at - 1, `\\${next} is not an escape; write \\\\ for a backslash`);
      text += { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" }[next] ?? next;
    } else text += char;
  }
  throw new QueryRefused("string", start, `this string is never closed; add ${quote}`);
}

function readQuoted(query: string, start: number): Token {
  const end = query.indexOf("`", start + 1);
  if (end < 0 || query.charAt(end + 1) === "`")
    throw new QueryRefused("quoted name", start, "a name in backticks must close and hold no backtick");
  return token("quoted", query.slice(start + 1, end), start, end + 1);
}

function readParameter(query: string, start: number): Token {
  const end = wordEnd(query, start + 1);
  if (end === start + 1) throw new QueryRefused("parameter", start, "a parameter is $ and a name, such as $name");
  return token("parameter", query.slice(start + 1, end), start, end);
}

function readNumber(query: string, start: number): Token {
  const match = /^(?:0x[0-9a-f]+|0o[0-7]+|\d+(?:\.(?!\.)\d+)?(?:e[+-]?\d+)?)/i.exec(query.slice(start, start + 40));
  const end = start + (match?.[0].length ?? 1);
  if (WORD_START.test(codePoint(query, end)))
    throw new QueryRefused("number", start, "a letter follows this number; put a space between them");
  return token("number", query.slice(start, end), start, end);
}

function readWord(query: string, start: number): Token {
  const end = wordEnd(query, start);
  return token("word", query.slice(start, end), start, end);
}

function wordEnd(query: string, from: number): number {
  let at = from;
  while (at < query.length) {
    const char = codePoint(query, at);
    if (!WORD_PART.test(char)) break;
    at += char.length;
  }
  return at;
}

const codePoint = (query: string, at: number): string => String.fromCodePoint(query.codePointAt(at) ?? 0x20);

function token(type: TokenType, text: string, start: number, end: number): Token {
  return { type, text, keyword: type === "word" && /^\w+$/.test(text) ? text.toUpperCase() : "", start, end };
}
