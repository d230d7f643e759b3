/** What the parser carries along: the tokens, where it stands, and what it has found. */
import { entityKindSchema, entityKinds, relationTypeSchema, relationTypes } from "../../model/ontology.ts";
import type { Token, TokenType } from "./lexer.ts";
import { QueryRefused, type TextChange } from "./query-refused.ts";

/** `float` is a number that may be written with or without `.0`. */
export type ShapeType = "text" | "number" | "float" | "truth" | "list" | "null" | "unknown";

/** Facts about an accepted query that its runner needs. */
export interface Findings {
  /** What confines each pattern to what Cairn wrote, where other data lives beside it. */
  readonly changes: TextChange[];
  /** What makes the embedded engine give what Neo4j gives. */
  readonly corrections: TextChange[];
  readonly parameters: Set<string>;
  /** Parameters that are compared with what can only be a text, or a number. */
  readonly expected: ExpectedParameter[];
  /** Names of the columns, as written; undefined after RETURN *. */
  columns: readonly string[] | undefined;
  /** Where a LIMIT can be added: undefined when there is one, and after UNION, where it would count for one part only. */
  limitAt: number | undefined;
}

export interface ExpectedParameter {
  readonly name: string;
  readonly family: "text" | "number";
  /** Where it stands. */
  readonly start: number;
}

/** Running totals that bound what a query can cost; see `bounds.ts`. */
export interface Costs {
  /** Product of the sizes of all `range(…)`: what a query can make out of nothing. */
  ranges: number;
  /** How many times larger than what is stored a value may have become, clause by clause. */
  growth: number;
  /** Of the clause that is being read. */
  clauseGrowth: number;
  /** List comprehensions, reduce and quantifiers around the cursor. */
  iterations: number;
  relationships: number;
  operators: number;
  xors: number;
}

export class ParseState {
  readonly findings: Findings = {
    changes: [],
    corrections: [],
    parameters: new Set(),
    expected: [],
    columns: undefined,
    limitAt: undefined,
  };
  readonly costs: Costs = {
    ranges: 1,
    growth: 1,
    clauseGrowth: 1,
    iterations: 0,
    relationships: 0,
    operators: 0,
    xors: 0,
  };
  private readonly variables = new Map<string, ShapeType>();
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;

  /** @param text what the tokens were read from, without comments. */
  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
  }

  /** Whether evidence is among what the query names: its offsets are numbers. */
  get asksEvidence(): boolean {
    return this.tokens.some(({ text, type }) => isNameType(type) && text === "Evidence");
  }

  /** How many tokens have been taken. */
  get position(): number {
    return this.at;
  }

  /** The token `ahead` places on; past the end it is the `end` token. */
  peek(ahead = 0): Token {
    const token = this.tokens[Math.min(this.at + ahead, this.tokens.length - 1)];
    if (!token) throw new TypeError("a token list always has an end");
    return token;
  }

  /** Offset after the token that was taken last. */
  get taken(): number {
    return this.tokens[this.at - 1]?.end ?? 0;
  }

  /** What stands between two offsets. */
  written(start: number, end: number): string {
    return this.text.slice(start, end);
  }

  /** Notes what is to be put in after the token taken last. */
  insert(text: string, at = this.taken): void {
    this.findings.changes.push({ start: at, end: at, text });
  }

  /** Notes what a variable stands for; a name for two kinds of value stands for neither. */
  know(name: string, type: ShapeType): void {
    this.variables.set(name, this.variables.has(name) && this.variables.get(name) !== type ? "unknown" : type);
  }

  /** What a variable is known to stand for. */
  typeOf(name: string): ShapeType {
    return this.variables.get(name) ?? "unknown";
  }

  /** Notes what the embedded engine is to be given instead of what stands from `start` to `end`. */
  correct(start: number, end: number, text: string): void {
    this.findings.corrections.push({ start, end, text });
  }

  /**
   * Takes a further label of a node: `:B` of `n:A:B`. In the confined text all are joined by `&`, since Neo4j wants one
   * way of writing labels in a clause.
   */
  takeFurtherLabel(): Token | undefined {
    if (!this.isSymbol(":") || !this.isName(1)) return undefined;
    const { start, end } = this.next();
    this.findings.changes.push({ start, end, text: "&" });
    return this.next();
  }

  /** The names among the tokens taken since `position`. */
  named(position: number): readonly string[] {
    return this.tokens.slice(position, this.at).flatMap(({ type, text }) => (isNameType(type) ? [text] : []));
  }

  next(): Token {
    const token = this.peek();
    this.at++;
    return token;
  }

  isSymbol(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.type === "symbol" && token.text === text;
  }

  isKeyword(word: string, ahead = 0): boolean {
    return this.peek(ahead).keyword === word;
  }

  isName(ahead = 0): boolean {
    return isNameType(this.peek(ahead).type);
  }

  takeSymbol(text: string): boolean {
    if (!this.isSymbol(text)) return false;
    this.at++;
    return true;
  }

  /** Takes all of the words, or none. */
  takeKeywords(...words: string[]): boolean {
    if (!words.every((word, ahead) => this.isKeyword(word, ahead))) return false;
    this.at += words.length;
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
    if (!this.isName()) throw this.refusal(`expected ${what}`);
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

const isNameType = (type: TokenType): boolean => type === "word" || type === "quoted";

const GENERAL_LABELS = ["Entity", "Evidence"];

/** Only the graph is asked, never what else lies in the database. */
export function checkLabel(token: Token): void {
  if (!GENERAL_LABELS.includes(token.text) && !entityKindSchema.safeParse(token.text).success)
    throw new QueryRefused(
      `label ${token.text}`,
      token.start,
      `there is no such label; use one of ${[...GENERAL_LABELS, ...entityKinds()].join(", ")}`,
    );
}

export function checkType(token: Token): void {
  if (!relationTypeSchema.safeParse(token.text).success)
    throw new QueryRefused(
      `relationship type ${token.text}`,
      token.start,
      `there is no such type; use one of ${relationTypes().join(", ")}`,
    );
}
