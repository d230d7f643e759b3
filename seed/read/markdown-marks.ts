/** Signs of Markdown that nobody says: emphasis, code ticks, the target of a link, list and quote signs. */
import type { Mark } from "./marks.ts";

const SIGN = /[*_`\]!<\\[]|https?:/g;
const EMPHASIS = /[*_]{1,3}|`{1,3}/y;
const TARGET =
  /\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:[ \t]"[^"\r\n]{0,200}")?\)|\]\[[^\][\r\n]{0,80}\]/y;
const IMAGE = /!\[[^\][\r\n]{0,300}\]\([^()\r\n]{0,2000}\)/y;
const HTML = /<(?:!--[^>]{0,2000}|\/?[a-zA-Z][^<>]{0,300}|https?:[^<>\s]{0,2000})>/y;
const ADDRESS = /https?:\/\/[^\s<>)\]]{1,2000}/y;
const LINE_START = /(?:^|[\r\n])[ \t]{0,8}(?:>[ \t]?){0,3}(?:[-*+][ \t]+|\d{1,3}[.)][ \t]+|>[ \t]*)/g;

/** Marks in `[start, end)`; a sign inside of a word ("snake_case", "C*") stays. */
export function findMarkdown(text: string, start: number, end: number): readonly Mark[] {
  const marks: Mark[] = [...lineStarts(text, start, end)];
  let opened: number | undefined;
  SIGN.lastIndex = start;
  for (let hit = SIGN.exec(text); hit && hit.index < end; hit = SIGN.exec(text)) {
    const at = hit.index;
    const mark = markAt(text, at);
    if (mark) {
      if (text.charAt(at) === "]" && opened !== undefined) marks.push({ start: opened, end: opened + 1 });
      marks.push(mark);
      SIGN.lastIndex = Math.max(mark.end, at + 1);
    }
    if (text.charAt(at) === "[" && text.charAt(at - 1) !== "\\") opened = at;
    else if (text.charAt(at) === "]") opened = undefined;
  }
  return marks;
}

function markAt(text: string, at: number): Mark | undefined {
  switch (text.charAt(at)) {
    case "*":
    case "_":
    case "`":
      return emphasisAt(text, at);
    case "]":
      return spanOf(TARGET, text, at);
    case "!":
      return spanOf(IMAGE, text, at);
    case "<":
      return spanOf(HTML, text, at);
    case "\\":
      return /[^\p{L}\p{N}\s]/u.test(text.charAt(at + 1)) && !isWordy(text.charAt(at - 1))
        ? { start: at, end: at + 1 }
        : undefined;
    case "h":
      return spanOf(ADDRESS, text, at);
    default:
      return undefined;
  }
}

/** A sign with a word on one side only: it opens or closes. */
function emphasisAt(text: string, at: number): Mark | undefined {
  const sign = spanOf(EMPHASIS, text, at);
  if (!sign) return undefined;
  const before = isWordy(text.charAt(at - 1));
  const after = isWordy(text.charAt(sign.end));
  return before && after && sign.end - at === 1 ? undefined : sign;
}

function lineStarts(text: string, start: number, end: number): readonly Mark[] {
  const marks: Mark[] = [];
  const from = Math.max(0, start - 1);
  LINE_START.lastIndex = start === 0 || /[\r\n]/.test(text.charAt(from)) ? from : start;
  for (let hit = LINE_START.exec(text); hit && hit.index < end; hit = LINE_START.exec(text)) {
    marks.push({ start: Math.max(start, hit.index), end: Math.min(end, hit.index + hit[0].length) });
  }
  return marks;
}

function spanOf(pattern: RegExp, text: string, at: number): Mark | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? { start: at, end: at + match[0].length } : undefined;
}

const isWordy = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
