/** Ways from one mark of a journey to another along what the talks say, best first. */
import { createHeap } from "../../journey/heap.ts";
import type { Episode, Link } from "../../model/api.ts";
import type { Journey } from "./journey.ts";

export interface RouteStep {
  readonly from: Episode;
  readonly to: Episode;
  /** Undefined where one happened during the other. */
  readonly link?: Link;
}

export type Route = readonly RouteStep[];

/** At most so many are given. */
const MOST_ROUTES = 3;
const MOST_STEPS = 10;
/** Partial ways looked at before giving up: a journey has some dozens of marks. */
const MOST_TRIED = 20_000;

/** What a step costs: a told cause joins better than mere sequence, sequence better than mere simultaneity. */
const COST: Readonly<Partial<Record<Link["type"], number>>> = { LED_TO: 1, FUNDED: 1, SWITCHED_TO: 1, THEN: 2 };
const OTHER_COST = 3;

/**
 * Routes from any of `starts` to any of `ends` (episode ids), the cheapest first, without steps that are provably
 * backward in time and without routes that only add detours to a better one. Best-first search over simple paths.
 */
export function findRoutes(journey: Journey, starts: ReadonlySet<string>, ends: ReadonlySet<string>): Route[] {
  const steps = stepsOf(journey);
  const ways: Way[] = [];
  const queue = createHeap();
  const add = (way: Way): void => queue.push(ways.push(way) - 1, way.cost);
  for (const start of starts) add({ at: start, visited: new Set([start]), route: [], cost: 0 });
  const found: Way[] = [];
  for (let tried = 0; tried < MOST_TRIED && found.length < MOST_ROUTES; tried += 1) {
    const way = ways[queue.pop()?.item ?? -1];
    if (!way) break;
    if (ends.has(way.at)) {
      if (!found.some((better) => [...better.visited].every((mark) => way.visited.has(mark)))) found.push(way);
      continue;
    }
    for (const step of way.route.length < MOST_STEPS ? (steps.get(way.at) ?? []) : []) {
      if (way.visited.has(step.to.id) || starts.has(step.to.id)) continue;
      add({
        at: step.to.id,
        visited: new Set([...way.visited, step.to.id]),
        route: [...way.route, step],
        cost: way.cost + (COST[step.link?.type ?? "ORDER"] ?? OTHER_COST),
      });
    }
  }
  return found.map(({ route }) => route);
}

interface Way {
  readonly at: string;
  readonly visited: ReadonlySet<string>;
  readonly route: Route;
  readonly cost: number;
}

function stepsOf({ drawn, windows }: Journey): ReadonlyMap<string, RouteStep[]> {
  const { episodes, links } = drawn();
  const marks = new Map(episodes.map((mark) => [mark.id, mark]));
  const holder = new Map(episodes.flatMap((mark) => mark.facts.map((fact) => [fact, mark] as const)));
  const steps = new Map<string, RouteStep[]>();
  const add = (from: Episode | undefined, to: Episode | undefined, link?: Link): void => {
    if (!from || !to || from === to || isBackward(from, to)) return;
    steps.set(from.id, [...(steps.get(from.id) ?? []), { from, to, ...(link ? { link } : {}) }]);
  };
  for (const link of links) add(marks.get(link.source), marks.get(link.target), link);
  for (const { kind, first, second } of windows.orders) {
    if (kind === "during") add(holder.get(second), holder.get(first));
  }
  return steps;
}

/** The later one had ended before the earlier one began. */
const isBackward = (from: Episode, to: Episode): boolean =>
  from.window.startMin !== null && to.window.endMax !== null && to.window.endMax < from.window.startMin;
