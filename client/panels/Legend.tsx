import type { RefObject } from "preact/compat";
import type { Axis } from "../../model/api.ts";
import type { PictureControls } from "../picture/Picture.tsx";
import { legendWords } from "../words/legend.ts";
import { Icon } from "./icons.tsx";

interface Props {
  readonly axis: Axis;
  /** No first job is known whose start years could be counted from. */
  readonly noFirstJob: boolean;
  /** Other views have no axis, and a zoom of their own. */
  readonly isTimeline: boolean;
  readonly onAxis: (axis: Axis) => void;
  readonly controls: RefObject<PictureControls | undefined>;
}

const AXES: readonly Axis[] = ["calendar", "chapters", "relative"];

/** What the marks mean, the zoom, and the axes. */
export function Legend({ axis, noFirstJob, isTimeline, onAxis, controls }: Props) {
  return (
    <footer className="legend">
      <Signs />
      {isTimeline ? <Ways axis={axis} noFirstJob={noFirstJob} onAxis={onAxis} controls={controls} /> : null}
    </footer>
  );
}

/** What the looks of the marks mean. */
export function Signs() {
  const words = legendWords();
  return (
    <ul className="signs">
      <li>
        <svg className="sign" viewBox="0 0 34 14" aria-hidden="true">
          <rect className="full" x="1" y="1" width="32" height="12" rx="4" />
        </svg>
        {words.said}
      </li>
      <li>
        <svg className="sign" viewBox="0 0 34 14" aria-hidden="true">
          <rect className="dashed" x="1" y="1" width="32" height="12" rx="4" />
        </svg>
        {words.order}
      </li>
      <li>
        <svg className="sign" viewBox="0 0 34 14" aria-hidden="true">
          <path className="full" d="M5 1H16V13H5A4 4 0 0 1 1 9V5A4 4 0 0 1 5 1Z" />
          <path className="dashed hue" d="M16 1H29A4 4 0 0 1 33 5V9A4 4 0 0 1 29 13H16" />
        </svg>
        {words.oneEnd}
      </li>
      <li>
        <svg className="sign" viewBox="0 0 34 14" aria-hidden="true">
          <path className="open" d="M5 1H27L33 7 27 13H5A4 4 0 0 1 1 9V5A4 4 0 0 1 5 1Z" />
        </svg>
        {words.asOf}
      </li>
      <li>
        <svg className="sign cross" viewBox="0 0 14 14" aria-hidden="true">
          <path className="stroke" d="M2 2 12 12M12 2 2 12" />
        </svg>
        {words.road}
      </li>
    </ul>
  );
}

function Ways({ axis, noFirstJob, onAxis, controls }: Omit<Props, "isTimeline">) {
  const words = legendWords();
  return (
    <>
      <fieldset className="zoom" aria-label={words.zoom}>
        <button type="button" aria-label={words.zoomOut} onClick={() => controls.current?.zoom(0.8)}>
          <Icon name="minus" />
        </button>
        <button type="button" aria-label={words.fit} onClick={() => controls.current?.fit()}>
          <Icon name="fit" />
        </button>
        <button type="button" aria-label={words.zoomIn} onClick={() => controls.current?.zoom(1.25)}>
          <Icon name="plus" />
        </button>
      </fieldset>
      <fieldset className="switch" aria-label={words.axis}>
        {AXES.map((id) => (
          <button
            key={id}
            type="button"
            aria-pressed={axis === id}
            aria-disabled={(id === "relative" && noFirstJob) || undefined}
            title={id !== "relative" ? undefined : noFirstJob ? words.noFirstJob : words.sinceFirstJob}
            onClick={() => {
              if (id !== "relative" || !noFirstJob) onAxis(id);
            }}
          >
            {words[id]}
          </button>
        ))}
      </fieldset>
    </>
  );
}
