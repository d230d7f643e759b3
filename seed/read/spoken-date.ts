/** The day of recording as said at the beginning of a talk, for files that give no date. */
import type { Segment } from "../../model/talk.ts";
import { aboutMonth } from "./fields.ts";
import { edtfOfDate } from "./written-date.ts";

/** Spoken letters at the beginning in which a host still introduces the talk. */
const INTRODUCTION = 4000;
const MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)";
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const DATE = `(?:${MONTH} (?:the )?${DAY},? \\d{4}|${DAY} (?:of )?${MONTH},? \\d{4}|${MONTH},? \\d{4})`;
const SAID = new RegExp(
  `\\b(?:recorded|recording this|we(?:'re| are) recording|today is|today's date is)(?: on|,)? (?:the )?(${DATE})\\b`,
  "i",
);

/** "recorded February 1st, 2023" → "2023-02~": published about then. Only what is named as the recording counts. */
export function spokenDate(text: string, segments: readonly Segment[]): string | undefined {
  let said = "";
  for (const segment of segments) {
    if (said.length > INTRODUCTION) break;
    said += `${text.slice(segment.start, Math.min(segment.end, segment.start + INTRODUCTION)).replace(/\s+/g, " ")} `;
  }
  const date = SAID.exec(said)?.[1];
  const edtf = date === undefined ? undefined : edtfOfDate(date.replace(/\b(?:the|of) /g, ""));
  return edtf === undefined ? undefined : aboutMonth(edtf);
}
