/** The tokens of a talk by column: what every attempt at a frame looks at, without an object for each. */
import type { Token } from "./token.ts";

export interface Columns {
  readonly sentences: Int32Array;
  /** 1 where patterns may step over the token. */
  readonly fillers: Uint8Array;
}

/** A column of small numbers; a loop, since `Uint8Array.from` takes many times as long. */
export function columnOf(tokens: readonly Token[], of: (token: Token, at: number) => number): Uint8Array {
  const column = new Uint8Array(tokens.length);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token) column[at] = of(token, at);
  }
  return column;
}

const COLUMNS = new WeakMap<readonly Token[], Columns>();

/** The columns of these tokens, laid out once. */
export function columnsOf(tokens: readonly Token[]): Columns {
  const known = COLUMNS.get(tokens);
  if (known) return known;
  const sentences = new Int32Array(tokens.length);
  for (let at = 0; at < tokens.length; at += 1) sentences[at] = tokens[at]?.sentence ?? -1;
  const columns = { sentences, fillers: columnOf(tokens, ({ filler }) => (filler ? 1 : 0)) };
  COLUMNS.set(tokens, columns);
  return columns;
}
