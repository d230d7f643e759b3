/** How far apart two sounds are: an edit distance over phonemes, weighted by how they are made in the mouth. */
import { CONSONANTS, PHONEMES, phonemeNumbers, VOWELS } from "./phonemes.ts";

/** One unit of cost takes this share of a phoneme's likeness away: keeps "left" near Lyft (.9) and "cable" off Kaggle (.77). */
const COST_SCALE = 1.5;

const PLACE_WEIGHT = 0.45;
const MANNER_WEIGHT = 0.4;
const VOICE_WEIGHT = 0.15;
/** Two places this many steps apart are as far as places can be. */
const FAR_PLACE = 2;
const NEAREST_VOWELS = 0.15;
const FARTHEST_VOWELS = 0.5;
const UNRELATED = 1;

/** A vowel and the consonant it slides into: "w" and "oo", "y" and "ee", "r" and "er". */
const HALF_VOWELS: readonly (readonly [string, string, number])[] = [
  ["W", "UW", 0.4],
  ["W", "UH", 0.5],
  ["Y", "IY", 0.4],
  ["Y", "IH", 0.5],
  ["R", "ER", 0.4],
  ["L", "OW", 0.6],
];

/** Sounds that come and go in quick speech cost less to drop. */
const CHEAP_TO_DROP: ReadonlyMap<string, number> = new Map([
  ["AH", 0.3],
  ["HH", 0.4],
  ["Y", 0.4],
  ["R", 0.5],
  ["IH", 0.5],
  ["ER", 0.6],
  ["T", 0.8],
  ["D", 0.8],
]);
const VOWEL_DROP = 0.7;

/** Costs are whole thousandths, so that sums are exact whatever their order. */
export const UNIT = 1000;
/** Cost of hearing one phoneme for another, by `number * PHONEMES.length + number`, in thousandths. */
export const SUBSTITUTION: Int32Array = substitutionTable();
/** Cost of a phoneme too many or too few, by number, in thousandths. */
export const DROP: Int32Array = Int32Array.from(PHONEMES, (phoneme) => Math.round(dropCost(phoneme) * UNIT));

/** Rows of the table, used by one comparison at a time. */
const ROWS = [new Int32Array(64), new Int32Array(64)];

/**
 * Least total cost of turning one sound into the other; 0 is the same sound. Once it is sure to exceed `bound`,
 * `Infinity`.
 */
export function phonemeDistance(a: readonly string[], b: readonly string[], bound: number = Infinity): number {
  const left = phonemeNumbers(a);
  const right = phonemeNumbers(b);
  const limit = bound * UNIT;
  const width = right.length + 1;
  let [row = new Int32Array(width), next = new Int32Array(width)] =
    width <= 64 ? ROWS : [new Int32Array(width), new Int32Array(width)];
  row[0] = 0;
  for (let j = 1; j < width; j += 1) row[j] = at(row, j - 1) + at(DROP, right[j - 1] ?? 0);
  for (const phoneme of left) {
    const drop = at(DROP, phoneme);
    const costs = phoneme * PHONEMES.length;
    let before = at(row, 0) + drop;
    let least = before;
    next[0] = before;
    for (let j = 1; j < width; j += 1) {
      const other = right[j - 1] ?? 0;
      let cost = at(row, j) + drop;
      const extra = before + at(DROP, other);
      if (extra < cost) cost = extra;
      const swapped = at(row, j - 1) + at(SUBSTITUTION, costs + other);
      if (swapped < cost) cost = swapped;
      next[j] = cost;
      before = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return Infinity;
    [row, next] = [next, row];
  }
  const distance = at(row, width - 1);
  return distance > limit ? Infinity : distance / UNIT;
}

/**
 * 1 for the same sound down to 0; the distance, scaled, per phoneme of the longer one. Two silences are alike. Less than
 * `least` may come as 0: telling so is quicker.
 */
export function phonemeSimilarity(a: readonly string[], b: readonly string[], least = 0): number {
  const length = Math.max(a.length, b.length);
  const bound = least > 0 ? distanceWithin(least, length) + 1 / UNIT : Infinity;
  return similarityOf(phonemeDistance(a, b, bound), length);
}

/** Similarity of two sounds `distance` apart, the longer of which has `length` phonemes. */
export function similarityOf(distance: number, length: number): number {
  return length === 0 ? 1 : Math.max(0, 1 - (COST_SCALE * distance) / length);
}

/** The largest distance that still gives `similarity` when the longer sound has `length` phonemes. */
export function distanceWithin(similarity: number, length: number): number {
  return ((1 - similarity) * length) / COST_SCALE;
}

function substitutionTable(): Int32Array {
  const size = PHONEMES.length;
  const table = new Int32Array(size * size);
  PHONEMES.forEach((a, i) => {
    PHONEMES.forEach((b, j) => {
      table[i * size + j] = Math.round(substitutionCost(a, b) * UNIT);
    });
  });
  return table;
}

function substitutionCost(a: string, b: string): number {
  if (a === b) return 0;
  return consonantCost(a, b) ?? vowelCost(a, b) ?? halfVowelCost(a, b) ?? UNRELATED;
}

function consonantCost(a: string, b: string): number | undefined {
  const left = CONSONANTS.get(a);
  const right = CONSONANTS.get(b);
  if (!left || !right) return undefined;
  const place = Math.min(1, Math.abs(left.place - right.place) / FAR_PLACE) * PLACE_WEIGHT;
  const manner = left.manner === right.manner ? 0 : MANNER_WEIGHT;
  return place + manner + (left.voiced === right.voiced ? 0 : VOICE_WEIGHT);
}

function vowelCost(a: string, b: string): number | undefined {
  const left = VOWELS.get(a);
  const right = VOWELS.get(b);
  if (!left || !right) return undefined;
  const apart = Math.min(1, Math.hypot(left.height - right.height, left.back - right.back));
  return NEAREST_VOWELS + (FARTHEST_VOWELS - NEAREST_VOWELS) * apart;
}

function halfVowelCost(a: string, b: string): number | undefined {
  return HALF_VOWELS.find(([c, v]) => (c === a && v === b) || (c === b && v === a))?.[2];
}

function dropCost(phoneme: string): number {
  return CHEAP_TO_DROP.get(phoneme) ?? (VOWELS.has(phoneme) ? VOWEL_DROP : 1);
}

/** A cell known to exist: no index leaves its table. */
function at(table: Int32Array, index: number): number {
  return table[index] ?? 0;
}
