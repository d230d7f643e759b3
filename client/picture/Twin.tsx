import type { KeyboardEvent } from "preact/compat";
import type { TwinEntry } from "../state/twin.ts";
import { pictureWords } from "../words/picture.ts";
import type { Mark } from "./layout/drawing.ts";
import { type Focus, isHidden, markState } from "./looks.ts";

interface Props {
  readonly entries: readonly TwinEntry[];
  readonly marks: readonly Mark[];
  readonly focus: Focus;
  /** The one entry that Tab reaches. */
  readonly current: string | undefined;
  readonly onFocus: (id: string) => void;
  readonly onBlur: () => void;
  /** @param byKeyboard the reader follows into the panel. */
  readonly onOpen: (id: string, byKeyboard: boolean, add: boolean) => void;
  /** Space. */
  readonly onToggle: (id: string, add: boolean) => void;
}

/** The picture as an ordered list, for assistive technology, the keyboard and tests: one item per mark, ghost or tray entry. */
export function Twin({ entries, marks, focus, current, onFocus, onBlur, onOpen, onToggle }: Props) {
  const places = new Map(marks.map((mark) => [mark.id, mark.box]));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, id: string) => {
    if (event.key !== " ") return;
    event.preventDefault();
    onToggle(id, event.shiftKey);
  };
  return (
    <ol className="twin" aria-label={pictureWords().twin} id="twin">
      {entries.map((entry) => (
        <li
          key={entry.id}
          data-id={entry.id}
          data-lane={entry.lane}
          data-look={entry.look}
          data-kind={entry.kind}
          data-column={entry.column}
          data-state={markState(entry, focus)}
          data-lit={focus.emphasis.lit?.has(entry.id) || undefined}
          data-hidden={isHidden(focus, entry.id) || undefined}
          data-x={places.get(entry.id)?.x}
          data-y={places.get(entry.id)?.y}
          hidden={isHidden(focus, entry.id)}
        >
          <button
            type="button"
            tabIndex={entry.id === current ? 0 : -1}
            aria-pressed={markState(entry, focus) === "selected"}
            onFocus={() => onFocus(entry.id)}
            onBlur={onBlur}
            onKeyDown={(event) => onKeyDown(event, entry.id)}
            onClick={(event) => onOpen(entry.id, event.detail === 0, event.shiftKey)}
          >
            {entry.words}
          </button>
        </li>
      ))}
    </ol>
  );
}
