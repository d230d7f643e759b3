import type { Measured } from "./measure.ts";

/** What was measured at one size; Cytoscape alone only where it is fit for it. */
export interface Sized {
  readonly size: number;
  readonly cairn: Measured;
  readonly canvas: Measured;
  readonly cytoscape?: Measured;
}

const HEAD = ["what", "things", "Cairn", "against", "", "ratio", "limit", "met"];

/** Each target with its two figures, their ratio and its limit. */
export function targetRows(all: readonly Sized[]): readonly (readonly string[])[] {
  const thousand = all.find(({ size }) => size === 1000);
  const rows = all.flatMap(({ size, cairn, canvas, cytoscape }) => {
    const row = (what: string, ours: number, against: string, theirs: number, limit: number) =>
      targetRow(what, size, ours, against, theirs, limit);
    const pan = size <= 1000 ? 1.5 : size <= 5000 ? 2 : 1;
    const list = [
      row("pan, warm", cairn.warm, "canvas", canvas.warm, pan),
      row("pan, 95 of 100 frames, wall", cairn.wall, "canvas", canvas.wall, pan),
    ];
    if (size > 1000) list.push(row("pan, first second", cairn.cold, "canvas", canvas.cold, pan));
    if (size > 5000 && thousand)
      list.push(row("first paint", cairn.firstPaint, "Cairn, 1000", thousand.cairn.firstPaint, 1.5));
    if (cytoscape) {
      const alone = "Cytoscape";
      if (size <= 1000) list.push(row("pan, first second", cairn.cold, "canvas", canvas.cold, 4.5));
      list.push(
        row("zoom of time", cairn.zoom, `${alone}, zoom`, cytoscape.zoom, 2),
        row("first paint", cairn.firstPaint, alone, cytoscape.firstPaint, size <= 1000 ? 1.3 : 0.5),
        row("hover", cairn.hover, alone, cytoscape.hover, 1.3),
        row("select and dim", cairn.select, `${alone}, hover`, cytoscape.hover, 1.5),
        row("select and dim", cairn.select, `${alone}, same`, cytoscape.select, 1.3),
        row("heap, MiB", cairn.heap, alone, cytoscape.heap, 1.5),
      );
    }
    return list;
  });
  return [HEAD, ...rows];
}

function targetRow(
  what: string,
  size: number,
  ours: number,
  against: string,
  theirs: number,
  limit: number,
): readonly string[] {
  const ratio = ours / theirs;
  const met = Number.isNaN(ratio) ? "-" : ratio <= limit ? "yes" : "no";
  return [what, String(size), ours.toFixed(1), against, theirs.toFixed(1), ratio.toFixed(2), limit.toFixed(1), met];
}
