/** What may stand after a frame's beginning: of a hundred frames that begin with "I", the next words leave a few. */
import { type Ground, MOST_FILLERS } from "./attempt.ts";
import { findNext, type Node } from "./pattern.ts";
import { SUBJECT_KEYS, subjectMarks } from "./subjects.ts";

/** Sets of frames, a bit each by their place in the list. */
type Bits = Uint32Array;

/** What may continue the frames of a list once their beginning is found. */
export interface Follow {
  /** Frames that anything may continue. */
  readonly anyway: Bits;
  /** By what must come next, a word, `{Kind}` or `<SUBJECT>`: the frames, by how many words may stand before it. */
  readonly byKey: ReadonlyMap<string, readonly Reach[]>;
  /** The most words that may stand before. */
  readonly most: number;
  /** Where frames are collected. */
  readonly going: Bits;
}

interface Reach {
  readonly words: number;
  readonly frames: Bits;
}

/** Reads what may follow in frames that all begin with `key`. */
export function followOf(frames: readonly (readonly Node[])[], key: string): Follow {
  const size = Math.ceil(frames.length / 32);
  const anyway = new Uint32Array(size);
  const byKey = new Map<string, Reach[]>();
  let most = 0;
  frames.forEach((nodes, place) => {
    const next = findNext(nodes, key);
    if (!next) add(anyway, place);
    for (const following of next?.keys ?? []) {
      most = Math.max(most, next?.reach ?? 0);
      const reaches = byKey.get(following) ?? [];
      byKey.set(following, reaches);
      const reach = reaches.find(({ words }) => words === next?.reach);
      if (reach) add(reach.frames, place);
      else reaches.push({ words: next?.reach ?? 0, frames: add(new Uint32Array(size), place) });
    }
  });
  return { anyway, byKey, most, going: new Uint32Array(size) };
}

function add(bits: Bits, place: number): Bits {
  bits[place >> 5] = (bits[place >> 5] ?? 0) | (1 << (place & 31));
  return bits;
}

/**
 * The frames, in order, that may go on with what stands at one of the tokens `nexts`, past fillers and the words that
 * they leave open.
 */
export function goingOn<Frame>(
  follow: Follow,
  frames: readonly Frame[],
  ground: Ground,
  nexts: readonly number[],
): readonly Frame[] {
  follow.going.set(follow.anyway);
  for (const next of nexts) joinFrom(follow, ground, next);
  return framesIn(follow.going, frames);
}

function joinFrom({ byKey, most, going }: Follow, ground: Ground, from: number): void {
  const { tokens, chunks } = ground;
  const marks = subjectMarks(ground);
  const last = from + (most + 1) * (MOST_FILLERS + 1);
  for (let place = from, words = 0; words <= most && place <= last; place += 1) {
    const token = tokens[place];
    if (!token) return;
    join(going, byKey.get(token.lower), words);
    for (const { kind } of chunks.startingAt(place)) join(going, byKey.get(`{${kind}}`), words);
    const mark = marks[place] ?? 0;
    for (let i = 0; mark >> i !== 0; i += 1) if (mark & (1 << i)) join(going, byKey.get(SUBJECT_KEYS[i] ?? ""), words);
    if (!token.filler) words += 1;
  }
}

function join(going: Bits, reaches: readonly Reach[] | undefined, before: number): void {
  if (!reaches) return;
  for (const { words, frames } of reaches) {
    if (words < before) continue;
    for (let i = 0; i < going.length; i += 1) going[i] = (going[i] ?? 0) | (frames[i] ?? 0);
  }
}

const NONE: readonly never[] = [];

function framesIn<Frame>(bits: Bits, frames: readonly Frame[]): readonly Frame[] {
  if (!bits.some((some) => some !== 0)) return NONE;
  const found: Frame[] = [];
  for (let i = 0; i < bits.length; i += 1) {
    for (let rest = bits[i] ?? 0; rest !== 0; rest &= rest - 1) {
      const frame = frames[i * 32 + 31 - Math.clz32(rest & -rest)];
      if (frame) found.push(frame);
    }
  }
  return found;
}
