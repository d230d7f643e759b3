/** Text with the speaker's name before each turn. */
import { fromFields } from "./fields.ts";
import { readHeader } from "./header.ts";
import { linesOf } from "./lines.ts";
import { findMarkdown } from "./markdown-marks.ts";
import { segmentsOfProse } from "./prose.ts";
import type { Reader, Reading } from "./reading.ts";
import { withRoles } from "./roles.ts";
import { findTurns } from "./turns.ts";

export const speakers: Reader = { format: "speakers", recognises, read };

function recognises(text: string): boolean {
  return findTurns(text, linesOf(text, "")).names.size > 0;
}

function read(text: string, fileName: string): Reading {
  const lines = linesOf(text, fileName);
  const turns = findTurns(text, lines);
  const { fields, next } = readHeader(text, lines, (line) => turns.labelOf(line) !== undefined);
  const segments = segmentsOfProse(text, lines.slice(next), { turns, findMarks: findMarkdown });
  return withRoles(text, turns.roles, { ...fromFields(fields), segments, warnings: [] });
}
