import type { Point } from "./layout/drawing.ts";

const RADIUS = 14;

/**
 * A line through right-angled points with rounded bends, as an SVG path, and the tip at its end.
 * @param tip length of the arrow head; 0 draws none.
 */
export function roundedPath(points: readonly Point[], tip: number): { line: string; tip: string | undefined } {
  const end = points.at(-1);
  const before = points.at(-2);
  if (!end || !before) return { line: "", tip: undefined };
  const stop = tip > 0 ? toward(end, before, tip * 0.8) : end;
  const path = [...points.slice(0, -1), stop];
  const parts = path.map((point, i) => {
    const [last, next] = [path[i - 1], path[i + 1]];
    if (!last) return `M${words(point)}`;
    if (!next) return `L${words(point)}`;
    const radius = Math.min(RADIUS, distance(last, point) / 2, distance(point, next) / 2);
    return `L${words(toward(point, last, radius))}Q${words(point)} ${words(toward(point, next, radius))}`;
  });
  return { line: parts.join(""), tip: tip > 0 ? tipPath(end, before, tip) : undefined };
}

function tipPath(end: Point, before: Point, length: number): string {
  const back = toward(end, before, length);
  const [dx, dy] = [((end.y - back.y) / length) * length * 0.6, ((back.x - end.x) / length) * length * 0.6];
  return `M${words(end)}L${words({ x: back.x + dx, y: back.y + dy })}L${words({ x: back.x - dx, y: back.y - dy })}Z`;
}

function toward(from: Point, to: Point, by: number): Point {
  const length = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const words = ({ x, y }: Point): string => `${Number(x.toFixed(2))} ${Number(y.toFixed(2))}`;
