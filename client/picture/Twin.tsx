import type { TwinEntry } from "../state/twin.ts";

interface Props {
  readonly entries: readonly TwinEntry[];
  readonly selection: string | undefined;
  /** The one entry that Tab reaches. */
  readonly current: string | undefined;
  readonly onFocus: (id: string) => void;
  readonly onBlur: () => void;
  /** @param byKeyboard the reader follows into the panel. */
  readonly onOpen: (id: string, byKeyboard: boolean) => void;
}

/** The picture as an ordered list, for assistive technology, the keyboard and tests: one item per mark, ghost or tray entry. */
export function Twin({ entries, selection, current, onFocus, onBlur, onOpen }: Props) {
  return (
    <ol className="twin" aria-label="Marks of the timeline, in order of time" id="twin">
      {entries.map((entry) => (
        <li
          key={entry.id}
          data-id={entry.id}
          data-lane={entry.lane}
          data-look={entry.look}
          data-kind={entry.kind}
          data-column={entry.column}
        >
          <button
            type="button"
            tabIndex={entry.id === current ? 0 : -1}
            aria-pressed={entry.id === selection}
            onFocus={() => onFocus(entry.id)}
            onBlur={onBlur}
            onClick={(event) => onOpen(entry.id, event.detail === 0)}
          >
            {entry.words}
          </button>
        </li>
      ))}
    </ol>
  );
}
