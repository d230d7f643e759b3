/** How a slide is shared out between its picture and its words. */
import type { TimelineResponse } from "../../model/api.ts";
import type { Step } from "../../model/story.ts";
import type { Size } from "../picture/layout/drawing.ts";
import { stepTimeline } from "../picture/scene-timeline.ts";

/** What stands around a picture on a slide, in its pixels. */
const TOP = 28;
const LEAST_HEAD = 88;
const UNDER_HEAD = 6;
const CHAPTER = 26;
const MARGIN = 48;
const LINE = 31;
/** Titles of more characters are set smaller, as the style sheet has it: height of a line, width of a character. */
export const LONG_TITLE = 60;
const TITLE = { line: 44, character: 19.5 };
const SMALL_TITLE = { line: 34, character: 14.5 };

/** Lines that the words under a picture may take. */
export const MOST_LINES = 5;

/** Characters on a line of the words of a slide, carefully counted. */
export const charactersOf = (size: Size): number => Math.floor((size.width - 2 * MARGIN) / 12.4);

/** Lines that the words of a step take when all is said. */
function linesOf({ sentences }: Step, size: Size): number {
  const line = charactersOf(size);
  return Math.min(
    MOST_LINES,
    sentences.reduce((sum, { text }) => sum + Math.ceil(text.length / line), 0),
  );
}

/** Height of the title with the chapter over it: in an upright window it takes several lines. */
function headOf({ title }: Step, size: Size): number {
  const { line, character } = title.length > LONG_TITLE ? SMALL_TITLE : TITLE;
  const lines = Math.ceil((title.length * character) / (size.width - 2 * MARGIN));
  return TOP + Math.max(LEAST_HEAD, CHAPTER + lines * line) + UNDER_HEAD;
}

/** Of the line of what is told, but not when. */
const UNDATED = 46;

/** What is left for the picture: the same at every part of the step. */
export function pictureRoom(step: Step, size: Size, timeline: TimelineResponse): Size {
  const undated = stepTimeline(timeline, step.elements).undated.length > 0 ? UNDATED : 0;
  return {
    width: size.width - 2 * MARGIN,
    height: size.height - headOf(step, size) - linesOf(step, size) * LINE - 40 - undated,
  };
}
