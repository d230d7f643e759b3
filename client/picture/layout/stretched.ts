import type { Drawing, Label, Mark, Point } from "./drawing.ts";

/**
 * A calendar `factor` times as wide, until it is laid out anew: every day where it will be then, words and heights as
 * they are. Other pictures stay as they are.
 */
export function stretched(drawing: Drawing, factor: number): Drawing {
  const { time } = drawing;
  if (!time || factor === 1) return drawing;
  // What is left of the first day keeps its width.
  const end = drawing.published ?? drawing.width;
  const by = (end * factor - time.x) / Math.max(1, end - time.x);
  const at = (x: number): number => Math.round(time.x + (x - time.x) * by);
  const free = new Set(drawing.lanes.filter((lane) => lane.free).map(({ id }) => id));
  return {
    ...drawing,
    width: at(drawing.width),
    marks: drawing.marks.map((mark) => (free.has(mark.lane) ? moved(mark, at) : longer(mark, at))),
    notes: drawing.notes.map((note) => ({ ...note, x: at(note.x) })),
    ticks: drawing.ticks.map((tick) => ({ ...tick, x: at(tick.x) })),
    time: { ...time, perDay: time.perDay * by },
    ...(drawing.published === undefined ? {} : { published: at(drawing.published) }),
    ...(drawing.crowds
      ? { crowds: drawing.crowds.map((crowd) => ({ ...crowd, left: at(crowd.left), width: crowd.width * by })) }
      : {}),
    routes: drawing.routes.map((route) => ({
      ...route,
      points: route.points.map((point): Point => ({ x: at(point.x), y: point.y })),
      words: route.words.map((word) => ({ ...word, x: at(word.x) })),
    })),
  };
}

/** Keeps its width, as in lanes where x means order only. */
function moved(mark: Mark, at: (x: number) => number): Mark {
  return shifted(mark, at(mark.box.x) - mark.box.x);
}

function longer(mark: Mark, at: (x: number) => number): Mark {
  const { box, core, labels, extent } = mark;
  const isBar = mark.shape === "spine" || mark.shape === "bar" || mark.shape === "place";
  if (!isBar) return shifted(mark, at(box.x + box.width / 2) - box.x - box.width / 2);
  const left = at(box.x);
  const right = at(box.x + box.width);
  const wider = (right - left) / Math.max(1, box.width);
  const beyond = labels.some((label) => label.x >= box.x + box.width);
  const shift = beyond ? right - box.x - box.width : left - box.x;
  const [from, to] = [extent.x, extent.x + extent.width];
  const start = from < box.x ? from + left - box.x : left;
  const end = to > box.x + box.width ? to + right - box.x - box.width : right;
  return {
    ...mark,
    box: { ...box, x: left, width: right - left },
    extent: { ...extent, x: start, width: end - start },
    ...(core
      ? { core: { ...core, from: core.from * wider, to: core.to >= box.width ? right - left : core.to * wider } }
      : {}),
    labels: labels.map((label): Label => ({ ...label, x: label.x + shift })),
  };
}

function shifted(mark: Mark, by: number): Mark {
  return {
    ...mark,
    box: { ...mark.box, x: mark.box.x + by },
    extent: { ...mark.extent, x: mark.extent.x + by },
    labels: mark.labels.map((label): Label => ({ ...label, x: label.x + by })),
  };
}
