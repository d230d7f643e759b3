import type { TimelineResponse } from "../../model/api.ts";
import type { Emphasis } from "../picture/looks.ts";
import { legendWords } from "../words/legend.ts";

interface Props {
  readonly timeline: TimelineResponse;
  readonly selection: string | undefined;
  /** What is lit or hidden; the tray keeps its place whatever is. */
  readonly emphasis: Emphasis;
  /** @param add to what is selected already. */
  readonly onSelect: (id: string | undefined, byKeyboard?: boolean, add?: boolean) => void;
}

/** What was told without any hint of when, in order of telling. */
export function Tray({ timeline, selection, emphasis, onSelect }: Props) {
  const entries = timeline.tray.flatMap((id) => timeline.episodes.find((episode) => episode.id === id) ?? []);
  if (entries.length === 0) return null;
  const shown = entries.filter(({ id }) => !emphasis.hidden.has(id));
  return (
    <section className="tray" aria-label={legendWords().tray}>
      <h2>
        {legendWords().tray} <span className="count">{shown.length}</span>
      </h2>
      <ul>
        {shown.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              className="chip"
              data-lit={emphasis.lit?.has(entry.id) || undefined}
              aria-pressed={entry.id === selection || emphasis.also.includes(entry.id)}
              onClick={(event) => onSelect(entry.id, false, event.shiftKey)}
            >
              {entry.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
