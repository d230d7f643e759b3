/** Finds frames in a reading: most places begin none, and a look or two tells so. */
import type { Token } from "../reading/token.ts";
import { type PerWord, perWord } from "../reading/vocabulary.ts";
import { type FrameMatch, type Ground, matchAt } from "./attempt.ts";
import { type Follow, followOf, goingOn } from "./follow.ts";
import { firstOf, type Node, parsePattern } from "./pattern.ts";
import { leavesSubjectOut, SUBJECT_KEYS, subjectMarks } from "./subjects.ts";

interface Frame<Rule> {
  readonly nodes: readonly Node[];
  readonly rule: Rule;
  /** The subject may be left out where the talk lets it. */
  readonly open: boolean;
}

/** Frames that can begin with one word, kind or subject. */
interface Beginning<Rule> {
  readonly key: string;
  readonly frames: Frame<Rule>[];
  /** Worked out when a talk has the beginning. */
  follow?: Follow;
}

export interface FrameIndex<Rule> {
  readonly startingWith: (tokens: readonly Token[]) => PerWord<Beginning<Rule> | undefined>;
  readonly byKey: ReadonlyMap<string, Beginning<Rule>>;
}

/** Reads the patterns of an ordered list of rules once. Earlier rules are tried first. */
export function indexFrames<Rule>(rules: readonly (readonly [pattern: string, rule: Rule])[]): FrameIndex<Rule> {
  const byKey = new Map<string, Beginning<Rule>>();
  for (const [pattern, rule] of rules) {
    const nodes = parsePattern(pattern);
    const [head] = nodes;
    const frame = { nodes, rule, open: head?.kind === "subject" && head.subject === "S" };
    for (const key of firstOf(nodes)) {
      const beginning = byKey.get(key);
      if (beginning) beginning.frames.push(frame);
      else byKey.set(key, { key, frames: [frame] });
    }
  }
  return { startingWith: perWord((word) => byKey.get(word)), byKey };
}

/** All matches, in order of place; one per rule and place. */
export function* findFrames<Rule>(index: FrameIndex<Rule>, ground: Ground): Generator<[FrameMatch, Rule]> {
  const { tokens, chunks } = ground;
  const { numbers, values } = index.startingWith(tokens);
  const marks = subjectMarks(ground);
  const subjects = SUBJECT_KEYS.map((key) => index.byKey.get(key));
  for (let at = 0; at < tokens.length; at += 1) {
    const word = values[numbers[at] ?? -1];
    if (word) yield* matchAll(word, ground, at, [at + 1]);
    const mark = marks[at] ?? 0;
    for (let i = 0; mark >> i !== 0; i += 1) {
      const subject = subjects[i];
      if (subject && mark & (1 << i)) yield* matchAll(subject, ground, at, [at + 1]);
    }
    const here = chunks.startingAt(at);
    for (let i = 0; i < here.length; i += 1) {
      const kind = here[i]?.kind;
      if (kind === undefined || here.findIndex((chunk) => chunk.kind === kind) < i) continue;
      const beginning = index.byKey.get(`{${kind}}`);
      if (!beginning) continue;
      const ends = here.filter((chunk) => chunk.kind === kind).map((chunk) => chunk.end);
      yield* matchAll(beginning, ground, at, ends);
    }
  }
}

/** Tries the frames that what stands at `nexts`, after their beginning, lets go on. */
function matchAll<Rule>(
  beginning: Beginning<Rule>,
  ground: Ground,
  at: number,
  nexts: readonly number[],
): readonly [FrameMatch, Rule][] {
  const { key, frames } = beginning;
  beginning.follow ??= followOf(
    frames.map(({ nodes }) => nodes),
    key,
  );
  let matches: readonly [FrameMatch, Rule][] = NONE;
  for (const frame of goingOn(beginning.follow, frames, ground, nexts)) {
    if (frame.open && !((subjectMarks(ground)[at] ?? 0) & 1) && !leavesSubjectOut(ground, at)) continue;
    const match = matchAt(frame.nodes, ground, at);
    if (match) matches = [...matches, [match, frame.rule]];
  }
  return matches;
}

const NONE: readonly never[] = [];
