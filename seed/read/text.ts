/** Plain text: paragraphs, line-wrapped captions, transcripts with a time at the start of their lines. */
import { fromFields } from "./fields.ts";
import { readHeader } from "./header.ts";
import { linesOf } from "./lines.ts";
import { segmentsOfProse } from "./prose.ts";
import type { Reader, Reading } from "./reading.ts";
import { NO_TURNS } from "./turns.ts";

export const plainText: Reader = { format: "text", recognises: () => true, read };

function read(text: string, fileName: string): Reading {
  const lines = linesOf(text, fileName);
  const { fields, next } = readHeader(text, lines, () => false);
  return {
    ...fromFields(fields),
    segments: segmentsOfProse(text, lines.slice(next), { turns: NO_TURNS }),
    warnings: [],
  };
}
