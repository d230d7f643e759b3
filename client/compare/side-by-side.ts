/** Two careers above each other on one scale, and lines between what both tell of. Pure: whole pixels. */
import type { Episode, TimelineResponse } from "../../model/api.ts";
import { dayNumber, middleDay, OPEN, periodBounds } from "../../model/dates.ts";
import type { Meeting, Side } from "./meetings.ts";

export interface Bar {
  readonly id: string;
  readonly title: string;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  /** Both ends are said or counted; else it is drawn dashed. */
  readonly solid: boolean;
  /** It holds still as of the talk. */
  readonly open: boolean;
  readonly label: string;
  /** Where its label stands when there is no room within. */
  readonly beside: "left" | "right" | undefined;
}

export interface Dot {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly label: string;
  /** The label stands left of it where the right has no room. */
  readonly flipped: boolean;
  readonly solid: boolean;
}

export interface Band {
  readonly name: string;
  readonly y: number;
  readonly bars: readonly Bar[];
  readonly dots: readonly Dot[];
}

export interface Joint {
  readonly key: string;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

export interface SideBySide {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly [Band, Band];
  readonly joints: readonly Joint[];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  /** x from which on stands what both tell of, but not when; undefined when all has its time. */
  readonly untimed: number | undefined;
}

export const BAR = 34;
const ROW = 40;
const DOT_ROW = 26;
const HEAD = 34;
const GAP = 84;
const TICKS = 26;
const SIDE = 20;
/** Of two bars where one ends as the other begins. */
const BETWEEN = 3;
/** About the width of a letter at 14 px. */
const LETTER = 7.4;
/** Letters that tell what a cut name means. */
const LEGIBLE = 12;
const YEAR = 365.25;
/** Of the column at the right for what has no time. */
const UNTIMED = 190;

/**
 * @param firstJob what the tick at the start of the first job is called; undefined draws the calendar. Both timelines need
 * an origin then.
 */
export function layoutSideBySide(
  careers: readonly [TimelineResponse, TimelineResponse],
  meetings: readonly Meeting[],
  width: number,
  firstJob: string | undefined,
): SideBySide {
  const times = [timesOf(careers[0], firstJob !== undefined), timesOf(careers[1], firstJob !== undefined)] as const;
  const all = [...times].flatMap((spans) => [...spans.values()]).flatMap(({ from, to }) => [from, to]);
  const first = all.length === 0 ? 0 : Math.min(...all);
  const last = Math.max(...all, first + YEAR);
  const isUntimed = meetings.some(({ sides }) =>
    sides.some((side, at) => timeOf(side, times[at === 0 ? 0 : 1]) === undefined),
  );
  const room = width - (isUntimed ? UNTIMED : 0);
  const x = (day: number): number => Math.round(SIDE + ((day - first) / (last - first)) * (room - 2 * SIDE));

  const stationsOf = (side: 0 | 1) => rowsOfBars(careers[side], times[side], x, room - 4);
  const [top, bottom] = [stationsOf(0), stationsOf(1)];
  const dotsOf = (side: 0 | 1) => rowsOfDots(careers[side], meetings, side, times[side], x, room);
  const [above, below] = [dotsOf(0), dotsOf(1)];

  const topBars = TICKS + HEAD;
  const topDots = topBars + top.rows * ROW + 8;
  const bottomY = topDots + above.rows * DOT_ROW + GAP;
  const bottomDots = bottomY + HEAD;
  const bottomBars = bottomDots + below.rows * DOT_ROW + 8;
  const height = bottomBars + bottom.rows * ROW + 12;
  const bands: SideBySide["bands"] = [
    {
      name: careers[0].person.name,
      y: TICKS,
      bars: top.bars.map((bar) => ({ ...bar, y: topBars + bar.row * ROW })),
      dots: above.dots.map((dot) => ({ ...dot, y: topDots + dot.row * DOT_ROW + DOT_ROW / 2 })),
    },
    {
      name: careers[1].person.name,
      y: bottomY,
      bars: bottom.bars.map((bar) => ({ ...bar, y: bottomBars + bar.row * ROW })),
      dots: below.dots.map((dot) => ({ ...dot, y: bottomDots + dot.row * DOT_ROW + DOT_ROW / 2 })),
    },
  ];
  const joints = meetings.flatMap((meeting): Joint[] => {
    const [from, to] = [placeOf(meeting, 0, bands[0]), placeOf(meeting, 1, bands[1])];
    return from && to ? [{ key: meeting.key, from, to }] : [];
  });
  return {
    width,
    height,
    bands,
    joints,
    ticks: ticksOf(first, last, x, firstJob),
    untimed: isUntimed ? room : undefined,
  };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * When each mark was, in days: since 1970, or since the first job. A year is drawn from or to its middle, so that one job
 * ends where the next begins; what has no bound but the talk is left out.
 */
function timesOf(career: TimelineResponse, relative: boolean): ReadonlyMap<string, Span> {
  const zero = relative && career.origin ? dayNumber(career.origin.day) : 0;
  const published = career.published === null ? undefined : dayNumber(career.published);
  const spans = new Map<string, Span>();
  let before = Number.NEGATIVE_INFINITY;
  const inOrder = [
    ...career.spine.flatMap((id) => career.episodes.find((one) => one.id === id) ?? []),
    ...career.episodes,
  ];
  for (const episode of inOrder) {
    if (spans.has(episode.id) || career.tray.includes(episode.id)) continue;
    const { startMin, endMin, endMax } = episode.window;
    const isStation = career.spine.includes(episode.id);
    const bound = middleOf(episode.start) ?? dayOf(startMin) ?? (isStation ? middleOf(episode.end) : undefined);
    if (bound === undefined) continue;
    // No station begins before the one that it follows.
    const from = isStation ? Math.max(bound, before) : bound;
    if (isStation) before = from;
    const ends = episode.end === OPEN ? published : middleOf(episode.end);
    const to = episode.shape === "bar" ? (ends ?? dayOf(endMax) ?? dayOf(endMin) ?? published ?? from) : from;
    spans.set(episode.id, { from: from - zero, to: Math.max(from, to) - zero });
  }
  return spans;
}

const dayOf = (day: string | null): number | undefined => (day === null ? undefined : dayNumber(day));

function middleOf(edtf: string | undefined): number | undefined {
  const bounds = edtf === undefined ? undefined : periodBounds(edtf);
  return bounds && dayNumber(middleDay(bounds));
}

const timeOf = ({ mark }: Side, times: ReadonlyMap<string, Span>): Span | undefined => mark && times.get(mark.id);

function rowsOfBars(
  career: TimelineResponse,
  times: ReadonlyMap<string, Span>,
  x: (day: number) => number,
  limit: number,
) {
  const ends: number[] = [];
  const bars = career.spine.flatMap((id) => {
    const episode = career.episodes.find((one) => one.id === id);
    const span = times.get(id);
    if (!episode || !span) return [];
    const left = x(span.from);
    const width = Math.max(14, x(span.to) - left - BETWEEN);
    const { start, end } = episode.look;
    const { label, beside, taken } = labelled(episode.title, left, width, limit);
    const row = firstFree(ends, ...taken, BETWEEN);
    return [
      {
        id,
        title: episode.title,
        label,
        beside,
        x: left,
        width,
        row,
        solid: isKnown(start) && (isKnown(end) || end === "open"),
        open: end === "open",
      },
    ];
  });
  return { bars, rows: Math.max(1, ends.length) };
}

interface Labelled extends Pick<Bar, "label" | "beside"> {
  readonly taken: readonly [from: number, to: number];
}

/** The name of a bar: within, else beside it where there is more room; and what both take up together. */
function labelled(title: string, left: number, width: number, limit: number): Labelled {
  const inside = fitting(title, width - 18);
  const right = left + width;
  if (inside.length >= Math.min(title.length, LEGIBLE))
    return { label: inside, beside: undefined, taken: [left, right] };
  const [before, after] = [left - 8 - 4, limit - right - 8];
  const beside = after >= Math.min(title.length * LETTER, before) ? "right" : "left";
  const label = fitting(title, Math.max(before, after));
  const reach = label.length * LETTER + 8;
  return {
    label,
    beside,
    taken: beside === "right" ? [left, right + reach] : [left - reach, right],
  };
}

const isKnown = (look: Episode["look"]["start"]): boolean => look === "solid" || look === "counted";

/** What both tell of and is no station: a dot for each, with its name. */
function rowsOfDots(
  career: TimelineResponse,
  meetings: readonly Meeting[],
  side: 0 | 1,
  times: ReadonlyMap<string, Span>,
  x: (day: number) => number,
  width: number,
) {
  const ends: number[] = [];
  const untimedAt: number[] = [];
  const placed = meetings.flatMap((meeting) => {
    const { mark } = meeting.sides[side];
    if (mark && career.spine.includes(mark.id)) return [];
    const span = timeOf(meeting.sides[side], times);
    return [{ meeting, mark, at: span === undefined ? undefined : x(span.from) }];
  });
  placed.sort((a, b) => (a.at ?? Number.MAX_SAFE_INTEGER) - (b.at ?? Number.MAX_SAFE_INTEGER));
  const dots = placed.map(({ meeting: { key, name }, mark, at }) => {
    if (at === undefined) {
      const row = firstFree(untimedAt, width, width + UNTIMED);
      return { key, x: width + SIDE, row, label: fitting(name, UNTIMED - SIDE - 16), flipped: false, solid: false };
    }
    const reach = name.length * LETTER + 16;
    const flipped = at + reach > width - 4;
    const row = flipped ? firstFree(ends, at - reach, at + 8) : firstFree(ends, at - 8, at + reach);
    return { key, x: at, row, label: name, flipped, solid: mark !== undefined && isKnown(mark.look.start) };
  });
  return { dots, rows: Math.max(ends.length, untimedAt.length) };
}

/** The first row that is free from `from` on; it is taken up to `to`. */
function firstFree(ends: number[], from: number, to: number, gap = 6): number {
  const found = ends.findIndex((end) => end + gap <= from);
  const row = found < 0 ? ends.length : found;
  ends[row] = to;
  return row;
}

function placeOf(meeting: Meeting, side: 0 | 1, band: Band): readonly [number, number] | undefined {
  const dot = band.dots.find(({ key }) => key === meeting.key);
  if (dot) return [dot.x, dot.y];
  const bar = band.bars.find(({ id }) => id === meeting.sides[side].mark?.id);
  return bar && [bar.x + Math.min(bar.width / 2, 40), side === 0 ? bar.y + BAR : bar.y];
}

const STEPS = [1, 2, 5, 10, 20] as const;
const TICK_ROOM = 64;

function ticksOf(first: number, last: number, x: (day: number) => number, firstJob: string | undefined) {
  const perYear = x(first + YEAR) - x(first);
  const step = STEPS.find((years) => years * perYear >= TICK_ROOM) ?? 20;
  const dayAt = (year: number): number => (firstJob === undefined ? Date.UTC(year, 0, 1) / 86_400_000 : year * YEAR);
  const yearOf = (day: number): number => (firstJob === undefined ? 1970 : 0) + day / YEAR;
  const ticks: { x: number; label: string }[] = [];
  for (let year = Math.ceil(yearOf(first) / step) * step; dayAt(year) <= last; year += step) {
    if (dayAt(year) < first) continue;
    const relative = year === 0 ? firstJob : year > 0 ? `+${year}` : `−${-year}`;
    ticks.push({ x: x(dayAt(year)), label: firstJob === undefined ? String(year) : (relative ?? "") });
  }
  return ticks;
}

/** As much of a text as has room, with an ellipsis. */
function fitting(text: string, width: number): string {
  const letters = Math.floor(width / LETTER);
  if (text.length <= letters) return text;
  return letters < 4 ? "" : `${text.slice(0, letters - 1).trimEnd()}…`;
}
