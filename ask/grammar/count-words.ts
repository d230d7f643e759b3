/** "how many …": the number before the list. */
import { listWords } from "../../journey/story/sentences.ts";
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

/** "more than 100 companies", "first three contests": several at once, and not one by one. */
const SEVERAL =
  /^(?:more than|over|about|around|almost|nearly|at least|up to|many|several|(?:the )?first (?:two|three|four|five|\d+)|\d+) /i;

/**
 * "3 jobs are named.", "4 applications are named, besides “more than 100 companies”."; undefined where there is nothing to
 * count. A talk need not name all: the words do not claim it.
 */
export function countSentence({ question, rows }: Pick<Answer, "question" | "rows">): Sentence | undefined {
  const [one, many] = NOUNS[question] ?? [];
  const column = one === "person" ? "source" : "target";
  const names = new Set(rows.flatMap((row) => (BETWEEN.has(String(row.type)) ? [] : String(row[column] ?? ""))));
  const several = [...names].filter((name) => SEVERAL.test(name));
  const count = names.size - several.length;
  if (one === undefined || many === undefined || names.size === 0) return undefined;
  const besides = several.length > 0 ? `, besides ${listWords(several.map((name) => `“${name}”`))}` : "";
  return { text: `${count === 1 ? `1 ${one} is` : `${count} ${many} are`} named${besides}.`, facts: [] };
}
