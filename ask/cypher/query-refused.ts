/** `text` in the place of what stands from `start` to `end`. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A query that is not read-only, not portable, or not Cypher: what clause, where, and what to write instead. */
export class QueryRefused extends Error {
  /** What was refused: `CREATE`, `LOAD CSV`, `function apoc.load.json`, `string`. */
  readonly construct: string;
  /** UTF-16 offset into the query. */
  readonly offset: number;
  /** A sentence with the way out. */
  readonly advice: string;

  /** The same in the portable part: `text` in the place of what stands from `start` to `end`; absent where it is for the writer to say. */
  readonly rewrite: TextChange | undefined;

  constructor(construct: string, offset: number, advice: string, rewrite?: TextChange) {
    super(`${construct} at character ${offset + 1}: ${advice}`);
    this.name = "QueryRefused";
    this.construct = construct;
    this.offset = offset;
    this.advice = advice;
    this.rewrite = rewrite;
  }
}
