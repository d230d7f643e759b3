import { type KeyboardEvent, memo, useMemo } from "preact/compat";
import type { TwinEntry } from "../state/twin.ts";
import { pictureWords } from "../words/picture.ts";
import type { Mark } from "./layout/drawing.ts";
import { type Focus, isHidden, markState } from "./looks.ts";
import type { MarkState } from "./mark-shape.ts";

/** What is done with an entry; the same object throughout, so that a change of one entry is no change of all. */
export interface TwinEvents {
  onFocus(id: string): void;
  onBlur(): void;
  /** @param byKeyboard the reader follows into the panel. */
  onOpen(id: string, byKeyboard: boolean, add: boolean): void;
  /** Space. */
  onToggle(id: string, add: boolean): void;
}

interface Props {
  readonly entries: readonly TwinEntry[];
  readonly marks: readonly Mark[];
  readonly focus: Focus;
  /** The one entry that Tab reaches. */
  readonly current: string | undefined;
  readonly events: TwinEvents;
}

/** The picture as an ordered list, for assistive technology, the keyboard and tests: one item per mark, ghost or tray entry. */
export const Twin = memo(function Twin({ entries, marks, focus, current, events }: Props) {
  const places = useMemo(() => new Map(marks.map((mark) => [mark.id, mark.box])), [marks]);
  return (
    <ol className="twin" aria-label={pictureWords().twin} id="twin">
      {entries.map((entry) => (
        <Item
          key={entry.id}
          entry={entry}
          x={places.get(entry.id)?.x}
          y={places.get(entry.id)?.y}
          state={markState(entry, focus)}
          lit={focus.emphasis.lit?.has(entry.id) === true}
          hidden={isHidden(focus, entry.id)}
          current={entry.id === current}
          events={events}
        />
      ))}
    </ol>
  );
});

interface ItemProps {
  readonly entry: TwinEntry;
  readonly x: number | undefined;
  readonly y: number | undefined;
  readonly state: MarkState;
  readonly lit: boolean;
  readonly hidden: boolean;
  readonly current: boolean;
  readonly events: TwinEvents;
}

const Item = memo(function Item({ entry, x, y, state, lit, hidden, current, events }: ItemProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== " ") return;
    event.preventDefault();
    events.onToggle(entry.id, event.shiftKey);
  };
  return (
    <li
      data-id={entry.id}
      data-lane={entry.lane}
      data-look={entry.look}
      data-kind={entry.kind}
      data-column={entry.column}
      data-state={state}
      data-lit={lit || undefined}
      data-hidden={hidden || undefined}
      data-x={x}
      data-y={y}
      hidden={hidden}
    >
      <button
        type="button"
        tabIndex={current ? 0 : -1}
        aria-pressed={state === "selected"}
        onFocus={() => events.onFocus(entry.id)}
        onBlur={events.onBlur}
        onKeyDown={onKeyDown}
        onClick={(event) => events.onOpen(entry.id, event.detail === 0, event.shiftKey)}
      >
        {entry.words}
      </button>
    </li>
  );
});
