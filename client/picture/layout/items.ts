import type { Episode, Ghost, TimelineResponse } from "../../../model/api.ts";
import { dayNumber, middleDay, OPEN, periodBounds } from "../../../model/dates.ts";
import type { LabelTone, MarkLook, MarkShape, Measure, Weight } from "./drawing.ts";
import { halve } from "./halve.ts";
import { type Metrics, ON_SLIDE } from "./metrics.ts";

export interface TextLine {
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly tone: LabelTone;
  readonly width: number;
}

/** An episode with everything that is known before it has a place. Days count from 1970. */
export interface Item {
  readonly episode: Episode;
  readonly shape: MarkShape;
  readonly look: MarkLook;
  readonly name: TextLine;
  /** The second line; beside the name on bars. */
  readonly caption: TextLine | undefined;
  /** What of the caption stands on a third line: on a stage, where height is no object. */
  readonly more: TextLine | undefined;
  /** Widest line, or both in a row on a bar. */
  readonly textWidth: number;
  /** Middle day of the start as said or counted. */
  readonly startDay: number | undefined;
  readonly endDay: number | undefined;
  readonly asOfTalk: boolean;
  readonly station: boolean;
  /** There for orientation only. */
  readonly faint: boolean;
}

/** The items of a timeline: its episodes but for the tray, with their texts measured. */
export function itemsOf(timeline: TimelineResponse, metrics: Metrics, measure: Measure): readonly Item[] {
  const tray = new Set(timeline.tray);
  const spine = new Set(timeline.spine);
  return timeline.episodes
    .filter((episode) => !tray.has(episode.id))
    .map((episode) => itemOf(episode, spine.has(episode.id), metrics, measure));
}

/** The ghosts under each episode, in the order of the answer. */
export function ghostsByParent(timeline: TimelineResponse): ReadonlyMap<string, readonly Ghost[]> {
  const byParent = new Map<string, Ghost[]>();
  for (const ghost of timeline.ghosts) {
    const list = byParent.get(ghost.under) ?? [];
    list.push(ghost);
    byParent.set(ghost.under, list);
  }
  return byParent;
}

const LONGEST_ROOMY = 320;

function itemOf(episode: Episode, station: boolean, metrics: Metrics, measure: Measure): Item {
  const shape = shapeOf(episode, station);
  const open = episode.look.end === "open";
  // A bar that runs on to the publication line has room for its words anyway; stations say the most.
  const roomy = metrics.stage !== undefined || shape === "spine" || (open && (shape === "bar" || shape === "place"));
  const longest = roomy ? Math.max(metrics.longest, LONGEST_ROOMY) : metrics.longest;
  const line = (whole: string, size: number, weight: Weight, tone: LabelTone): TextLine => {
    const text = cutTo(whole, longest, (part) => measure(part, size, weight));
    return { text, size, weight, tone, width: Math.ceil(measure(text, size, weight)) };
  };
  const isBar = shape === "spine" || shape === "bar" || shape === "place";
  const tone = shape === "spine" ? "core" : "name";
  const faint = metrics.stage?.told.has(episode.id) === false;
  const name = faint
    ? line(episode.title, faintName(metrics), 600, tone)
    : shape === "spine"
      ? line(episode.title, metrics.spine.name, 700, tone)
      : shape === "place"
        ? line(episode.title, metrics.place.name, 500, tone)
        : shape === "bar"
          ? line(episode.title, metrics.bar.name, 500, tone)
          : shape === "result"
            ? line(episode.title, metrics.point.result, 600, tone)
            : line(episode.title, metrics.point.name, 500, tone);
  const captionText = faint || (shape === "bar" && !open && !metrics.barCaptions) ? undefined : episode.caption;
  const role = shape === "spine" && metrics.stage ? roleLines(captionText, name.width, metrics, measure) : undefined;
  const caption =
    captionText === undefined
      ? undefined
      : shape === "spine"
        ? line(role?.[0] ?? captionText, metrics.spine.role, 500, "core")
        : line(captionText, metrics.point.caption, 400, "caption");
  const more = role && line(role[1], metrics.spine.role, 500, "core");
  const sideBySide = isBar && shape !== "spine";
  return {
    episode,
    shape,
    look: lookOf(episode),
    name,
    caption,
    more,
    textWidth:
      sideBySide && caption
        ? name.width + 8 + caption.width
        : Math.max(name.width, caption?.width ?? 0, more?.width ?? 0),
    startDay: dayOf(episode.start),
    endDay: dayOf(episode.end),
    asOfTalk: open,
    station,
    faint,
  };
}

/** In sizes of its type. */
const LONG_ROLE = 10.5;

/** Of the same size on every slide, but never larger than what is told. */
const faintName = ({ spine, stage }: Metrics): number =>
  stage ? Math.min(spine.name, ON_SLIDE.name / stage.zoom) : spine.name;

/** A role that is long, and wider than the name over it, in two lines. */
function roleLines(role: string | undefined, room: number, { spine }: Metrics, measure: Measure) {
  const widthOf = (text: string) => measure(text, spine.role, 500);
  return role === undefined || widthOf(role) <= Math.max(room, LONG_ROLE * spine.role)
    ? undefined
    : halve(role, widthOf);
}

/** A text that fits into a width, cut at its end with an ellipsis where it does not. */
function cutTo(text: string, width: number, widthOf: (part: string) => number): string {
  if (widthOf(text) <= width) return text;
  const letters = [...text];
  let kept = Math.max(1, Math.floor((letters.length * width) / widthOf(text)));
  while (kept > 1 && widthOf(`${letters.slice(0, kept).join("").trimEnd()}…`) > width) kept--;
  return `${letters.slice(0, kept).join("").trimEnd()}…`;
}

function shapeOf(episode: Episode, station: boolean): MarkShape {
  if (station) return "spine";
  if (episode.shape === "result") return "result";
  if (episode.shape === "point") return "dot";
  return episode.lane === "places" ? "place" : "bar";
}

/** The firmer of the two ends: stated before counted before bounded only. */
function lookOf(episode: Episode): MarkLook {
  const ends = [episode.look.start, episode.look.end];
  return ends.includes("solid") ? "solid" : ends.includes("counted") ? "counted" : "hollow";
}

function dayOf(period: string | undefined): number | undefined {
  if (period === undefined || period === OPEN) return undefined;
  const bounds = periodBounds(period);
  return bounds ? dayNumber(middleDay(bounds)) : undefined;
}
