import { compareWords } from "../words/compare.ts";
import { BAR, type Bar, type Dot, type Joint, type SideBySide } from "./side-by-side.ts";

interface Props {
  readonly drawing: SideBySide;
  readonly label: string;
  /** Key of the meeting that is lit; the others fade. */
  readonly lit: string | undefined;
}

/** The two careers as a picture; the table beside it is its twin. */
export function CompareDrawing({ drawing, label, lit }: Props) {
  const { width, height, bands, joints, ticks, untimed } = drawing;
  const stateOf = (key: string) => (lit === undefined ? undefined : lit === key ? "lit" : "faded");
  return (
    <svg
      className="compare-drawing"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {ticks.map(({ x, label: words }) => (
        <g key={x} className="compare-tick">
          <line x1={x} x2={x} y1={22} y2={height} />
          <text x={x} y={15} textAnchor="middle">
            {words}
          </text>
        </g>
      ))}
      {untimed === undefined ? null : (
        <g className="compare-tick">
          <rect className="compare-untimed" x={untimed} y={0} width={width - untimed} height={height} />
          <text x={untimed + 14} y={15}>
            {compareWords().notSaid}
          </text>
        </g>
      )}
      {joints.map((joint) => (
        <path
          key={joint.key}
          className="compare-joint"
          data-state={stateOf(joint.key)}
          data-key={joint.key}
          d={curveOf(joint)}
        />
      ))}
      {bands.map((band, side) => (
        <g key={band.name} className="compare-band" data-side={side}>
          <text className="compare-name" x={4} y={band.y + 22}>
            {band.name}
          </text>
          {band.bars.map((bar) => (
            <BarMark key={bar.id} bar={bar} />
          ))}
          {band.dots.map((dot) => (
            <DotMark key={dot.key} dot={dot} state={stateOf(dot.key)} />
          ))}
        </g>
      ))}
    </svg>
  );
}

function BarMark({ bar }: { readonly bar: Bar }) {
  const { x, y, width, open, beside } = bar;
  const tip = open ? Math.min(10, width / 2) : 0;
  const right = x + width;
  const shape = `M${x + 7} ${y}H${right - tip - (open ? 0 : 7)}${open ? `L${right} ${y + BAR / 2}L${right - tip} ${y + BAR}` : `q7 0 7 7V${y + BAR - 7}q0 7 -7 7`}H${x + 7}q-7 0 -7 -7V${y + 7}q0 -7 7 -7Z`;
  return (
    <g className="compare-bar" data-id={bar.id} data-look={bar.solid ? "solid" : "hollow"}>
      <title>{bar.title}</title>
      <path d={shape} />
      <text
        className={beside === undefined ? undefined : "compare-beside"}
        x={beside === undefined ? x + 9 : beside === "right" ? right + 7 : x - 7}
        y={y + BAR / 2 + 5}
        textAnchor={beside === "left" ? "end" : "start"}
      >
        {bar.label}
      </text>
    </g>
  );
}

function DotMark({ dot, state }: { readonly dot: Dot; readonly state: string | undefined }) {
  return (
    <g className="compare-dot" data-state={state} data-look={dot.solid ? "solid" : "hollow"}>
      <circle cx={dot.x} cy={dot.y} r={5.5} />
      <text x={dot.flipped ? dot.x - 11 : dot.x + 11} y={dot.y + 5} textAnchor={dot.flipped ? "end" : "start"}>
        {dot.label}
      </text>
    </g>
  );
}

/** Leaves and arrives upright. */
function curveOf({ from: [x1, y1], to: [x2, y2] }: Joint): string {
  const middle = Math.round((y1 + y2) / 2);
  return `M${x1} ${y1}C${x1} ${middle} ${x2} ${middle} ${x2} ${y2}`;
}
