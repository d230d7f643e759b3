/** What may stand after a frame's beginning: of a hundred frames that begin with "I", the next words leave a few. */
import type { Ground } from "./attempt.ts";
import { findNext, type Node } from "./pattern.ts";
import { SUBJECT_KEYS, subjectMarks } from "./subjects.ts";

/** Sets of frames, a bit each by their place in the list. */
type Bits = Uint32Array;

/** What may continue the frames of a list once their beginning is found. */
export interface Follow {
  /** Frames that anything may continue. */
  readonly anyway: Bits;
  /** Frames with so many words between, by what must stand after those: a word, `{Kind}` or `<SUBJECT>`. */
  readonly rings: readonly { readonly reach: number; readonly byKey: ReadonlyMap<string, Bits> }[];
}

/** Reads what may follow in frames that all begin with `key`. */
export function followOf(frames: readonly (readonly Node[])[], key: string): Follow {
  const size = Math.ceil(frames.length / 32);
  const anyway = new Uint32Array(size);
  const rings = new Map<number, Map<string, Bits>>();
  frames.forEach((nodes, place) => {
    const next = findNext(nodes, key);
    if (!next) {
      add(anyway, place);
      return;
    }
    const byKey = rings.get(next.reach) ?? new Map<string, Bits>();
    rings.set(next.reach, byKey);
    for (const following of next.keys) {
      const bits = byKey.get(following) ?? new Uint32Array(size);
      byKey.set(following, bits);
      add(bits, place);
    }
  });
  return { anyway, rings: [...rings].map(([reach, byKey]) => ({ reach, byKey })) };
}

const add = (bits: Bits, place: number): void => {
  bits[place >> 5] = (bits[place >> 5] ?? 0) | (1 << (place & 31));
};

/** A set to collect frames in, with those that anything may continue. */
export const beginFollowing = ({ anyway }: Follow): Bits => anyway.slice();

/** Adds the frames that may go on with what stands at token `from`, past fillers and the words that they leave open. */
export function joinFollowing(bits: Bits, { rings }: Follow, ground: Ground, from: number): void {
  const { tokens, chunks } = ground;
  const marks = subjectMarks(ground);
  for (const { reach, byKey } of rings) {
    for (let place = from, words = 0; words <= reach; place += 1) {
      const token = tokens[place];
      if (!token) break;
      join(bits, byKey.get(token.lower));
      for (const chunk of chunks.startingAt(place)) join(bits, byKey.get(`{${chunk.kind}}`));
      const mark = marks[place] ?? 0;
      for (let i = 0; mark >> i !== 0; i += 1) if (mark & (1 << i)) join(bits, byKey.get(SUBJECT_KEYS[i] ?? ""));
      if (!token.filler) words += 1;
    }
  }
}

function join(bits: Bits, more: Bits | undefined): void {
  if (more) for (let i = 0; i < bits.length; i += 1) bits[i] = (bits[i] ?? 0) | (more[i] ?? 0);
}

/** The frames of a set, in order. */
export function framesIn<Frame>(bits: Bits, frames: readonly Frame[]): readonly Frame[] {
  const found: Frame[] = [];
  for (let i = 0; i < bits.length; i += 1) {
    for (let rest = bits[i] ?? 0; rest !== 0; rest &= rest - 1) {
      const frame = frames[i * 32 + 31 - Math.clz32(rest & -rest)];
      if (frame) found.push(frame);
    }
  }
  return found;
}
