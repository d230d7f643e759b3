/** Notes a transcriber puts between the words: sounds, media times, "someone else speaks". */
import { clockSeconds } from "./clock.ts";
import type { Mark } from "./marks.ts";

const SOUND =
  /\b(?:music|applause|applauds|laugh(?:s|ing|ter)?|chuckl(?:e|es|ing)|cheer(?:s|ing)|inaudible|unintelligible|indistinct|crosstalk|silence|pause|noise|sigh(?:s|ing)?|cough(?:s|ing)?|clap(?:s|ping)|blank_audio|foreign|snorts?|gasps?|beep|bleep|sound|jingle|ding|audience|ad break|break)\b/i;
const BRACKETED = /\\?\[([^[\]\r\n]{0,60})\]/y;
const PARENTHESISED = /\(([^()\r\n]{1,40})\)/y;
const ARROWS = /(?:>>+|(?:&gt;){2,})[ \t]{0,4}/y;
const NOTE_START = /[[\\(♪♫>&]/g;

/** Sounds ("[Music]", "(laughs)", "♪"), times ("[00:12:34]", "\[04:14\]") and speaker changes (">>") in `[start, end)`. */
export function findNotes(text: string, start: number, end: number): readonly Mark[] {
  const marks: Mark[] = [];
  let done = start;
  for (const hit of text.slice(start, end).matchAll(NOTE_START)) {
    const mark = start + hit.index < done ? undefined : noteAt(text, start + hit.index);
    if (!mark) continue;
    marks.push(mark);
    done = mark.end;
  }
  return marks;
}

function noteAt(text: string, at: number): Mark | undefined {
  const character = text.charAt(at);
  if (character === "♪" || character === "♫") return { start: at, end: at + 1 };
  if (character === ">" || character === "&") {
    const arrows = matchAt(ARROWS, text, at);
    return arrows ? { start: at, end: at + arrows[0].length, turn: true } : undefined;
  }
  const match = matchAt(character === "(" ? PARENTHESISED : BRACKETED, text, at);
  if (!match) return undefined;
  const inside = (match[1] ?? "").replace(/\\/g, " ").trim();
  const end = at + match[0].length;
  const time = /\d{1,3}(?::\d{2}){1,2}(?:[.,]\d{1,3})?/.exec(inside)?.[0];
  if (time !== undefined && !/\p{L}/u.test(inside)) {
    const seconds = clockSeconds(time);
    return { start: at, end, ...(seconds === undefined ? {} : { seconds }) };
  }
  return SOUND.test(inside) || /^[_\s]*$/.test(inside) ? { start: at, end } : undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
