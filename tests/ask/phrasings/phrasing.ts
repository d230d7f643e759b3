/** One way to ask, and what a right answer holds. */
export interface Phrasing {
  readonly ask: string;
  /** Question that must be understood; several where more than one is right. */
  readonly question: string | readonly string[];
  /** Words that the sentences must hold. */
  readonly says: readonly string[];
  /** Asked right after this one. */
  readonly after?: string;
}

/** A line of a table: what is asked, the question, what the answer says, and what was asked before. */
export const phrase = (
  ask: string,
  question: Phrasing["question"],
  says: readonly string[],
  after?: string,
): Phrasing => ({ ask, question, says, ...(after === undefined ? {} : { after }) });
