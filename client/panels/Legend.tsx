import type { RefObject } from "react";
import type { PictureControls } from "../picture/Picture.tsx";
import type { PictureAxis } from "../state/view.ts";
import { Icon } from "./icons.tsx";

interface Props {
  readonly axis: PictureAxis;
  readonly onAxis: (axis: PictureAxis) => void;
  readonly controls: RefObject<PictureControls | undefined>;
}

const AXES: readonly { readonly id: PictureAxis; readonly words: string }[] = [
  { id: "calendar", words: "Calendar" },
  { id: "chapters", words: "Chapters" },
];

/** What the marks mean, the zoom, and the two axes. */
export function Legend({ axis, onAxis, controls }: Props) {
  return (
    <footer className="legend">
      <ul className="signs">
        <li>
          <svg className="sign" viewBox="0 0 34 14" aria-hidden="true">
            <rect className="full" x="1" y="1" width="32" height="12" rx="4" />
          </svg>
          said or counted (c.)
        </li>
        <li>
          <svg className="sign" viewBox="0 0 34 14" aria-hidden="true">
            <rect className="dashed" x="1" y="1" width="32" height="12" rx="4" />
          </svg>
          order only
        </li>
        <li>
          <svg className="sign" viewBox="0 0 34 14" aria-hidden="true">
            <path className="full" d="M5 1H16V13H5A4 4 0 0 1 1 9V5A4 4 0 0 1 5 1Z" />
            <path className="dashed hue" d="M16 1H29A4 4 0 0 1 33 5V9A4 4 0 0 1 29 13H16" />
          </svg>
          one end not said
        </li>
        <li>
          <svg className="sign" viewBox="0 0 34 14" aria-hidden="true">
            <path className="open" d="M5 1H27L33 7 27 13H5A4 4 0 0 1 1 9V5A4 4 0 0 1 5 1Z" />
          </svg>
          as of the talk
        </li>
        <li>
          <svg className="sign cross" viewBox="0 0 14 14" aria-hidden="true">
            <path className="stroke" d="M2 2 12 12M12 2 2 12" />
          </svg>
          road not taken
        </li>
      </ul>
      <fieldset className="zoom" aria-label="Zoom">
        <button type="button" aria-label="Zoom out" onClick={() => controls.current?.zoom(0.8)}>
          <Icon name="minus" />
        </button>
        <button type="button" aria-label="Show everything" onClick={() => controls.current?.fit()}>
          <Icon name="fit" />
        </button>
        <button type="button" aria-label="Zoom in" onClick={() => controls.current?.zoom(1.25)}>
          <Icon name="plus" />
        </button>
      </fieldset>
      <fieldset className="switch" aria-label="Axis">
        {AXES.map(({ id, words }) => (
          <button key={id} type="button" aria-pressed={axis === id} onClick={() => onAxis(id)}>
            {words}
          </button>
        ))}
      </fieldset>
    </footer>
  );
}
