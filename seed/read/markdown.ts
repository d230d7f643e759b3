/** Markdown: front matter → metadata; headings, rules, code and link lists are no speech. */
import { type Field, fromFields } from "./fields.ts";
import { frontMatter } from "./front-matter.ts";
import { readHeader } from "./header.ts";
import { type Line, linesOf, lineText } from "./lines.ts";
import { findMarkdown } from "./markdown-marks.ts";
import { segmentsOfProse } from "./prose.ts";
import type { Reader, Reading } from "./reading.ts";
import { withRoles } from "./roles.ts";
import { findTurns } from "./turns.ts";

const HEADING = /^ {0,3}(#{1,6})[ \t]+(\S.*)$/;
const SILENT = /^[ \t]*(?:[-*_=][ \t]*){3,}$|^[ \t]*\|.*\|[ \t]*$|^[ \t]*\[[^\]]{1,80}\]:[ \t]/;
const NO_TRANSCRIPT =
  /^(?:show ?notes|links|resources|sponsors?|timestamps|chapters|references|credits|related|about|mentioned|contents|table of contents)\b/i;

export const markdown: Reader = { format: "markdown", recognises, read };

/** Front matter, or headings of two kinds; "# Key: value" comments above captions are a header of plain text. */
function recognises(text: string): boolean {
  const lines = linesOf(text, "");
  if (frontMatter(text, lines).next > 0) return true;
  const headings = lines.filter((line) => isHeading(text, line));
  const plain = headings.filter((line) => !/^ {0,3}#{1,6}[ \t]+[A-Za-z ]{1,24}:[ \t]/.test(lineText(text, line)));
  return (
    plain.length > 0 &&
    headings.length < 200 &&
    (headings.length === plain.length || /^ {0,3}##/m.test(text.slice(0, 100_000)))
  );
}

function read(text: string, fileName: string): Reading {
  const lines = linesOf(text, fileName);
  const front = frontMatter(text, lines);
  const body = lines.slice(front.next);
  const turns = findTurns(text, body);
  const header = readHeader(text, body, (line) => turns.labelOf(line) !== undefined);
  const rest = body.slice(header.next);
  const silent = silentLines(text, rest);
  const segments = segmentsOfProse(text, rest, {
    turns,
    findMarks: findMarkdown,
    isSilent: (line) => silent.has(line.number) && turns.labelOf(line) === undefined,
  });
  const fields: readonly Field[] = [...front.fields, ...header.fields, ...headingTitle(text, rest)];
  return withRoles(text, turns.roles, { ...fromFields(fields), segments, warnings: front.warnings });
}

/** Numbers of the lines that are no speech. A heading "Transcript", where there is one, leaves out what is before it. */
function silentLines(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const silent = new Set<number>();
  const transcript = lines.findIndex((line) => isHeading(text, line) && /\btranscript/i.test(lineText(text, line)));
  let fenced = false;
  let skippedLevel = 0;
  lines.forEach((line, index) => {
    const content = lineText(text, line).slice(0, 400);
    const heading = HEADING.exec(content);
    if (heading) {
      const level = (heading[1] ?? "").length;
      if (skippedLevel > 0 && level <= skippedLevel) skippedLevel = 0;
      if (skippedLevel === 0 && NO_TRANSCRIPT.test(heading[2] ?? "")) skippedLevel = level;
    }
    const fence = /^ {0,3}(?:```|~~~)/.test(content);
    if (heading || fence || fenced || skippedLevel > 0 || index < transcript || SILENT.test(content))
      silent.add(line.number);
    if (fence) fenced = !fenced;
  });
  return fenced && silent.size === lines.length ? new Set() : silent;
}

function headingTitle(text: string, lines: readonly Line[]): readonly Field[] {
  for (const line of lines) {
    const heading = HEADING.exec(lineText(text, line).slice(0, 400));
    if (heading?.[1] === "#" && !/^transcript\b/i.test(heading[2] ?? "")) {
      return [{ key: "title", value: (heading[2] ?? "").replace(/\s+#+\s*$/, "") }];
    }
  }
  return [];
}

const isHeading = (text: string, line: Line): boolean =>
  HEADING.test(text.slice(line.start, Math.min(line.end, line.start + 400)));
