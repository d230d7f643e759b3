/** What the parser carries along: the tokens, where it stands, and what it has found. */
import { ENTITY_KINDS, RELATION_TYPES } from "../../model/ontology.ts";
import type { Token } from "./lexer.ts";
import { QueryRefused } from "./query-refused.ts";

/** Facts about an accepted query that its runner needs. */
export interface Findings {
  /** Offsets right after the variable of every node pattern without a label: a runner may insert a label there. */
  readonly unlabelled: number[];
  readonly parameters: Set<string>;
  /** Product of the sizes of all `range(…)`: a bound on what a query can make out of nothing. */
  rangeProduct: number;
}

export class ParseState {
  readonly findings: Findings = { unlabelled: [], parameters: new Set(), rangeProduct: 1 };
  private readonly tokens: readonly Token[];
  private position = 0;
  private depth = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  /** The token `ahead` places on; past the end it is the `end` token. */
  peek(ahead = 0): Token {
    const token = this.tokens[Math.min(this.position + ahead, this.tokens.length - 1)];
    if (!token) throw new TypeError("a token list always has an end");
    return token;
  }

  next(): Token {
    const token = this.peek();
    this.position++;
    return token;
  }

  isSymbol(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.type === "symbol" && token.text === text;
  }

  isKeyword(word: string, ahead = 0): boolean {
    return this.peek(ahead).keyword === word;
  }

  takeSymbol(text: string): boolean {
    if (!this.isSymbol(text)) return false;
    this.position++;
    return true;
  }

  /** Takes all of the words, or none. */
  takeKeywords(...words: string[]): boolean {
    if (!words.every((word, ahead) => this.isKeyword(word, ahead))) return false;
    this.position += words.length;
    return true;
  }

  expectSymbol(text: string, after: string): Token {
    if (!this.isSymbol(text)) throw this.refusal(`expected ${text} after ${after}`);
    return this.next();
  }

  expectKeyword(word: string, after: string): void {
    if (!this.takeKeywords(word)) throw this.refusal(`expected ${word} after ${after}`);
  }

  /** A variable, property or alias name. */
  expectName(what: string): Token {
    const token = this.peek();
    if (token.type !== "word" && token.type !== "quoted") throw this.refusal(`expected ${what}`);
    return this.next();
  }

  refusal(advice: string, token = this.peek()): QueryRefused {
    const shown = token.type === "end" ? "end of the query" : token.text.slice(0, 40);
    return new QueryRefused(shown, token.start, advice);
  }

  /** Runs a nested part; more than 32 levels are refused, so no text can exhaust our stack or an engine's. */
  nested<T>(parse: () => T): T {
    if (++this.depth > 32) throw this.refusal("nested more than 32 levels deep; split the query with WITH");
    const result = parse();
    this.depth--;
    return result;
  }
}

const LABELS: ReadonlySet<string> = new Set(["Entity", "Evidence", ...ENTITY_KINDS]);
const TYPES: ReadonlySet<string> = new Set(RELATION_TYPES);

/** Only the graph is asked, never what else lies in the database. */
export function checkLabel(token: Token): void {
  if (!LABELS.has(token.text))
    throw new QueryRefused(
      `label ${token.text}`,
      token.start,
      `there is no such label; use one of ${[...LABELS].join(", ")}`,
    );
}

export function checkType(token: Token): void {
  if (!TYPES.has(token.text))
    throw new QueryRefused(
      `relationship type ${token.text}`,
      token.start,
      `there is no such type; use one of ${[...TYPES].join(", ")}`,
    );
}
