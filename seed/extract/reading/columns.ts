/** The tokens of a talk by column: what every attempt at a frame looks at, without an object for each. */
import type { Token } from "./token.ts";

export interface Columns {
  readonly sentences: Int32Array;
  /** 1 where patterns may step over the token. */
  readonly fillers: Uint8Array;
}

const COLUMNS = new WeakMap<readonly Token[], Columns>();

/** The columns of these tokens, laid out once. */
export function columnsOf(tokens: readonly Token[]): Columns {
  const known = COLUMNS.get(tokens);
  if (known) return known;
  const sentences = new Int32Array(tokens.length);
  const fillers = new Uint8Array(tokens.length);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    sentences[at] = token?.sentence ?? -1;
    fillers[at] = token?.filler ? 1 : 0;
  }
  const columns = { sentences, fillers };
  COLUMNS.set(tokens, columns);
  return columns;
}
