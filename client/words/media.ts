import { clockWords } from "./dates.ts";
import { safeLink } from "./quotes.ts";

/** An estimated time is somewhat late or early; starting before it is the kinder mistake. */
const EARLIER_SECONDS = 15;
const YOUTUBE_ID = /^[\w-]{11}$/;

/** "20:37", or "≈ 20:37" where it is estimated. */
export const mediaWords = (seconds: number, estimated: boolean): string =>
  `${estimated ? "≈ " : ""}${clockWords(seconds)}`;

/** The address of a recording at a time, where recordings of its kind can be opened at one. */
export function linkAt(mediaId: string | undefined, seconds: number, estimated: boolean): string | undefined {
  if (mediaId === undefined || !YOUTUBE_ID.test(mediaId)) return undefined;
  const from = Math.max(0, Math.floor(seconds - (estimated ? EARLIER_SECONDS : 0)));
  return safeLink(`https://www.youtube.com/watch?v=${mediaId}&t=${from}s`);
}
