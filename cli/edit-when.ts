/** When something was: EDTF, or plain words. */

import type { GraphReader } from "../graph/graph-store.ts";
import { readPersonGraph } from "../graph/reads/person-graph.ts";
import { type Correction, understandAnswer } from "../journey/answer-words.ts";
import { readClause } from "../journey/answer-words-clause.ts";
import { plainWords } from "../journey/answer-words-names.ts";
import type { Edit } from "../model/edit.ts";
import { Failure } from "../model/failure.ts";
import type { Graph } from "../model/graph.ts";
import { secondsOf } from "../model/media-times.ts";
import { DURATION, isPeriod } from "../model/period.ts";

type Dates = Extract<Edit, { op: "redate" }>["value"];

/** Dates without a story: EDTF ("2017-21", "2014/2016"), ISO 8601 ("P8M"), or words that name no other fact. @throws Failure `usage` */
export function readWhen(words: string): Dates {
  const dates = readExact(words) ?? readPlain(words);
  if (dates) return dates;
  throw new Failure(
    "usage",
    `“${words}” is no time: write “spring 2016”, “2014 to 2016”, “for eight months”, or EDTF like 2016-21.`,
  );
}

/** What words say of a fact's time, in its story. @throws Failure `usage` with what may be said instead. */
export async function readAnswer(
  store: GraphReader,
  graph: Graph,
  target: string,
  words: string,
): Promise<readonly Correction[]> {
  const exact = readExact(words);
  const person = graph.relations.find((relation) => relation.id === target)?.person;
  const story = exact || person === undefined ? undefined : await readPersonGraph(store, person);
  if (!story) return [{ op: "redate", target, value: exact ?? readWhen(words) }];
  const found = understandAnswer(story, target, words);
  if (!found) throw new Failure("not-found", `${target} is not in the story of ${person}.`);
  if (found.understood === null) throw new Failure("usage", `“${words}” is not understood. ${found.hints.join(" ")}`);
  return found.corrections;
}

function readExact(words: string): Dates | undefined {
  const [start = "", end, ...more] = words.trim().split("/");
  if (DURATION.test(start) && end === undefined) return { duration: start };
  if (!isPeriod(start) || more.length > 0) return undefined;
  if (end === undefined) return start === ".." ? { end: start } : { start };
  return isPeriod(end) ? { start, end } : undefined;
}

function readPlain(words: string): Dates | undefined {
  const clause = readClause(plainWords(words));
  if (clause?.says !== "dates") return undefined;
  const { says: _, ...dates } = clause;
  return dates;
}

/** "two years" or P2Y. @throws Failure `usage` */
export function readGap(words: string): string {
  const { duration, ...rest } = readWhen(words);
  if (duration !== undefined && Object.keys(rest).length === 0) return duration;
  throw new Failure("usage", `--gap takes a length of time, “two years” or P2Y; it is “${words}”.`);
}

/** Seconds of "20:37", "1:02:05" or "754". @throws Failure `usage` */
export function readClock(words: string): number {
  const seconds = secondsOf(words);
  if (seconds !== undefined) return seconds;
  throw new Failure("usage", `“${words}” is no time of a recording: write minutes and seconds, 20:37.`);
}
