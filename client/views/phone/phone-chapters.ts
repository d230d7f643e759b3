import type { TimelineResponse } from "../../../model/api.ts";
import type { Drawing } from "../../picture/layout/drawing.ts";
import { type TwinEntry, twinOf } from "../../state/twin.ts";

/** A part of the career, with its marks in order of time. */
export interface PhoneChapter {
  readonly key: string;
  /** Empty where no single chapter or year holds the marks. */
  readonly title: string;
  readonly span: string | undefined;
  readonly entries: readonly TwinEntry[];
}

/** A career from top to bottom: its chapters, or its years on a calendar; then what has no one place; the tray apart. */
export function phoneChapters(
  timeline: TimelineResponse,
  drawing: Drawing,
): { readonly chapters: readonly PhoneChapter[]; readonly tray: readonly TwinEntry[] } {
  const entries = twinOf(timeline, drawing.marks);
  const drawn = entries.filter(({ kind }) => kind !== "tray");
  const tray = entries.filter(({ kind }) => kind === "tray");
  const loose = { key: "", title: "", span: undefined };
  const rest = (holds: (entry: TwinEntry) => boolean): PhoneChapter[] => {
    const left = drawn.filter(holds);
    return left.length > 0 ? [{ ...loose, entries: left }] : [];
  };
  if (drawing.axis === "chapters") {
    const chapters = drawing.columns.map(({ station, label, span }, index) => ({
      key: station,
      title: label,
      span,
      entries: stationFirst(
        drawn.filter(({ column }) => column === index),
        station,
      ),
    }));
    return { chapters: [...chapters, ...rest(({ column }) => column === undefined)], tray };
  }
  const years = yearsOf(drawing, drawn);
  const chapters = [...new Set(years.values())].sort().map((year) => ({
    key: year,
    title: year,
    span: undefined,
    entries: drawn.filter(({ id }) => years.get(id) === year),
  }));
  return { chapters: [...chapters, ...rest(({ id }) => !years.has(id))], tray };
}

/** The station of a chapter opens it. */
function stationFirst(entries: readonly TwinEntry[], station: string): readonly TwinEntry[] {
  return [...entries.filter(({ id }) => id === station), ...entries.filter(({ id }) => id !== station)];
}

/** The year in which each mark is drawn; a road not taken is in that of the mark before it, which it hangs under. */
function yearsOf({ marks, time }: Drawing, entries: readonly TwinEntry[]): ReadonlyMap<string, string> {
  const years = new Map<string, string>();
  if (!time) return years;
  let last: string | undefined;
  for (const { id, kind } of entries) {
    const mark = marks.find((candidate) => candidate.id === id);
    if (kind === "episode" && mark) {
      const day = time.day + (mark.box.x - time.x) / time.perDay;
      last = String(new Date(Math.round(day) * 86_400_000).getUTCFullYear());
    }
    if (last !== undefined) years.set(id, last);
  }
  return years;
}
