/** Frames as recognisers use them: over the words, the numbers and what was found so far. */
import type { FrameMatch } from "../frames/attempt.ts";
import { type FrameIndex, findFrames } from "../frames/match.ts";
import { type Chunk, indexChunks, mentionChunk } from "../reading/chunks.ts";
import type { Mention } from "../reading/mention.ts";
import type { Reading } from "../reading/reading.ts";
import { readNumber } from "../time/numbers.ts";

/** Mentions built from every match of the frames; a builder may decline. */
export function mentionsFrom<Rule>(
  index: FrameIndex<Rule>,
  reading: Reading,
  found: readonly Mention[],
  build: (match: FrameMatch, rule: Rule) => Mention | undefined,
): Mention[] {
  const named = found.filter(({ kind }) => index.kinds.has(kind));
  const chunks = indexChunks([...named.map(mentionChunk), ...(index.kinds.has("number") ? numberChunks(reading) : [])]);
  const mentions: Mention[] = [];
  const seen = new Set<string>();
  for (const [match, rule] of findFrames(index, { tokens: reading.tokens, chunks, voices: reading.voices })) {
    const mention = build(match, rule);
    const key = mention && `${mention.kind} ${mention.first} ${mention.end}`;
    if (!mention || !key || seen.has(key)) continue;
    seen.add(key);
    mentions.push(mention);
  }
  return mentions;
}

const NUMBERS = new WeakMap<Reading, readonly Chunk[]>();

export function numberChunks(reading: Reading): readonly Chunk[] {
  const known = NUMBERS.get(reading);
  if (known) return known;
  const chunks: Chunk[] = [];
  reading.tokens.forEach((token, at) => {
    if (token.lower === "a" || token.lower === "an") return;
    const number = readNumber(reading.tokens, at);
    if (number)
      chunks.push({
        kind: "number",
        first: at,
        end: number.end,
        number: number.value,
        ...(number.currency ? { currency: number.currency } : {}),
      });
  });
  NUMBERS.set(reading, chunks);
  return chunks;
}
