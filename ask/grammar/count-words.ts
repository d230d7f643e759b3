/** "how many …": the number before the list. */
import type { Answer, Sentence } from "../questions/question.ts";

/** What the rows of a question are, one and many. */
const NOUNS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  studies: ["place of study", "places of study"],
  jobs: ["job", "jobs"],
  places: ["place", "places"],
  tools: ["tool", "tools"],
  machines: ["machine", "machines"],
  competitions: ["competition", "competitions"],
  awards: ["award", "awards"],
  applications: ["application", "applications"],
  learned: ["thing learned", "things learned"],
  works: ["work or event", "works and events"],
  who: ["person", "people"],
  degrees: ["person", "people"],
};

/** Joins two things: told beside them, and no thing of its own. */
const BETWEEN = new Set(["SWITCHED_TO", "FUNDED", "LED_TO"]);

/** "3 jobs are named."; undefined where there is nothing to count. A talk need not name all: the words do not claim it. */
export function countSentence({ question, rows }: Pick<Answer, "question" | "rows">): Sentence | undefined {
  const [one, many] = NOUNS[question] ?? [];
  const column = one === "person" ? "source" : "target";
  const counted = new Set(rows.flatMap((row) => (BETWEEN.has(String(row.type)) ? [] : (row[column] ?? []))));
  if (one === undefined || counted.size === 0) return undefined;
  return { text: counted.size === 1 ? `1 ${one} is named.` : `${counted.size} ${many} are named.`, facts: [] };
}
