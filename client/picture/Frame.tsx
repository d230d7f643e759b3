import type { CSSProperties, RefObject } from "preact/compat";
import { dayWords } from "../words/dates.ts";
import { pictureWords } from "../words/picture.ts";
import type { Drawing } from "./layout/drawing.ts";

interface Props {
  readonly drawing: Drawing;
  readonly published: string | null;
  /** Their first child is what moves. */
  readonly heads: RefObject<HTMLDivElement | null>;
  readonly lanes: RefObject<HTMLDivElement | null>;
}

/** What stands around the plot and moves with it: chapter heads or years on top, names of the lanes at the left, what the years count in the corner. */
export function Frame({ drawing, published, heads, lanes }: Props) {
  return (
    <>
      <div className="corner">{drawing.heading}</div>
      <div className="heads" ref={heads}>
        <div className="moving">
          {drawing.columns.map((column, index) => (
            <div
              className={index % 2 === 1 ? "head tinted" : "head"}
              key={column.station}
              style={place({
                "--left": column.left,
                "--width": column.width,
                "--inset": column.inset,
                "--reserved": column.reserved,
              })}
            >
              <h2>
                <span className="number">{index + 1}</span> {column.label}
              </h2>
              <p>{column.span}</p>
            </div>
          ))}
          {drawing.ticks.map((tick) => (
            <span className={tick.strong ? "tick strong" : "tick"} key={tick.x} style={place({ "--left": tick.x })}>
              {tick.label}
            </span>
          ))}
          {drawing.published !== undefined && published !== null ? (
            <p className="published" style={place({ "--left": drawing.published })}>
              {pictureWords().published} <time dateTime={published}>{dayWords(published)}</time>
            </p>
          ) : null}
        </div>
      </div>
      <div className="lane-names" ref={lanes}>
        <div className="moving">
          {drawing.lanes.map((lane) => (
            <div
              className="lane-name"
              data-lane={lane.id}
              key={lane.id}
              style={place({ "--top": lane.top, "--height": lane.height, "--name-at": lane.nameAt - lane.top })}
            >
              <h2 className="lane-title">{lane.title}</h2>
              {lane.note ? <p>{lane.note}</p> : null}
            </div>
          ))}
        </div>
      </div>
    </>
  );
}

/** Numbers for the style sheet; set through the object model, so that the security policy has nothing to refuse. */
function place(numbers: Readonly<Record<`--${string}`, number>>): CSSProperties {
  return numbers;
}
