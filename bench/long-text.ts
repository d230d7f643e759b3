/** Transcripts of any length, on one line, as captions without punctuation come. */

/**
 * About `length` characters of the words of `text`, in stretches of twelve put in another order, the same each time.
 */
export function longLine(text: string, length: number): string {
  const words = text.split(/\s+/).filter(Boolean);
  const stretches = Array.from({ length: Math.ceil(words.length / 12) }, (_, i) =>
    words.slice(i * 12, i * 12 + 12).join(" "),
  );
  const random = mulberry32(20200324);
  const parts: string[] = [];
  for (let size = 0; size < length; ) {
    const part = stretches[Math.floor(random() * stretches.length)] ?? "";
    parts.push(part);
    size += part.length + 1;
  }
  return parts.join(" ").slice(0, length);
}

/** Numbers from 0 to 1, the same for the same seed: Tommy Ettinger's mulberry32. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
