/** Words that carry no part of a statement: patterns step over them. */
import type { Token } from "./token.ts";

const SINGLE = new Set(
  (
    "uh um er ah eh hmm mm like just also actually basically really literally definitely honestly obviously " +
    "probably certainly eventually finally currently initially originally recently mostly mainly primarily simply " +
    "pretty very quite ultimately even still only already soon later"
  ).split(" "),
);
const PHRASES: readonly (readonly string[])[] = [
  ["kind", "of"],
  ["sort", "of"],
  ["you", "know"],
  ["i", "mean"],
  ["i", "guess"],
  ["i", "think"],
  ["i", "believe"],
  ["i", "remember"],
  ["ended", "up"],
  ["had", "to"],
  ["have", "to"],
  ["managed", "to"],
  ["decided", "to"],
  ["started", "to"],
  ["began", "to"],
  ["end", "up"],
  ["got", "to"],
  ["of", "course"],
  ["in", "fact"],
  ["at", "some", "point"],
  ["at", "that", "point"],
  ["at", "the", "time"],
  ["at", "that", "time"],
  ["a", "bit"],
  ["a", "little", "bit"],
  ["for", "example"],
  ["more", "or", "less"],
  ["so", "to", "speak"],
];
const BY_FIRST = new Map<string, (readonly string[])[]>();
for (const phrase of PHRASES) {
  const first = phrase[0] ?? "";
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), phrase]);
}

/** A token while a talk is read. */
export type MutableToken = Omit<Token, "filler"> & { filler: boolean };

/** Marks fillers, and the first of a stuttered pair ("the the"). */
export function markFillers(words: readonly MutableToken[]): void {
  words.forEach((word, i) => {
    if (SINGLE.has(word.lower)) word.filler = true;
    const next = words[i + 1];
    if (next && next.lower === word.lower && !/\d/.test(word.lower) && next.sentence === word.sentence)
      word.filler = true;
    for (const phrase of BY_FIRST.get(word.lower) ?? NONE) {
      if (!phrase.every((part, k) => words[i + k]?.lower === part)) continue;
      for (const filler of words.slice(i, i + phrase.length)) filler.filler = true;
    }
  });
}

const NONE: readonly never[] = [];
