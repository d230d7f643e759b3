/** Finds frames in a reading: most places begin none, and a look or two tells so. */
import type { Chunk } from "../reading/chunks.ts";
import { type Field, type FrameMatch, fieldOf, type Ground, matchAt } from "./attempt.ts";
import { type Follow, followOf, goingOn, goingOnAfter } from "./follow.ts";
import { frameWord } from "./lexicon.ts";
import { firstOf, kindsOf, type Node, parsePattern } from "./pattern.ts";
import { compileFrame, type Step } from "./program.ts";
import { isSubject, leavesSubjectOut, SUBJECT_KEYS } from "./subjects.ts";

interface Frame<Rule> {
  readonly nodes: readonly Node[];
  readonly program: Step | undefined;
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
  /** By number of the word, with holes. */
  readonly byWord: readonly (Beginning<Rule> | undefined)[];
  readonly byKind: ReadonlyMap<string, Beginning<Rule>>;
  /** In the order of {@link SUBJECT_KEYS}. */
  readonly bySubject: readonly (Beginning<Rule> | undefined)[];
  /** Kinds of chunks that the frames have slots for. */
  readonly kinds: ReadonlySet<string>;
}

/** Reads the patterns of an ordered list of rules once. Earlier rules are tried first. */
export function indexFrames<Rule>(rules: readonly (readonly [pattern: string, rule: Rule])[]): FrameIndex<Rule> {
  const byKey = new Map<string, Beginning<Rule>>();
  const kinds = new Set<string>();
  for (const [pattern, rule] of rules) {
    const nodes = parsePattern(pattern);
    const [head] = nodes;
    const open = head?.kind === "subject" && head.subject === "S";
    const frame = { nodes, program: compileFrame(nodes), rule, open };
    for (const kind of kindsOf(nodes)) kinds.add(kind);
    for (const key of firstOf(nodes)) {
      const beginning = byKey.get(key);
      if (beginning) beginning.frames.push(frame);
      else byKey.set(key, { key, frames: [frame] });
    }
  }
  const byWord: (Beginning<Rule> | undefined)[] = [];
  const byKind = new Map<string, Beginning<Rule>>();
  for (const [key, beginning] of byKey) {
    if (key.startsWith("{")) byKind.set(key.slice(1, -1), beginning);
    else if (!key.startsWith("<")) byWord[frameWord(key)] = beginning;
  }
  return {
    byWord: Array.from(byWord),
    byKind,
    bySubject: SUBJECT_KEYS.map((key) => byKey.get(key)),
    kinds,
  };
}

/** All matches, in order of place; one per rule and place. */
export function* findFrames<Rule>(index: FrameIndex<Rule>, ground: Ground): Generator<[FrameMatch, Rule]> {
  const field = fieldOf(ground);
  const { words, chunks, marks } = field;
  const { byWord, byKind, bySubject } = index;
  const asksSubjects = bySubject.some((beginning) => beginning !== undefined);
  for (let at = 0; at < words.length; at += 1) {
    const number = words[at] ?? 0;
    const word = number > 0 ? byWord[number] : undefined;
    if (word) {
      const matches = matchWord(word, field, at);
      if (matches.length > 0) yield* matches;
    }
    const mark = asksSubjects ? (marks[at] ?? 0) : 0;
    for (let i = 0; mark >> i !== 0; i += 1) {
      const subject = mark & (1 << i) ? bySubject[i] : undefined;
      if (subject) yield* matchWord(subject, field, at);
    }
    if (byKind.size === 0) continue;
    const here = chunks.startingAt(at);
    for (let i = 0; i < here.length; i += 1) {
      const kind = here[i]?.kind;
      const beginning = kind === undefined ? undefined : byKind.get(kind);
      if (!beginning || here.findIndex((chunk) => chunk.kind === kind) < i) continue;
      yield* matchChunks(
        beginning,
        field,
        at,
        here.filter((chunk) => chunk.kind === kind),
      );
    }
  }
}

/** Tries the frames that begin with the one word here and may go on after it. */
function matchWord<Rule>(beginning: Beginning<Rule>, field: Field, at: number): readonly [FrameMatch, Rule][] {
  return matchAll(goingOn(followed(beginning), beginning.frames, field, at + 1), field, at);
}

/** The same for chunks of one kind. */
function matchChunks<Rule>(
  beginning: Beginning<Rule>,
  field: Field,
  at: number,
  chunks: readonly Chunk[],
): readonly [FrameMatch, Rule][] {
  return matchAll(goingOnAfter(followed(beginning), beginning.frames, field, chunks), field, at);
}

function followed<Rule>(beginning: Beginning<Rule>): Follow {
  beginning.follow ??= followOf(
    beginning.frames.map(({ nodes }) => nodes),
    beginning.key,
  );
  return beginning.follow;
}

function matchAll<Rule>(frames: readonly Frame<Rule>[], field: Field, at: number): readonly [FrameMatch, Rule][] {
  let matches: [FrameMatch, Rule][] | undefined;
  for (const { open, program, rule } of frames) {
    if (open && !isSubject(field.marks[at], "I") && !leavesSubjectOut(field, at)) continue;
    const match = matchAt(program, field, at);
    if (!match) continue;
    matches ??= [];
    matches.push([match, rule]);
  }
  return matches ?? NONE;
}

const NONE: readonly never[] = [];
