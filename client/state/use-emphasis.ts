import { useMemo } from "preact/compat";
import type { TimelineResponse } from "../../model/api.ts";
import { loadGraph } from "../api.ts";
import { type Emphasis, NO_EMPHASIS } from "../picture/looks.ts";
import { type Filtered, filterTimeline, needsFacts } from "./filters.ts";
import { useLit } from "./lit.ts";
import { withinReach } from "./reach.ts";
import { haltAt } from "./trace.ts";
import type { Answered } from "./use-answer.ts";
import { useLoaded } from "./use-loaded.ts";
import type { View } from "./view.ts";

export interface Shown {
  readonly filtered: Filtered | undefined;
  readonly emphasis: Emphasis;
  /** How many marks the focus fades; undefined without a focus. */
  readonly faded: number | undefined;
}

/** What a view lights, hides and fades of a career. */
export function useEmphasis(view: View, timeline: TimelineResponse | undefined, answered: Answered): Shown {
  const pointedAt = useLit();
  const graph = useLoaded(needsFacts(view) ? timeline?.person.id : undefined, loadGraph, timeline?.generation);
  const relations = graph.key === timeline?.person.id ? graph.value?.relations : undefined;
  const said = useMemo(
    () => relations && new Map(relations.map(({ id, certainty, sources }) => [id, { certainty, sources }])),
    [relations],
  );
  const filtered = useMemo(() => timeline && filterTimeline(timeline, view, said), [timeline, view, said]);
  const { focus, degree, trace, selection, also, typesOff } = view;
  const within = useMemo(
    () => (timeline && focus !== undefined && degree !== undefined ? withinReach(timeline, focus, degree) : undefined),
    [timeline, focus, degree],
  );
  const halt = useMemo(
    () => (timeline && trace !== undefined ? haltAt(timeline, trace)?.lit : undefined),
    [timeline, trace],
  );
  const emphasis = useMemo((): Emphasis => {
    const told = selection === undefined ? (answered.lit.size > 0 ? answered.lit : halt) : undefined;
    const lit = pointedAt.size > 0 ? pointedAt : told;
    const hidden = filtered?.hidden ?? NO_EMPHASIS.hidden;
    return { also, lit, within, hidden, withoutTypes: typesOff };
  }, [selection, also, pointedAt, answered.lit, halt, within, filtered, typesOff]);
  const marks = timeline ? timeline.episodes.length - timeline.tray.length + timeline.ghosts.length : 0;
  return { filtered, emphasis, faded: within && Math.max(0, marks - within.size) };
}
