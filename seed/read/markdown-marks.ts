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
  let done = start;
  for (const hit of text.slice(start, end).matchAll(SIGN)) {
    const at = start + hit.index;
    if (at < done) continue;
    const mark = markAt(text, at);
    if (mark && text.charAt(at) === "]" && opened !== undefined) marks.push({ start: opened, end: opened + 1 });
    if (mark) {
      marks.push(mark);
      done = mark.end;
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
  const isLineStart = start === 0 || /[\r\n\uFEFF]/.test(text.charAt(start - 1));
  return [...text.slice(start, end).matchAll(LINE_START)]
    .filter((hit) => hit.index > 0 || isLineStart)
    .map((hit) => ({ start: start + hit.index, end: start + hit.index + hit[0].length }));
}

function spanOf(pattern: RegExp, text: string, at: number): Mark | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? { start: at, end: at + match[0].length } : undefined;
}

const isWordy = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
