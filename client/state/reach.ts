/** Focus and expansion: what lies within some steps of a mark, and whose neighbours are shown too. */
import type { TimelineResponse } from "../../model/api.ts";
import { markOfEntity } from "../words/hits.ts";
import type { Change } from "./view.ts";

/**
 * The marks at most `degree` edges away from one: edges of meaning and the spine, not mere sequence; a ghost is one
 * edge away from the mark it hangs under. Undefined when nothing drawn has that id.
 */
export function withinReach(
  timeline: TimelineResponse,
  focus: string,
  degree: number,
): ReadonlySet<string> | undefined {
  const known = new Set([...timeline.episodes, ...timeline.ghosts].map(({ id }) => id));
  const start = known.has(focus) ? focus : markOfEntity(focus, timeline);
  if (start === undefined) return undefined;
  const neighbours = new Map<string, string[]>();
  const join = (a: string, b: string) => {
    neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
    neighbours.set(b, [...(neighbours.get(b) ?? []), a]);
  };
  for (const { type, source, target } of timeline.links) if (type !== "ORDER") join(source, target);
  for (const { id, under } of timeline.ghosts) join(id, under);
  const reached = new Set([start]);
  let edge: readonly string[] = [start];
  for (let step = 0; step < degree && edge.length > 0; step++) {
    edge = edge.flatMap((id) => neighbours.get(id) ?? []).filter((id) => !reached.has(id));
    for (const id of edge) reached.add(id);
  }
  return reached;
}

export const focusOn =
  (focus: string, degree: number): Change =>
  (view) => ({ ...view, focus, degree });

export const leaveFocus: Change = (view) => ({ ...view, focus: undefined, degree: undefined });

/** Shows the neighbours of a thing that are not drawn. */
export const expand =
  (entity: string): Change =>
  (view) =>
    view.expanded.includes(entity) ? view : { ...view, expanded: [...view.expanded, entity] };

/** Puts them away again. */
export const collapse =
  (entity: string): Change =>
  (view) =>
    view.expanded.includes(entity) ? { ...view, expanded: view.expanded.filter((id) => id !== entity) } : view;
