/** Damage as files suffer it, the same each time for the same seed. */

/** A number from 0 (inclusive) to `below` (exclusive). */
export type Dice = (below: number) => number;

/** Mulberry32 by Tommy Ettinger: small, and the same on every machine. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** The bytes with one to six pieces of damage. */
export function mutate(bytes: Uint8Array, dice: Dice): Uint8Array {
  let damaged = bytes;
  for (let left = 1 + dice(6); left > 0; left -= 1) damaged = pick(DAMAGES, dice)(damaged, dice);
  return damaged;
}

type Damage = (bytes: Uint8Array, dice: Dice) => Uint8Array;

const DAMAGES: readonly Damage[] = [flipBits, cutOut, cutShort, swap, repeat, insertMarkup, insertMarkup, insertBytes];

function pick<T>(list: readonly T[], dice: Dice): T {
  const item = list[dice(list.length)];
  if (item === undefined) throw new RangeError("an empty list");
  return item;
}

function flipBits(bytes: Uint8Array, dice: Dice): Uint8Array {
  const flipped = Uint8Array.from(bytes);
  for (let left = 1 + dice(12); left > 0; left -= 1) {
    const at = dice(flipped.length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << dice(8));
  }
  return flipped;
}

function cutOut(bytes: Uint8Array, dice: Dice): Uint8Array {
  const [from, to] = stretch(bytes, dice);
  return joined(bytes.subarray(0, from), bytes.subarray(to));
}

function cutShort(bytes: Uint8Array, dice: Dice): Uint8Array {
  return bytes.slice(0, 1 + dice(Math.max(1, bytes.length)));
}

/** Two neighbouring stretches change places. */
function swap(bytes: Uint8Array, dice: Dice): Uint8Array {
  const [from, to] = stretch(bytes, dice);
  const middle = from + dice(Math.max(1, to - from));
  return joined(bytes.subarray(0, from), bytes.subarray(middle, to), bytes.subarray(from, middle), bytes.subarray(to));
}

function repeat(bytes: Uint8Array, dice: Dice): Uint8Array {
  const [from, to] = stretch(bytes, dice);
  const times = Array.from({ length: 1 + dice(8) }, () => bytes.subarray(from, to));
  return joined(bytes.subarray(0, to), ...times, bytes.subarray(to));
}

function insertMarkup(bytes: Uint8Array, dice: Dice): Uint8Array {
  const at = dice(bytes.length + 1);
  const marks = Array.from({ length: 1 + dice(4) }, () => new TextEncoder().encode(pick(MARKUP, dice)));
  return joined(bytes.subarray(0, at), ...marks, bytes.subarray(at));
}

function insertBytes(bytes: Uint8Array, dice: Dice): Uint8Array {
  const at = dice(bytes.length + 1);
  const some = Uint8Array.from({ length: 1 + dice(20) }, () => dice(256));
  return joined(bytes.subarray(0, at), some, bytes.subarray(at));
}

function stretch(bytes: Uint8Array, dice: Dice): readonly [from: number, to: number] {
  const from = dice(bytes.length + 1);
  return [from, Math.min(bytes.length, from + 1 + dice(400))];
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

/** What belongs to one format, in the middle of another; and words that extraction listens for, out of place. */
const MARKUP: readonly string[] = [
  "WEBVTT\n\n",
  "\n\n00:00:01.000 --> 00:00:02.000\n",
  "\n1\n00:00:09,000 --> 00:00:01,000\n",
  "-->",
  "<v Ann Lee>",
  "<00:00:01.500><c>",
  "</c>",
  "&gt;&gt; ",
  "&#x110000;",
  "[Music]",
  "[",
  "](",
  "\\",
  '"',
  '{"segments":[{"text":"',
  '"}]}',
  '{"events":[{"segs":[{"utf8":"',
  "\\u00e9\\ud83d",
  "\n---\n",
  "\n# ",
  "**",
  "\n\n**Bo Park:** ",
  "\nAda Quill: ",
  "\nCaptions\n",
  "\nInfo\nPublished: ",
  "\uFEFF",
  "\u0000",
  "\u202E",
  "\r",
  "\r\n\r\n",
  "\u2028",
  "é\u0301\u0301\u0301",
  "\u{1F600}",
  " I joined ",
  " my company called ",
  " from ",
  " to ",
  " since ",
  " 99999999999 years ago ",
  " in 0000 ",
  " for minus two and a half half years ",
  " $1,000,000,000,000 ",
  " $ ",
  " '",
  "’s",
  "-",
  "C++",
  "constructor __proto__ toString ",
  "I'm I'm I'm I'm I'm ",
];
