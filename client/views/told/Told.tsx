import { useCallback, useEffect, useMemo, useRef, useState } from "preact/compat";
import type { TimelineResponse } from "../../../model/api.ts";
import { lightUp, useLit } from "../../state/lit.ts";
import type { TalkWords } from "../../state/talk-words.ts";
import type { Commit } from "../../state/use-view.ts";
import { select, setTimes, type View } from "../../state/view.ts";
import { datesInWords } from "../../words/dates.ts";
import { mediaWords } from "../../words/media.ts";
import { toldWords } from "../../words/told.ts";
import { Ranges } from "./Ranges.tsx";
import { Strip } from "./Strip.tsx";
import { isTimed, type ToldLink, toldLinks } from "./told-links.ts";
import "../../styles/told.css";

interface Props {
  readonly timeline: TimelineResponse;
  readonly talk: TalkWords;
  readonly view: View;
  readonly commit: Commit;
}

/** Told versus lived: minute of the talk against year of the life, a line for each mark, and the same as a list. */
export function Told({ timeline, talk, view, commit }: Props) {
  const words = toldWords();
  const lit = useLit();
  const [width, frame] = useWidth();
  const links = useMemo(() => toldLinks(timeline, talk), [timeline, talk]);
  const timed = isTimed(talk);
  const length = timed
    ? (talk.source.durationSeconds ?? Math.max(...links.map((link) => link.told), 60))
    : talk.text.length;
  const undated = links.filter((link) => link.lived === undefined).length;
  const choose = useCallback((mark: string) => commit(select(mark)), [commit]);
  const limit = useCallback((from: string | undefined, to: string | undefined) => commit(setTimes(from, to)), [commit]);
  useEffect(() => () => lightUp([]), []);
  const shown = { links, published: timeline.published, length, timed };
  return (
    <div className="told-view" ref={frame}>
      {width > 0 ? (
        <Strip
          {...shown}
          width={width}
          selection={view.selection}
          lit={lit}
          limits={view}
          onSelect={choose}
          onLimit={limit}
        />
      ) : null}
      <p className="told-note">
        {words.drag} {undated > 0 ? words.undated(undated) : ""}
      </p>
      <Ranges {...shown} limits={view} onLimit={limit} />
      <h3>{words.list}</h3>
      <ol className="told-list">
        {links.map((link) => (
          <li key={link.mark} data-lane={link.lane} data-mark={link.mark}>
            <button
              type="button"
              aria-pressed={link.mark === view.selection}
              onClick={() => choose(link.mark)}
              onFocus={() => lightUp([link.mark])}
              onBlur={() => lightUp([])}
              onPointerEnter={() => lightUp([link.mark])}
              onPointerLeave={() => lightUp([])}
            >
              <span className="told-when">{toldAt(link, timed, length, talk)}</span>
              <span className="told-title">{link.title}</span>
              <span className="told-lived">{livedIn(timeline, link)}</span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

function toldAt(link: ToldLink, timed: boolean, length: number, talk: TalkWords): string {
  if (!timed) return `${Math.round((100 * link.told) / length)} %`;
  return mediaWords(
    link.told,
    talk.spans.some((span) => span.secondsEstimated),
  );
}

function livedIn(timeline: TimelineResponse, link: ToldLink): string {
  const episode = timeline.episodes.find((candidate) => candidate.id === link.mark);
  return (episode && datesInWords(episode)) || toldWords().whenNotSaid;
}

function useWidth(): readonly [number, (element: HTMLElement | null) => void] {
  const [width, setWidth] = useState(0);
  const observer = useRef<ResizeObserver | undefined>(undefined);
  const frame = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (!element) return;
    observer.current = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.current.observe(element);
  }, []);
  return [width, frame];
}
