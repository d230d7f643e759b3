/** The text of a page about a YouTube video: title, furniture, "Captions", the captions, "Info" and its fields. */
import { type Field, fromFields } from "./fields.ts";
import { type Line, linesOf, lineText } from "./lines.ts";
import { withoutMarks } from "./marks.ts";
import { findNotes } from "./notes.ts";
import type { Reader, Reading } from "./reading.ts";

const INFO_KEY = /^(Channel|Views|Rating|Keywords|Id|Channel Id|Length|Published): ?(.*)$/;
const TOP_LINES = 40;

export const youtubePage: Reader = { format: "youtube-page", recognises, read };

function recognises(text: string): boolean {
  const head = text.slice(0, 8000);
  if (!/(?:^|[\r\n])Captions[ \t]*[\r\n]/.test(head)) return false;
  // Copied without its end.
  if (/[\r\n]Captions Word Cloud[ \t]*[\r\n]/.test(head)) return true;
  return /[\r\n]Info[ \t]*[\r\n]+(?:Channel|Views|Id|Length|Published): ?/.test(text);
}

function read(text: string, fileName: string): Reading {
  const lines = linesOf(text, fileName);
  const says = (line: Line, word: string) => lineText(text, line).trim() === word;
  const captions = lines.findIndex((line, index) => index < TOP_LINES && says(line, "Captions"));
  const info = infoLine(text, lines);
  const spoken = lines.slice(captions + 1, info < 0 ? lines.length : info);
  const first = lines.find((line) => /\S/.test(lineText(text, line)));
  const title = first && captions !== 0 ? lineText(text, first) : "";
  const { metadata } = fromFields(info < 0 ? [] : infoFields(text, lines.slice(info + 1)));
  return {
    title,
    segments: paragraphs(text, spoken).flatMap(({ start, end }) =>
      withoutMarks(text, start, end, findNotes(text, start, end)).map((piece) => ({
        start: piece.start,
        end: piece.end,
      })),
    ),
    metadata,
    warnings: [],
  };
}

/** The last "Info" line with its fields under it: the word alone may also be said. */
function infoLine(text: string, lines: readonly Line[]): number {
  return lines.findLastIndex((line, index) => {
    const next = lines[index + 1];
    return lineText(text, line).trim() === "Info" && next !== undefined && INFO_KEY.test(lineText(text, next));
  });
}

function infoFields(text: string, lines: readonly Line[]): readonly Field[] {
  const fields: Field[] = [];
  for (const line of lines) {
    const match = INFO_KEY.exec(lineText(text, line));
    if (!match) break;
    fields.push({ key: match[1] ?? "", value: match[2] ?? "" });
  }
  return fields;
}

/** Lines up to the next blank one, as one stretch. */
function paragraphs(text: string, lines: readonly Line[]): readonly { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let open = false;
  for (const line of lines) {
    const blank = !/\S/.test(lineText(text, line));
    const last = found.at(-1);
    if (!blank && open && last) last.end = line.end;
    else if (!blank) found.push({ start: line.start, end: line.end });
    open = !blank;
  }
  return found;
}
