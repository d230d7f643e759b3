import type { Episode } from "../../../model/api.ts";
import { type Focus, isHidden, markState } from "../../picture/looks.ts";
import type { TwinEntry } from "../../state/twin.ts";
import { datesInWords } from "../../words/dates.ts";

interface Props {
  readonly entry: TwinEntry;
  /** Undefined for a road not taken. */
  readonly episode: Episode | undefined;
  readonly title: string;
  readonly lane: string;
  /** It opens its chapter. */
  readonly station: boolean;
  readonly focus: Focus;
  /** Whether Tab reaches it. */
  readonly current: boolean;
  readonly onFocus: (id: string) => void;
  readonly onSelect: (id: string | undefined, byKeyboard?: boolean, add?: boolean) => void;
}

/** One mark of the vertical timeline: its sign, its name, what is said of it, and when. */
export function PhoneMark({ entry, episode, title, lane, station, focus, current, onFocus, onSelect }: Props) {
  const state = markState(entry, focus);
  const dates = episode ? datesInWords(episode) : "";
  // The picture says by its place what lane a mark is of, a list has to say it.
  const unseen = entry.kind === "episode" ? `, ${lane}` : entry.words.slice(title.length);
  const caption = episode?.caption ?? "";
  const said =
    caption === "" || dates.includes(caption) ? dates : caption.includes(dates) ? caption : `${caption}, ${dates}`;
  return (
    <li
      data-id={entry.id}
      data-lane={entry.lane}
      data-look={entry.look}
      data-kind={entry.kind}
      data-column={entry.column}
      data-state={state}
      data-station={station || undefined}
      data-lit={focus.emphasis.lit?.has(entry.id) || undefined}
      data-hidden={isHidden(focus, entry.id) || undefined}
      hidden={isHidden(focus, entry.id)}
    >
      <button
        type="button"
        className="phone-mark"
        tabIndex={current ? 0 : -1}
        aria-pressed={state === "selected"}
        onFocus={() => onFocus(entry.id)}
        onKeyDown={(event) => {
          if (event.key !== " ") return;
          event.preventDefault();
          onSelect(event.shiftKey || state !== "selected" ? entry.id : undefined, false, event.shiftKey);
        }}
        onClick={(event) => onSelect(entry.id, event.detail === 0, event.shiftKey)}
      >
        <Sign episode={episode} look={entry.look} />
        <span className="phone-name">
          {title}
          <span className="unseen">{unseen}</span>
        </span>
        {said === "" ? null : <span className="phone-said">{said}</span>}
      </button>
    </li>
  );
}

/** The mark as the picture draws it, turned: time flows down. */
function Sign({ episode, look }: { readonly episode: Episode | undefined; readonly look: TwinEntry["look"] }) {
  return (
    <svg className="phone-sign" viewBox="0 0 18 34" width="18" height="34" aria-hidden="true">
      {episode === undefined ? (
        <path className="road" d="M5 13 13 21M13 13 5 21" />
      ) : episode.shape === "bar" ? (
        <Bar look={episode.look} />
      ) : episode.shape === "result" ? (
        <rect className={look} x="4.5" y="12.5" width="9" height="9" rx="2" transform="rotate(45 9 17)" />
      ) : (
        <circle className={look} cx="9" cy="17" r="5.2" />
      )}
    </svg>
  );
}

function Bar({ look }: { readonly look: Episode["look"] }) {
  const firm = (end: Episode["look"]["start"]) => end === "solid" || end === "counted";
  const [start, end] = [firm(look.start), firm(look.end)];
  if (look.end === "open")
    return <path className={start ? "solid" : "hollow"} d="M4 7A4 4 0 0 1 8 3H10A4 4 0 0 1 14 7V25L9 31 4 25Z" />;
  if (start === end) return <rect className={start ? "solid" : "hollow"} x="4" y="3" width="10" height="28" rx="4" />;
  const upper = "M4 17V7A4 4 0 0 1 8 3H10A4 4 0 0 1 14 7V17";
  const lower = "M4 17V27A4 4 0 0 0 8 31H10A4 4 0 0 0 14 27V17";
  return (
    <>
      <path className="solid" d={`${start ? upper : lower}Z`} />
      <path className="hollow" d={start ? lower : upper} />
    </>
  );
}
