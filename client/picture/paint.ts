/** Paints a picture on a 2D canvas: edges, marks, words, in this order. */
import type { EdgeElement, Elements, MarkElement, TextElement } from "./elements.ts";
import type { Mark, Point } from "./layout/drawing.ts";
import { cardOf, MARK_PADDING, ringOf } from "./mark-card.ts";
import { type Fade, type MarkState, opacityOf, type Part, shapeOf } from "./mark-shape.ts";
import { TYPEFACE } from "./measure.ts";
import type { Palette } from "./palette.ts";
import { roundedPath } from "./rounded-path.ts";

/** What moves while the rest stands. */
export interface Moving {
  /** How far a mark and its words are from their place. */
  offset(mark: string): Point;
  /** Of the edges. */
  readonly opacity: number;
}

export interface Painter {
  /**
   * The context is set to the picture's pixels.
   * @param slide how far the words of a mark are moved to stay in view.
   */
  paint(elements: Elements, slide: (mark: string) => number, motion: Moving | undefined): void;
}

interface Prepared {
  readonly path: Path2D;
  readonly fill: string | CanvasGradient | undefined;
  readonly part: Part;
  readonly clip: Path2D | undefined;
}
interface PreparedEdge {
  readonly line: Path2D;
  readonly tip: Path2D | undefined;
}

/** Length in pixels of the tip of an edge. */
const TIP = 8;
const DASHES = { solid: [], order: [6, 5], switch: [2, 4], stub: [1.3, 3] } as const;

/** Paths are made once for each mark and look, and forgotten with the mark. */
export function painterOf(context: CanvasRenderingContext2D, palette: Palette): Painter {
  const shapes = new Map<MarkState, WeakMap<Mark, readonly Prepared[]>>();
  const lines = new WeakMap<readonly Point[], PreparedEdge>();

  const shapeFor = (mark: Mark, state: MarkState): readonly Prepared[] => {
    const known = shapes.get(state) ?? new WeakMap<Mark, readonly Prepared[]>();
    shapes.set(state, known);
    const before = known.get(mark);
    if (before) return before;
    const shape = shapeOf(mark, state, palette).map((part) => prepared(context, part));
    known.set(mark, shape);
    return shape;
  };
  const lineFor = ({ points, look }: EdgeElement): PreparedEdge => {
    const before = lines.get(points);
    if (before) return before;
    const { line, tip } = roundedPath(points, look.arrow ? TIP : 0);
    const edge = { line: new Path2D(line), tip: tip === undefined ? undefined : new Path2D(tip) };
    lines.set(points, edge);
    return edge;
  };

  const edge = (element: EdgeElement, opacity: number) => {
    const { look } = element;
    const { line, tip } = lineFor(element);
    context.globalAlpha = look.opacity * opacity;
    context.strokeStyle = look.colour;
    context.lineWidth = look.width;
    context.setLineDash([...DASHES[look.dash]]);
    context.stroke(line);
    if (!tip) return;
    context.fillStyle = look.colour;
    context.fill(tip);
  };

  const mark = ({ mark, state, ringed }: MarkElement, { x, y }: Point) => {
    const { box, extent } = mark;
    const corner = { x: extent.x - MARK_PADDING + x, y: extent.y - MARK_PADDING + y };
    if (state === "selected") paintAt(context, corner, [prepared(context, cardOf(mark, palette))]);
    context.globalAlpha = opacityOf(mark, state);
    paintAt(context, { x: box.x + x, y: box.y + y }, shapeFor(mark, state));
    context.globalAlpha = 1;
    if (ringed) paintAt(context, corner, [prepared(context, ringOf(mark, palette))]);
  };

  return {
    paint({ edges, marks, texts }, slide, motion) {
      for (const element of edges) edge(element, motion?.opacity ?? 1);
      context.globalAlpha = 1;
      context.setLineDash([]);
      for (const element of marks) mark(element, motion?.offset(element.mark.id) ?? STILL);
      paintTexts(context, texts, slide, motion);
    },
  };
}

const STILL: Point = { x: 0, y: 0 };

function prepared(context: CanvasRenderingContext2D, part: Part): Prepared {
  const { path, fill, within } = part;
  let clip: Path2D | undefined;
  if (within) {
    clip = new Path2D();
    for (const [from, to] of within) clip.rect(from, -1e4, to - from, 2e4);
  }
  return { path: new Path2D(path), fill: typeof fill === "object" ? gradient(context, fill) : fill, part, clip };
}

function gradient(context: CanvasRenderingContext2D, { colour, from, to, stops }: Fade): CanvasGradient {
  const made = context.createLinearGradient(from, 0, to, 0);
  for (const [at, opacity] of stops) made.addColorStop(at, opacity === 0 ? `${colour}00` : colour);
  return made;
}

function paintAt(context: CanvasRenderingContext2D, { x, y }: Point, shape: readonly Prepared[]): void {
  context.translate(x, y);
  for (const { path, fill, part, clip } of shape) {
    if (clip) {
      context.save();
      context.clip(clip);
    }
    if (fill !== undefined) {
      context.fillStyle = fill;
      context.fill(path);
    }
    const { stroke } = part;
    if (stroke) {
      context.strokeStyle = stroke.colour;
      context.lineWidth = stroke.width;
      context.lineCap = stroke.round ? "round" : "butt";
      if (stroke.dash) context.setLineDash([...stroke.dash]);
      context.stroke(path);
      if (stroke.dash) context.setLineDash([]);
    }
    if (clip) context.restore();
  }
  context.translate(-x, -y);
}

function paintTexts(
  context: CanvasRenderingContext2D,
  texts: readonly TextElement[],
  slide: (mark: string) => number,
  motion: Moving | undefined,
): void {
  let font = "";
  context.textBaseline = "bottom";
  for (const { label, colour, backdrop, mark } of texts) {
    const offset = mark === undefined ? STILL : (motion?.offset(mark) ?? STILL);
    const x = label.x + offset.x + (mark === undefined ? 0 : slide(mark));
    const y = label.y + offset.y;
    const { size, width } = label;
    if (backdrop !== undefined) {
      context.fillStyle = backdrop;
      context.fillRect(x - 5, y - size * 0.7, width + 10, size * 1.4);
    }
    const wanted = `${label.weight} ${size}px ${TYPEFACE}`;
    if (wanted !== font) {
      font = wanted;
      context.font = font;
    }
    context.fillStyle = colour;
    // The tops of letters on whole pixels: sharp.
    context.fillText(label.text, x, Math.round(y - size / 2) + size);
  }
}
