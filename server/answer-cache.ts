/** Answers as they were sent, by entity tag: an unchanged graph is asked the same questions again and again. */

export interface SentAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON in UTF-8; absent for an empty answer. */
  readonly bytes?: Buffer;
}

export interface AnswerCache {
  find(tag: string): SentAnswer | undefined;
  keep(tag: string, answer: SentAnswer): void;
}

/** One answer may not push out most of the others. */
const LARGEST_SHARE = 4;

/** Keeps at most `maxBytes` of bodies; what was not asked for longest goes first. */
export function createAnswerCache(maxBytes: number): AnswerCache {
  const kept = new Map<string, SentAnswer>();
  let bytes = 0;
  return {
    find(tag) {
      const answer = kept.get(tag);
      if (answer) {
        kept.delete(tag);
        kept.set(tag, answer);
      }
      return answer;
    },
    keep(tag, answer) {
      if (sizeOf(answer) > maxBytes / LARGEST_SHARE || kept.has(tag)) return;
      kept.set(tag, answer);
      bytes += sizeOf(answer);
      for (const [oldest, each] of kept) {
        if (bytes <= maxBytes) break;
        kept.delete(oldest);
        bytes -= sizeOf(each);
      }
    },
  };
}

/** Bytes of the body, and a little for what is around it. */
const sizeOf = (answer: SentAnswer): number => (answer.bytes?.length ?? 0) + 500;
