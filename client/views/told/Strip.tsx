import { type PointerEvent, useMemo, useState } from "preact/compat";
import { dayNumber, middleDay } from "../../../model/dates.ts";
import { lightUp } from "../../state/lit.ts";
import { toldWords } from "../../words/told.ts";
import { daysBetween, isWithin, type Limits, livedBetween } from "./limits.ts";
import { livedSide, type Side, toldSide } from "./scales.ts";
import type { ToldLink } from "./told-links.ts";

interface Props {
  readonly links: readonly ToldLink[];
  readonly published: string | null;
  /** Seconds, or characters where nothing is timed. */
  readonly length: number;
  readonly timed: boolean;
  readonly width: number;
  readonly selection: string | undefined;
  readonly lit: ReadonlySet<string>;
  readonly limits: Limits;
  readonly onSelect: (mark: string) => void;
  readonly onLimit: (from: string | undefined, to: string | undefined) => void;
}

const TOP = 34;
const HEIGHT = 440;
const SIDE = { top: TOP, bottom: HEIGHT - 12 };
/** Room for the labels of a side, which is also what one drags along. */
const EDGE = 62;
/** A shorter drag is a click. */
const DRAG = 6;

interface Drag {
  readonly side: "told" | "lived";
  readonly from: number;
  readonly to: number;
}

/** The drawing: two sides and a line for each mark that has both. The list beside it says the same to assistive technology. */
export function Strip(props: Props) {
  const { links, published, length, timed, width, selection, lit, limits, onSelect, onLimit } = props;
  const words = toldWords();
  const [drag, setDrag] = useState<Drag>();
  const [told, lived] = useMemo(
    () => [toldSide(length, timed, SIDE), livedSide(links, published, SIDE)],
    [links, published, length, timed],
  );
  const right = width - EDGE;

  const start = (side: Drag["side"]) => (event: PointerEvent<SVGRectElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const y = yOf(event);
    setDrag({ side, from: y, to: y });
  };
  const move = (event: PointerEvent<SVGRectElement>) => {
    if (drag) setDrag({ ...drag, to: yOf(event) });
  };
  const end = () => {
    setDrag(undefined);
    if (!drag) return;
    if (Math.abs(drag.to - drag.from) < DRAG) {
      onLimit(undefined, undefined);
      return;
    }
    const [a, b] = [Math.min(drag.from, drag.to), Math.max(drag.from, drag.to)];
    const chosen =
      drag.side === "lived"
        ? daysBetween(lived.valueAt(a), lived.valueAt(b))
        : livedBetween(links, told.valueAt(a), told.valueAt(b));
    if (chosen) onLimit(chosen.from, chosen.to);
  };
  const grip = (side: Drag["side"], x: number) => (
    <rect
      className="grip"
      data-side={side}
      x={x}
      y={TOP - 10}
      width={EDGE}
      height={HEIGHT - TOP + 10}
      onPointerDown={start(side)}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={() => setDrag(undefined)}
    />
  );

  return (
    <svg className="strip" width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
      <text className="side-name" x={4} y={16}>
        {timed ? words.minutes : words.share}
      </text>
      <text className="side-name" x={width - 4} y={16} textAnchor="end">
        {words.years}
      </text>
      <SideTicks side={told} x={EDGE} out={-1} />
      <SideTicks side={lived} x={right} out={1} />
      {limits.from !== undefined || limits.to !== undefined ? (
        <rect className="limit" {...band(right, limitBand(lived, limits))} />
      ) : null}
      {drag ? <rect className="limit" {...band(drag.side === "told" ? 0 : right, [drag.from, drag.to])} /> : null}
      {links.map((link) => {
        const y = told.at(link.told);
        const state =
          link.mark === selection ? "chosen" : lit.has(link.mark) ? "lit" : isWithin(link, limits) ? "" : "out";
        const at = link.lived && lived.at(dayNumber(middleDay(link.lived)));
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: a pointer's way; the list beside it has a button for each.
          <g
            key={link.mark}
            className={`told-link ${state}`}
            data-lane={link.lane}
            data-mark={link.mark}
            onPointerEnter={() => lightUp([link.mark])}
            onPointerLeave={() => lightUp([])}
            onClick={() => onSelect(link.mark)}
          >
            <title>{link.title}</title>
            {at === undefined ? (
              <path className="line hollow" d={`M${EDGE} ${y}h16`} />
            ) : (
              <>
                <path className="reach" d={curve(EDGE, y, right, at)} />
                <path className={link.hollow ? "line hollow" : "line"} d={curve(EDGE, y, right, at)} />
                <circle cx={right} cy={at} r={3.5} />
              </>
            )}
            <circle cx={EDGE} cy={y} r={3.5} />
          </g>
        );
      })}
      {grip("told", 0)}
      {grip("lived", right)}
    </svg>
  );
}

function SideTicks({ side, x, out }: { readonly side: Side; readonly x: number; readonly out: 1 | -1 }) {
  return (
    <g className="side">
      <path d={`M${x} ${TOP - 8}V${HEIGHT - 8}`} />
      {side.ticks.map((tick) => (
        <g key={tick.value}>
          <path d={`M${x} ${side.at(tick.value)}h${6 * out}`} />
          <text x={x + 11 * out} y={side.at(tick.value) + 4.5} textAnchor={out === 1 ? "start" : "end"}>
            {tick.label}
          </text>
        </g>
      ))}
    </g>
  );
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}

function limitBand(side: Side, { from, to }: Limits): readonly [number, number] {
  return [from === undefined ? TOP : side.at(dayNumber(from)), to === undefined ? SIDE.bottom : side.at(dayNumber(to))];
}

const band = (x: number, [a, b]: readonly [number, number]) => ({
  x,
  y: Math.min(a, b),
  width: EDGE,
  height: Math.max(3, Math.abs(b - a)),
});

function yOf(event: PointerEvent<SVGRectElement>): number {
  const svg = event.currentTarget.ownerSVGElement;
  return event.clientY - (svg?.getBoundingClientRect().top ?? 0);
}
