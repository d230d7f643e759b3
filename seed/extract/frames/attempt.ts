/** One attempt at a frame. It is bounded by the frame's own length, so a talk costs linear time. */
import type { Chunk, Chunks } from "../reading/chunks.ts";
import { columnsOf } from "../reading/columns.ts";
import type { Token } from "../reading/token.ts";
import type { Voices } from "../reading/voices.ts";
import { frameWordsOf } from "./lexicon.ts";
import type { Step } from "./program.ts";
import { isSubject, leavesSubjectOut, subjectMarks } from "./subjects.ts";

/** Where a frame is looked for. */
export interface Ground {
  readonly tokens: readonly Token[];
  readonly chunks: Chunks;
  readonly voices: Voices;
}

/** A ground as attempts see it: by column, words as numbers. */
export interface Field extends Ground {
  readonly words: Int32Array;
  readonly sentences: Int32Array;
  readonly fillers: Uint8Array;
  /** Of each token the subjects that it is, a bit each. */
  readonly marks: Uint8Array;
}

export const fieldOf = (ground: Ground): Field => {
  const { tokens, chunks, voices } = ground;
  const { sentences, fillers } = columnsOf(tokens);
  return { tokens, chunks, voices, words: frameWordsOf(tokens), sentences, fillers, marks: subjectMarks(ground) };
};

/** Fillers in a row that a frame steps over. */
export const MOST_FILLERS = 6;

export interface FrameMatch {
  /** Token indices, `end` exclusive. */
  readonly first: number;
  readonly end: number;
  readonly slots: ReadonlyMap<string, Chunk>;
}

type Slots = { readonly name: string; readonly chunk: Chunk; readonly before: Slots } | undefined;

/** The match of a frame that begins exactly here. */
export const matchAt = (frame: Step | undefined, field: Field, first: number): FrameMatch | undefined =>
  run(frame, field, first, first, undefined, false);

/** @param mayEnd whether the sentence may end before the next word. */
function run(
  step: Step | undefined,
  field: Field,
  first: number,
  at: number,
  slots: Slots,
  mayEnd: boolean,
): FrameMatch | undefined {
  if (!step) return found(first, at, slots);
  if (step.does === "end") return run(step.next, field, first, at, slots, true);
  if (step.does === "choice") {
    const { all, byWord, others } = step.ways;
    const ways = field.fillers[at] === 1 ? all : (byWord.get(field.words[at] ?? 0) ?? others);
    for (let i = 0; i < ways.length; i += 1) {
      const match = run(ways[i], field, first, at, slots, mayEnd);
      if (match) return match;
    }
    return undefined;
  }
  const { sentences, fillers } = field;
  for (let place = at; place <= at + MOST_FILLERS; place += 1) {
    if (place > first && !mayEnd && sentences[place] !== sentences[place - 1]) return undefined;
    const match = take(step, field, first, place, slots);
    if (match || place === first || fillers[place] !== 1) return match;
  }
  return undefined;
}

function found(first: number, end: number, last: Slots): FrameMatch | undefined {
  if (end <= first) return undefined;
  const slots = new Map<string, Chunk>();
  for (let slot = last; slot; slot = slot.before) slots.set(slot.name, slot.chunk);
  return { first, end, slots };
}

/** What the step wants stands exactly here, and the rest after it. */
function take(step: Step, field: Field, first: number, at: number, slots: Slots): FrameMatch | undefined {
  const { next } = step;
  switch (step.does) {
    case "word":
      return field.words[at] === step.value ? run(next, field, first, at + 1, slots, false) : undefined;
    case "slot":
      for (const chunk of field.chunks.startingAt(at)) {
        if (!step.kinds.includes(chunk.kind)) continue;
        const match = run(next, field, first, chunk.end, { name: step.name, chunk, before: slots }, false);
        if (match) return match;
      }
      return undefined;
    case "subject":
      if (isSubject(field.marks[at], step.subject)) return run(next, field, first, at + 1, slots, false);
      return step.subject === "S" && at === first && leavesSubjectOut(field, at)
        ? run(next, field, first, at, slots, false)
        : undefined;
    case "gap":
      for (let length = 0; length <= step.value; length += 1) {
        const place = at + length;
        if (length > 0 && field.sentences[place] !== field.sentences[place - 1]) return undefined;
        const match = run(next, field, first, place, slots, false);
        if (match) return match;
      }
      return undefined;
    default:
      return undefined;
  }
}
