/** Lines of a text by offset; LF, CRLF and CR all end one. */
import { Failure } from "../../model/failure.ts";

/** `end` is before the line break; `number` counts from 1. A BOM is not part of the first line. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

const MAX_LINES = 1_000_000;

/** @throws Failure("bad-data") past a million lines: no talk has them. */
export function linesOf(text: string, fileName: string): readonly Line[] {
  const lines: Line[] = [];
  let start = text.startsWith("\uFEFF") ? 1 : 0;
  while (start <= text.length) {
    if (lines.length >= MAX_LINES) {
      throw new Failure("bad-data", `${fileName} has over a million lines: split it into one file per talk.`);
    }
    const end = lineEnd(text, start);
    lines.push({ start, end, number: lines.length + 1 });
    start = end + (text.startsWith("\r\n", end) ? 2 : 1);
  }
  return lines;
}

export const lineText = (text: string, line: Line): string => text.slice(line.start, line.end);

/** The number of the line that holds an offset. */
export function lineNumberAt(text: string, offset: number): number {
  let number = 1;
  for (let at = lineEnd(text, 0); at < offset; at = lineEnd(text, at + (text.startsWith("\r\n", at) ? 2 : 1))) number++;
  return number;
}

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}
