/** SubRip: numbered cues with a comma before the milliseconds. */
import { segmentsOfCues } from "./caption-file.ts";
import { isCueTimes, scanCues } from "./cues.ts";
import { fromFields } from "./fields.ts";
import { keyedLine } from "./header.ts";
import { linesOf, lineText } from "./lines.ts";
import type { Reader, Reading } from "./reading.ts";

const TOP = 4000;
const BROKEN_TIMES = /^\s{0,8}-?[\dx:.,]{5,20}\s{0,8}-->\s{0,8}-?[\dx:.,]{5,20}\s*$/i;

export const srt: Reader = { format: "srt", recognises, read };

function recognises(text: string): boolean {
  return linesOf(text.slice(0, TOP), "").some((line) => {
    const content = lineText(text, line);
    return isCueTimes(content) || BROKEN_TIMES.test(content.slice(0, 80));
  });
}

function read(text: string, fileName: string): Reading {
  const { cues, remarks, warnings } = scanCues(text, linesOf(text, fileName), fileName);
  const fields = remarks.slice(0, 50).flatMap((line) => keyedLine(lineText(text, line).slice(0, 400)) ?? []);
  const { title, metadata } = fromFields(fields);
  return {
    ...(title === undefined ? {} : { title }),
    segments: segmentsOfCues(text, cues),
    metadata,
    warnings,
  };
}
