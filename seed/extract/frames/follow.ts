/** What may stand after a frame's beginning: of a hundred frames that begin with "I", the next words leave a few. */
import type { Chunk } from "../reading/chunks.ts";
import { type Field, MOST_FILLERS } from "./attempt.ts";
import { frameWord } from "./lexicon.ts";
import { findNext, type Node } from "./pattern.ts";
import { SUBJECT_KEYS } from "./subjects.ts";

/** Sets of frames, a bit each by their place in the list. */
type Bits = Uint32Array;

/** What may continue the frames of a list once their beginning is found. */
export interface Follow {
  /** Frames that anything may continue. */
  readonly anyway: Bits;
  /** By what must come next: the frames, by how many words may stand before it. */
  readonly byWord: ReadonlyMap<number, readonly Reach[]>;
  readonly byKind: ReadonlyMap<string, readonly Reach[]>;
  /** In the order of {@link SUBJECT_KEYS}. */
  readonly bySubject: readonly (readonly Reach[] | undefined)[];
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
  const keys = [...byKey];
  return {
    anyway,
    byWord: new Map(keys.filter(([key]) => !isMarked(key)).map(([word, reaches]) => [frameWord(word), reaches])),
    byKind: new Map(keys.filter(([key]) => key.startsWith("{")).map(([kind, reaches]) => [kind.slice(1, -1), reaches])),
    bySubject: SUBJECT_KEYS.map((subject) => byKey.get(subject)),
    most,
    going: new Uint32Array(size),
  };
}

/** `{Kind}` or `<SUBJECT>`, no word. */
const isMarked = (key: string): boolean => key.startsWith("{") || key.startsWith("<");

function add(bits: Bits, place: number): Bits {
  bits[place >> 5] = (bits[place >> 5] ?? 0) | (1 << (place & 31));
  return bits;
}

/** The frames, in order, that may go on with what stands at `next`, past fillers and the words that they leave open. */
export function goingOn<Frame>(follow: Follow, frames: readonly Frame[], field: Field, next: number): readonly Frame[] {
  follow.going.set(follow.anyway);
  joinFrom(follow, field, next);
  return framesIn(follow.going, frames);
}

/** The same after any of these chunks. */
export function goingOnAfter<Frame>(
  follow: Follow,
  frames: readonly Frame[],
  field: Field,
  chunks: readonly Chunk[],
): readonly Frame[] {
  follow.going.set(follow.anyway);
  for (const { end } of chunks) joinFrom(follow, field, end);
  return framesIn(follow.going, frames);
}

function joinFrom({ byWord, byKind, bySubject, most, going }: Follow, field: Field, from: number): void {
  const { words, fillers, chunks, marks } = field;
  const last = Math.min(from + (most + 1) * (MOST_FILLERS + 1), words.length - 1);
  for (let place = from, open = 0; open <= most && place <= last; place += 1) {
    const word = words[place] ?? 0;
    if (word > 0) join(going, byWord.get(word), open);
    if (byKind.size > 0) for (const { kind } of chunks.startingAt(place)) join(going, byKind.get(kind), open);
    const mark = marks[place] ?? 0;
    for (let i = 0; mark >> i !== 0; i += 1) if (mark & (1 << i)) join(going, bySubject[i], open);
    if (fillers[place] !== 1) open += 1;
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
  let found: Frame[] | undefined;
  for (let i = 0; i < bits.length; i += 1) {
    for (let rest = bits[i] ?? 0; rest !== 0; rest &= rest - 1) {
      const frame = frames[i * 32 + 31 - Math.clz32(rest & -rest)];
      if (!frame) continue;
      found ??= [];
      found.push(frame);
    }
  }
  return found ?? NONE;
}
