import type { TimelineResponse } from "../../model/api.ts";

interface Props {
  readonly timeline: TimelineResponse;
  readonly selection: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
}

/** What was told without any hint of when, in order of telling. */
export function Tray({ timeline, selection, onSelect }: Props) {
  const entries = timeline.tray.flatMap((id) => timeline.episodes.find((episode) => episode.id === id) ?? []);
  if (entries.length === 0) return null;
  return (
    <section className="tray" aria-label="Told, but not when">
      <h2>
        Told, but not when <span className="count">{entries.length}</span>
      </h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              className="chip"
              aria-pressed={entry.id === selection}
              onClick={() => onSelect(entry.id)}
            >
              {entry.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
