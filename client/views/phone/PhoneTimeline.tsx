import { useEffect, useMemo, useRef, useState } from "preact/compat";
import type { Axis, TimelineResponse } from "../../../model/api.ts";
import { Signs } from "../../panels/Legend.tsx";
import type { Measure } from "../../picture/layout/drawing.ts";
import { layoutTimeline } from "../../picture/layout/layout.ts";
import { type Emphasis, focusOf, isHidden } from "../../picture/looks.ts";
import type { PictureControls } from "../../picture/Picture.tsx";
import { nextMark } from "../../picture/walk.ts";
import type { TwinEntry } from "../../state/twin.ts";
import { legendWords } from "../../words/legend.ts";
import { pictureWords } from "../../words/picture.ts";
import { PhoneMark } from "./PhoneMark.tsx";
import { phoneChapters } from "./phone-chapters.ts";
import "../../styles/phone.css";

interface Props {
  readonly timeline: TimelineResponse;
  readonly axis: Axis;
  readonly selection: string | undefined;
  readonly emphasis: Emphasis;
  readonly onSelect: (id: string | undefined, byKeyboard?: boolean, add?: boolean) => void;
  readonly controls: (controls: PictureControls | undefined) => void;
}

/** Only orders and columns are taken from the layout: its widths are never seen. */
const ROOM = { width: 1200, height: 700 };
const roughly: Measure = (text, size) => text.length * size * 0.55;

/** The timeline of a narrow window: time flows down, chapter by chapter; the same marks, looks and selection as in the picture. */
export function PhoneTimeline({ timeline, axis, selection, emphasis, onSelect, controls }: Props) {
  const words = pictureWords();
  const root = useRef<HTMLElement>(null);
  const [current, setCurrent] = useState<string>();
  const drawing = useMemo(() => layoutTimeline(timeline, axis, ROOM, roughly, 1), [timeline, axis]);
  const { chapters, tray } = useMemo(() => phoneChapters(timeline, drawing), [timeline, drawing]);
  const focus = useMemo(() => focusOf(drawing, selection, undefined, emphasis), [drawing, selection, emphasis]);
  const episodes = useMemo(() => new Map(timeline.episodes.map((episode) => [episode.id, episode])), [timeline]);
  const ghosts = useMemo(() => new Map(timeline.ghosts.map((ghost) => [ghost.id, ghost])), [timeline]);
  const all = [...chapters.flatMap(({ entries }) => entries), ...tray].filter(({ id }) => !isHidden(focus, id));
  const reachable = (all.find(({ id }) => id === current) ?? all[0])?.id;
  const chosenInTray = tray.some(({ id }) => id === selection || emphasis.lit?.has(id));

  useEffect(() => {
    const item = (id: string) => root.current?.querySelector<HTMLElement>(`li[data-id="${CSS.escape(id)}"] button`);
    controls({
      zoom: () => {},
      fit: () => root.current?.scrollIntoView({ block: "start" }),
      pan: (_, dy) => window.scrollBy(0, -dy),
      walk: (move) => {
        const shown = drawing.marks.filter((mark) => !isHidden(focus, mark.id));
        const next = nextMark(shown, current ?? selection, move);
        if (next) item(next)?.focus();
      },
      focus: (id) => item(id)?.focus(),
      reveal: (id) => item(id)?.scrollIntoView({ block: "nearest" }),
      placeOf: (id) => {
        const box = item(id)?.getBoundingClientRect();
        return box && { x: box.left, y: box.bottom };
      },
    });
    return () => controls(undefined);
  }, [controls, drawing, focus, current, selection]);

  useEffect(() => {
    if (selection === undefined) return;
    setCurrent(selection);
    // Once the sheet from below has taken its room.
    requestAnimationFrame(() => {
      const chosen = root.current?.querySelector(`li[data-id="${CSS.escape(selection)}"]`);
      chosen?.scrollIntoView({ block: "nearest" });
    });
  }, [selection]);

  const marksOf = (entries: readonly TwinEntry[], station?: string) =>
    entries.map((entry) => (
      <PhoneMark
        key={entry.id}
        entry={entry}
        episode={episodes.get(entry.id)}
        title={episodes.get(entry.id)?.title ?? ghosts.get(entry.id)?.title ?? ""}
        lane={timeline.lanes.find(({ id }) => id === entry.lane)?.title ?? ""}
        station={entry.id === station}
        focus={focus}
        current={entry.id === reachable}
        onFocus={setCurrent}
        onSelect={onSelect}
      />
    ));
  return (
    <section className="phone" id="twin" ref={root} aria-label={words.of(timeline.person.name)}>
      {all.length === tray.length ? <p className="phone-note">{words.noTimes}</p> : null}
      {chapters.map((chapter, index) => (
        <section className="phone-chapter" key={chapter.key}>
          <h2>
            {chapter.title === "" ? (
              words.anyTime
            ) : drawing.axis === "chapters" ? (
              <>
                <span className="number">{index + 1}</span> {chapter.title}
              </>
            ) : (
              chapter.title
            )}
          </h2>
          {chapter.span ? <p className="phone-span">{chapter.span}</p> : null}
          <ol>{marksOf(chapter.entries, chapter.key)}</ol>
        </section>
      ))}
      {tray.length > 0 ? (
        <details className="phone-fold" key={chosenInTray ? "open" : "folded"} open={chosenInTray}>
          <summary>
            {legendWords().tray} <span className="count">{tray.length}</span>
          </summary>
          <ol>{marksOf(tray)}</ol>
        </details>
      ) : null}
      <details className="phone-fold">
        <summary>{legendWords().signs}</summary>
        <Signs />
      </details>
    </section>
  );
}
