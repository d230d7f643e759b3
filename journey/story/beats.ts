import type { Episode, Link, TimelineResponse } from "../../model/api.ts";
import type { StoryWords } from "./story-words.ts";

type Drawn = Omit<TimelineResponse, "generation">;

/** What one step of a story shows. */
export interface Beat {
  readonly kind: "stations" | "station" | "search" | "purchase" | "results" | "tools" | "works" | "machines";
  /** Marks in the order in which they are shown, at most {@link MOST_NEW}. */
  readonly marks: readonly Episode[];
  /** Roads not taken that are shown with them. */
  readonly ghosts: Drawn["ghosts"];
  /** Edges that are told with them. */
  readonly links: readonly Link[];
  /** Column of the chapter axis; -1 for the opening. */
  readonly column: number;
  readonly told: number;
  /** How many stations the journey has. */
  readonly stops: number;
}

/** No step brings more than this that is new: more cannot be taken in at once. */
export const MOST_NEW = 7;

/**
 * Cuts a drawn journey into beats: the stations at a glance, then column by column the station with its places, the search,
 * what was won and what it paid for, machines and works; the tools as one chain. The tray is left out.
 */
export function findBeats(drawn: Drawn, words: StoryWords): Beat[] {
  const waiting = new Set(drawn.tray);
  const marks = drawn.episodes.filter(({ id }) => !waiting.has(id));
  const links = drawn.links.filter(
    (link) =>
      !link.onFocus &&
      link.type !== "THEN" &&
      link.type !== "ORDER" &&
      !waiting.has(link.source) &&
      !waiting.has(link.target),
  );
  const spine = marks
    .filter(({ station }) => station !== undefined)
    .sort((a, b) => (a.station ?? 0) - (b.station ?? 0));
  const taken = new Set<string>();
  const take = (kind: Beat["kind"], wanted: readonly Episode[], column: number): Beat[] => {
    const fresh = wanted.filter(({ id }) => !taken.has(id));
    for (const { id } of fresh) taken.add(id);
    return chunk(fresh).map((some) => toBeat(kind, some, column, { ...drawn, links }));
  };
  const beats = chunk(spine)
    .slice(0, 1)
    .map((some) => toBeat("stations", some, -1, { ...drawn, links }));
  const isStop = ({ station }: Episode): boolean => station !== undefined;
  const isRole = (mark: Episode): boolean => words.factsOf(mark)[0]?.type === "HELD_ROLE";
  for (let column = 0; column < Math.max(1, spine.length); column += 1) {
    const here = marks.filter((mark) => (mark.column ?? 0) === column);
    const at = (...lanes: Episode["lane"][]): Episode[] => here.filter(({ lane }) => lanes.includes(lane));
    const bought = links.filter(({ type, source }) => type === "FUNDED" && here.some(({ id }) => id === source));
    const purchase = bought.flatMap(({ source, target }) => marks.filter(({ id }) => id === source || id === target));
    beats.push(
      ...take("station", [...here.filter(isStop), ...at("places"), ...at("study-work").filter(isRole)], column),
      ...take("search", at("study-work"), column),
      ...take("purchase", purchase, column),
      ...take("results", at("competitions"), column),
      ...take("machines", at("machines"), column),
      ...take("works", at("works"), column),
      // Lanes of an extension.
      ...take(
        "works",
        here.filter(({ lane }) => lane !== "tools"),
        column,
      ),
    );
  }
  const tools = marks.filter(({ lane }) => lane === "tools");
  return placeTools(beats, tools, (some, column) => toBeat("tools", some, column, { ...drawn, links }));
}

function toBeat(
  kind: Beat["kind"],
  marks: readonly Episode[],
  column: number,
  { ghosts, links, spine }: Pick<Drawn, "ghosts" | "links" | "spine">,
): Beat {
  const shown = new Set(marks.map(({ id }) => id));
  return {
    kind,
    marks,
    ghosts: kind === "stations" ? [] : ghosts.filter(({ under }) => shown.has(under)).slice(0, MOST_NEW - marks.length),
    links:
      kind === "stations"
        ? []
        : marks.flatMap(({ id }) =>
            links.filter((link) => link.target === id && (kind !== "tools" || shown.has(link.source))),
          ),
    column,
    told: Math.min(...marks.map(({ told }) => told)),
    stops: spine.length,
  };
}

function chunk(marks: readonly Episode[]): Episode[][] {
  const chunks: Episode[][] = [];
  for (let at = 0; at < marks.length; at += MOST_NEW) chunks.push(marks.slice(at, at + MOST_NEW));
  return chunks;
}

/** Tools are one chain: told by its first date or, where there is none, after what the talk told just before it. */
function placeTools(
  beats: readonly Beat[],
  tools: readonly Episode[],
  make: (some: readonly Episode[], column: number) => Beat,
): Beat[] {
  const first = tools.find(({ start }) => start !== undefined);
  const told = Math.min(...tools.map((tool) => tool.told));
  const before = first
    ? beats.filter((beat) => beat.column <= (first.column ?? 0))
    : beats.filter((beat) => beat.column >= 0 && beat.told < told).sort((a, b) => a.told - b.told);
  const last = before.at(-1);
  const at = last ? beats.indexOf(last) + 1 : beats.length;
  const chain = chunk(tools).map((some) => make(some, last?.column ?? 0));
  return [...beats.slice(0, at), ...chain, ...beats.slice(at)];
}
