/** The trace: the spine station by station, with what led to each and what came of it. Pure. */
import type { Episode, Link, TimelineResponse } from "../../model/api.ts";

/** One halt of the trace. */
export interface Halt {
  readonly station: Episode;
  /** From 0. */
  readonly index: number;
  readonly count: number;
  /** Edges that lead here, the nearest first: the station before, then chains of causes. */
  readonly led: readonly Link[];
  /** Edges that lead on: chains of effects, then the next station. */
  readonly came: readonly Link[];
  /** Other marks of its chapter. */
  readonly meanwhile: readonly Episode[];
  /** The station and all that the edges join it to. */
  readonly lit: ReadonlySet<string>;
  /** Facts of the station, then of the edges: where their words are. */
  readonly facts: readonly string[];
}

/** Undefined for a position that the spine does not have. */
export function haltAt(timeline: TimelineResponse, index: number): Halt | undefined {
  const { spine, episodes, links } = timeline;
  const station = episodes.find(({ id }) => id === spine[index]);
  if (!station) return undefined;
  const then = links.filter(({ type }) => type === "THEN");
  const causes = chain(links, station.id, "target", "source");
  const effects = chain(links, station.id, "source", "target");
  // The neighbour on the spine is said once, by its cause where there is one.
  const before = then.filter(
    ({ source, target }) => target === station.id && !causes.some((link) => link.source === source),
  );
  const after = then.filter(
    ({ source, target }) => source === station.id && !effects.some((link) => link.target === target),
  );
  const led = [...before, ...causes];
  const came = [...effects, ...after];
  const lit = new Set([station.id, ...[...led, ...came].flatMap(({ source, target }) => [source, target])]);
  const meanwhile = episodes.filter(
    ({ id, column }) => column !== undefined && column === station.column && !spine.includes(id) && !lit.has(id),
  );
  const facts = [...new Set([...station.facts, ...[...led, ...came].flatMap((link) => link.facts)])];
  return { station, index, count: spine.length, led, came, meanwhile, lit, facts };
}

/** The station to trace first: the one selected, else the first. */
export function firstHalt({ spine }: TimelineResponse, selection: string | undefined): number {
  return Math.max(0, selection === undefined ? 0 : spine.indexOf(selection));
}

const CAUSES: readonly Link["type"][] = ["LED_TO", "FUNDED", "SWITCHED_TO"];

/** Causes of causes (`near` is the end at the start of the walk), nearest first, each edge once. */
function chain(links: readonly Link[], from: string, near: "source" | "target", far: "source" | "target"): Link[] {
  const found: Link[] = [];
  const seen = new Set([from]);
  for (let edge = [from]; edge.length > 0; ) {
    const next = links.filter(
      (link) => CAUSES.includes(link.type) && edge.includes(link[near]) && !found.includes(link),
    );
    found.push(...next);
    edge = next.map((link) => link[far]).filter((id) => !seen.has(id));
    for (const id of edge) seen.add(id);
  }
  return found;
}
