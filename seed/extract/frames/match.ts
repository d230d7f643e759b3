/** Finds frames in a reading: most places begin none, and a look or two tells so. */
import type { Token } from "../reading/token.ts";
import { type PerWord, perWord } from "../reading/vocabulary.ts";
import { type FrameMatch, type Ground, matchAt } from "./attempt.ts";
import { type Follow, followOf, mayFollow } from "./follow.ts";
import { firstOf, type Node, parsePattern } from "./pattern.ts";
import { leavesSubjectOut, subjectMarks } from "./subjects.ts";

interface Frame<Rule> {
  readonly nodes: readonly Node[];
  readonly rule: Rule;
  /** The subject may be left out where the talk lets it. */
  readonly open: boolean;
}
type Frames<Rule> = readonly Frame<Rule>[];

/** Frames by what they can begin with. */
export interface FrameIndex<Rule> {
  readonly startingWith: (tokens: readonly Token[]) => PerWord<Frames<Rule> | undefined>;
  readonly byKind: ReadonlyMap<string, Frames<Rule>>;
  /** By bit of the subject that they begin with. */
  readonly bySubject: readonly { readonly mark: number; readonly frames: Frames<Rule>; readonly follow: Follow }[];
}

const SUBJECTS = ["<I>", "<HE>", "<MY>"];

/** Reads the patterns of an ordered list of rules once. Earlier rules are tried first. */
export function indexFrames<Rule>(rules: readonly (readonly [pattern: string, rule: Rule])[]): FrameIndex<Rule> {
  const byFirst = new Map<string, Frame<Rule>[]>();
  for (const [pattern, rule] of rules) {
    const nodes = parsePattern(pattern);
    const [head] = nodes;
    const frame = { nodes, rule, open: head?.kind === "subject" && head.subject === "S" };
    for (const key of firstOf(nodes)) {
      const list = byFirst.get(key);
      if (list) list.push(frame);
      else byFirst.set(key, [frame]);
    }
  }
  return {
    startingWith: perWord((word) => byFirst.get(word)),
    byKind: byFirst,
    bySubject: SUBJECTS.map((key, i) => {
      const frames = byFirst.get(key) ?? [];
      return { mark: 1 << i, frames, follow: followOf(frames.map(({ nodes }) => nodes)) };
    }),
  };
}

/** All matches, in order of place; one per rule and place. */
export function* findFrames<Rule>(index: FrameIndex<Rule>, ground: Ground): Generator<[FrameMatch, Rule]> {
  const { tokens, chunks } = ground;
  const { numbers, values } = index.startingWith(tokens);
  const marks = subjectMarks(ground);
  for (let at = 0; at < tokens.length; at += 1) {
    const mark = marks[at] ?? 0;
    const frames = values[numbers[at] ?? -1];
    if (frames) yield* matchAll(frames, ground, at);
    if (mark !== 0) {
      for (const subject of index.bySubject) {
        if (subject.frames.length === 0 || !(mark & subject.mark)) continue;
        yield* matchAll(mayFollow(subject.follow, subject.frames, ground, at + 1), ground, at);
      }
    }
    const here = chunks.startingAt(at);
    for (let i = 0; i < here.length; i += 1) {
      const kind = here[i]?.kind;
      if (kind === undefined || here.findIndex((chunk) => chunk.kind === kind) < i) continue;
      const beginning = index.byKind.get(`{${kind}}`);
      if (beginning) yield* matchAll(beginning, ground, at);
    }
  }
}

function* matchAll<Rule>(frames: Frames<Rule>, ground: Ground, at: number): Generator<[FrameMatch, Rule]> {
  const told = ((subjectMarks(ground)[at] ?? 0) & 1) !== 0 || leavesSubjectOut(ground, at);
  for (const frame of frames) {
    if (frame.open && !told) continue;
    const match = matchAt(frame.nodes, ground, at);
    if (match) yield [match, frame.rule];
  }
}
