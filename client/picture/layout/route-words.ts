import type { Link } from "../../../model/api.ts";
import type { Box, Label, Measure, Point } from "./drawing.ts";
import { halve } from "./halve.ts";
import { label, labelBox } from "./marks.ts";
import type { Metrics } from "./metrics.ts";

/**
 * The words of an edge where they are not in anybody's way: in the line where it is long enough, else beside it,
 * else left to the panel.
 */
export function wordsOnRoute(
  link: Link,
  points: readonly Point[],
  taken: readonly Box[],
  { metrics, measure, lines, passing }: Surroundings,
): readonly Label[] {
  const text = link.type === "THEN" ? (link.words ?? "then") : link.words;
  if (text === undefined || text === "") return [];
  const size = link.type === "THEN" ? metrics.word - 0.5 : metrics.word;
  const strong = link.type === "FUNDED";
  const line = (words: string, x: number, y: number, knockout: boolean): Label => ({
    ...label(
      {
        text: words,
        size,
        weight: strong ? 500 : 400,
        tone: strong ? "name" : "word",
        width: Math.ceil(measure(words, size, strong ? 500 : 400)),
      },
      x,
      y,
    ),
    ...(knockout ? { knockout: true as const } : {}),
  });
  const free = (labels: readonly Label[]): boolean =>
    labels.every((l) => l.x >= 4 && l.y >= 8 && taken.every((box) => !close(labelBox(l), box)));
  const width = line(text, 0, 0, false).width;
  const places = [
    ...alongHorizontal(link, points, width),
    ...besideVertical(text, points, width, metrics, measure, size),
  ].map((options) => options.map((option) => line(option.text ?? text, option.x, option.y, option.knockout)));
  const crossed = (labels: readonly Label[], xs: readonly number[]): number =>
    xs.filter((x) => labels.some((l) => x > l.x - 8 && x < l.x + l.width + 8)).length;
  const cost = (labels: readonly Label[]) => 2 * crossed(labels, passing) + crossed(labels, lines);
  const open = places.filter(free);
  return open.toSorted((x, y) => cost(x) - cost(y))[0] ?? [];
}

/** What words on edges look out for besides texts: lines they should not stand across, and edges still to come. */
interface Surroundings {
  readonly metrics: Metrics;
  readonly measure: Measure;
  readonly lines: readonly number[];
  readonly passing: readonly number[];
}

interface Option extends Point {
  readonly text?: string;
  readonly knockout: boolean;
}

function alongHorizontal(link: Link, points: readonly Point[], width: number): readonly (readonly Option[])[] {
  const options: (readonly Option[])[] = [];
  for (const [from, to] of pieces(points)) {
    if (from.y !== to.y) continue;
    const left = Math.min(from.x, to.x);
    const length = Math.abs(to.x - from.x);
    if (link.type === "THEN") {
      if (points.length === 2 && length >= 20)
        options.push([{ x: Math.min(left + 1, left + (length - width) / 2), y: from.y - 13, knockout: false }]);
    } else if (length >= width + 36) {
      for (const share of [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9])
        options.push([{ x: left + (length - 10 - width) * share, y: from.y, knockout: true }]);
    }
  }
  return options;
}

function besideVertical(
  text: string,
  points: readonly Point[],
  width: number,
  metrics: Metrics,
  measure: Measure,
  size: number,
): readonly (readonly Option[])[] {
  const options: (readonly Option[])[] = [];
  const step = Math.round(metrics.word * 1.25);
  for (const [from, to] of pieces(points)) {
    if (from.x !== to.x) continue;
    const top = Math.min(from.y, to.y);
    const length = Math.abs(to.y - from.y);
    const x = from.x + 13;
    const halves = halve(text, (part) => measure(part, size, 400));
    if (halves && length >= 2 * step) {
      const y = Math.max(top, Math.min(from.y, to.y)) + step * 0.45;
      options.push(halves.map((part, i) => ({ text: part, x, y: y + i * step, knockout: false })));
    }
    for (const y of [top + length - 34, top + length / 2, top + 16]) {
      if (y > top + 6 && y < top + length - 6) options.push([{ x, y, knockout: false }]);
    }
    for (const y of [top + length / 2, top + 16]) options.push([{ x: from.x - 12 - width, y, knockout: false }]);
  }
  return options;
}

const pieces = (points: readonly Point[]): readonly (readonly [Point, Point])[] =>
  points.slice(1).map((to, i) => [points[i] ?? to, to] as const);

function close(a: Box, b: Box): boolean {
  return a.x < b.x + b.width + 4 && b.x < a.x + a.width + 4 && a.y < b.y + b.height && b.y < a.y + a.height;
}
