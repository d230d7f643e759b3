import { type KeyboardEvent, memo, useMemo } from "preact/compat";
import type { TwinEntry } from "../state/twin.ts";
import { pictureWords } from "../words/picture.ts";
import type { Mark, Point } from "./layout/drawing.ts";
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
  const runs = useMemo(() => runsOf(entries, marks), [entries, marks]);
  return (
    <ol className="twin" aria-label={pictureWords().twin} id="twin">
      {runs.map((run) => (
        <Run
          key={run[0]?.entry.id}
          run={run}
          looks={run.map(({ entry }) => ({
            state: markState(entry, focus),
            lit: focus.emphasis.lit?.has(entry.id) === true,
            hidden: isHidden(focus, entry.id),
            current: entry.id === current,
          }))}
          events={events}
        />
      ))}
    </ol>
  );
});

/** Of so many entries at most all are looked at when one of them changes. */
const RUN = 32;

interface Placed {
  readonly entry: TwinEntry;
  readonly place: Point | undefined;
}

function runsOf(entries: readonly TwinEntry[], marks: readonly Mark[]): readonly (readonly Placed[])[] {
  const places = new Map(marks.map((mark) => [mark.id, mark.box]));
  const placed = entries.map((entry) => ({ entry, place: places.get(entry.id) }));
  return Array.from({ length: Math.ceil(placed.length / RUN) }, (_, i) => placed.slice(i * RUN, (i + 1) * RUN));
}

/** What changes about an entry while it stays where it is. */
interface Look {
  readonly state: MarkState;
  readonly lit: boolean;
  readonly hidden: boolean;
  readonly current: boolean;
}

interface RunProps {
  readonly run: readonly Placed[];
  readonly looks: readonly Look[];
  readonly events: TwinEvents;
}

const Run = memo(
  function Run({ run, looks, events }: RunProps) {
    return run.map((placed, i) => {
      const look = looks[i];
      return look ? <Item key={placed.entry.id} {...placed} look={look} events={events} /> : null;
    });
  },
  (a, b) => a.run === b.run && a.looks.every((look, i) => isSame(look, b.looks[i])),
);

const isSame = (a: Look, b: Look | undefined): boolean =>
  a.state === b?.state && a.lit === b.lit && a.hidden === b.hidden && a.current === b.current;

function Item({ entry, place, look, events }: Placed & { readonly look: Look; readonly events: TwinEvents }) {
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
      data-state={look.state}
      data-lit={look.lit || undefined}
      data-hidden={look.hidden || undefined}
      data-x={place?.x}
      data-y={place?.y}
      hidden={look.hidden}
    >
      <button
        type="button"
        tabIndex={look.current ? 0 : -1}
        aria-pressed={look.state === "selected"}
        onFocus={() => events.onFocus(entry.id)}
        onBlur={events.onBlur}
        onKeyDown={onKeyDown}
        onClick={(event) => events.onOpen(entry.id, event.detail === 0, event.shiftKey)}
      >
        {entry.words}
      </button>
    </li>
  );
}
