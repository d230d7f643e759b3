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

/** A link into a recording at another, estimated time. */
export function retimed(link: string | undefined, seconds: number): string | undefined {
  if (link === undefined) return undefined;
  const address = new URL(link);
  address.searchParams.set("t", `${Math.max(0, Math.floor(seconds - EARLIER_SECONDS))}s`);
  return address.href;
}

/** Seconds of a time as one writes it: "12:05", "1:02:05", "754". Undefined when it is none. */
export function secondsOf(written: string): number | undefined {
  const parts = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5})$/.exec(written.trim());
  if (!parts) return undefined;
  const [hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  if (parts[2] !== undefined && (seconds ?? 0) > 59) return undefined;
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
}
