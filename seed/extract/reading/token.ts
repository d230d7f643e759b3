/** A spoken word with its place in the file. Contractions are two tokens: "didn't" is `did` and `not`. */
export interface Token {
  /** As written. */
  readonly text: string;
  /** Lower case, accents folded, contracted verbs spelled out: what patterns compare with. */
  readonly lower: string;
  /** UTF-16 offsets into the decoded file. */
  readonly start: number;
  readonly end: number;
  /** Index of its segment. */
  readonly segment: number;
  /** Counts up where a sentence, a paragraph or a turn ends. */
  readonly sentence: number;
  readonly capital: boolean;
  /** A comma, dash, bracket or quote stands before it. */
  readonly comma: boolean;
  /** Follows the one before without a space: "start-up", "didn't". */
  readonly glued: boolean;
  /** Patterns may step over it: "uh", "actually", "you know". */
  readonly filler: boolean;
}
