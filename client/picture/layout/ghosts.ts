import type { Ghost } from "../../../model/api.ts";
import { pictureWords } from "../../words/picture.ts";
import type { Label, Mark, Measure } from "./drawing.ts";
import { around, label, labelBox } from "./marks.ts";
import type { Metrics } from "./metrics.ts";

/**
 * Roads not taken, side by side under the mark they hang from, with the words once; those that do not fit in the
 * width are counted instead of drawn.
 */
export function ghostMarks(
  ghosts: readonly Ghost[],
  parent: Mark,
  middle: number,
  width: number,
  metrics: Metrics,
  measure: Measure,
): { readonly marks: readonly Mark[]; readonly notes: readonly Label[] } {
  const size = metrics.word + 1;
  const note = (text: string, x: number): Label =>
    label(
      { text, size: metrics.word, weight: 400, tone: "word", width: Math.ceil(measure(text, metrics.word, 400)) },
      x,
      middle,
    );
  const words = note(pictureWords().roadsNotTaken, 0);
  let x = parent.box.x + metrics.textInset + 2;
  const marks: Mark[] = [];
  for (const [index, ghost] of ghosts.entries()) {
    const name = label(
      { text: ghost.title, size, weight: 500, tone: "caption", width: Math.ceil(measure(ghost.title, size, 500)) },
      x + 12,
      middle,
    );
    const more = `+ ${ghosts.length - index}`;
    if (name.x + name.width > width - 40 && index > 0) {
      return { marks, notes: [note(more, x)] };
    }
    const box = { x: x - 6, y: middle - 6, width: 12, height: 12 };
    marks.push({
      id: ghost.id,
      kind: "ghost",
      lane: parent.lane,
      shape: "cross",
      look: "hollow",
      title: ghost.title,
      box,
      extent: around([box, labelBox(name)]),
      ends: { start: "none", end: "none" },
      labels: [name],
      row: parent.row + 1,
      ...(parent.column === undefined ? {} : { column: parent.column }),
    });
    x = name.x + name.width + 22;
  }
  const left = parent.box.x - words.width - 6;
  return { marks, notes: left > 8 ? [{ ...words, x: left }] : x + words.width < width ? [{ ...words, x }] : [] };
}
