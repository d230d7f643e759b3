/** What may stand after a frame's first word: of a hundred frames that begin with "I", the next word leaves a few. */
import type { Ground } from "./attempt.ts";
import { findFirst, type Node } from "./pattern.ts";
import { subjectMarks } from "./subjects.ts";

/** Sets of frames, a bit each by their place in the list. */
type Bits = Uint32Array;

export interface Follow {
  readonly size: number;
  /** By word, `{Kind}` or `<SUBJECT>`: the frames that it can continue. */
  readonly byKey: ReadonlyMap<string, Bits>;
  /** Frames that anything may continue. */
  readonly anyway: Bits;
}

/** Reads the second elements of frames that all begin with one subject. */
export function followOf(frames: readonly (readonly Node[])[]): Follow {
  const size = Math.ceil(frames.length / 32);
  const byKey = new Map<string, Bits>();
  const anyway = new Uint32Array(size);
  frames.forEach(([head, ...rest], place) => {
    const keys = head?.kind === "subject" ? findFirst(rest) : undefined;
    if (!keys) add(anyway, place);
    for (const key of keys ?? []) {
      const bits = byKey.get(key) ?? new Uint32Array(size);
      byKey.set(key, bits);
      add(bits, place);
    }
  });
  return { size, byKey, anyway };
}

const add = (bits: Bits, place: number): void => {
  bits[place >> 5] = (bits[place >> 5] ?? 0) | (1 << (place & 31));
};

/** Fillers that a frame steps over. */
const MOST_FILLERS = 6;
const SUBJECT_KEYS = ["<I>", "<HE>", "<MY>"];

/** The frames, in order, that may go on with what stands at token `at`, past fillers. */
export function mayFollow<Frame>(
  { size, byKey, anyway }: Follow,
  frames: readonly Frame[],
  ground: Ground,
  at: number,
): readonly Frame[] {
  const bits = anyway.slice();
  const join = (key: string) => {
    const more = byKey.get(key);
    if (more) for (let i = 0; i < size; i += 1) bits[i] = (bits[i] ?? 0) | (more[i] ?? 0);
  };
  const marks = subjectMarks(ground);
  for (let place = at; place <= at + MOST_FILLERS; place += 1) {
    const token = ground.tokens[place];
    if (!token) break;
    join(token.lower);
    for (const chunk of ground.chunks.startingAt(place)) join(`{${chunk.kind}}`);
    const mark = marks[place] ?? 0;
    if (mark !== 0)
      SUBJECT_KEYS.forEach((key, i) => {
        if (mark & (1 << i)) join(key);
      });
    if (!token.filler) break;
  }
  const left: Frame[] = [];
  for (let i = 0; i < size; i += 1) {
    for (let rest = bits[i] ?? 0; rest !== 0; rest &= rest - 1) {
      const frame = frames[i * 32 + 31 - Math.clz32(rest & -rest)];
      if (frame) left.push(frame);
    }
  }
  return left;
}
