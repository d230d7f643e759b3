/** How far the words of a transcript can be trusted. Decides how much mis-hearing repair runs. */
import type { Token } from "./token.ts";

export interface NoiseProfile {
  /** Sentence ends per word: prose has 0.04 to 0.1, raw captions nearly none. */
  readonly punctuation: number;
  /** Share of words with a capital. */
  readonly capitals: number;
  /** Captions without punctuation: names may be mis-heard and no sentence can be relied on. */
  readonly noisy: boolean;
  /** Written without capitals: case tells nothing. */
  readonly lowerCase: boolean;
}

export function noiseProfile(tokens: readonly Token[]): NoiseProfile {
  const count = Math.max(tokens.length, 1);
  let ends = 0;
  let capitals = 0;
  let turns = 0;
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    if (before && before.sentence !== token.sentence) {
      ends += 1;
      if (before.segment !== token.segment) turns += 1;
    }
    if (token.capital && token.lower !== "i") capitals += 1;
  });
  const punctuation = Math.max(0, ends - turns / 2) / count;
  return {
    punctuation,
    capitals: capitals / count,
    noisy: count > 40 && punctuation < 0.02,
    lowerCase: capitals / count < 0.004,
  };
}
