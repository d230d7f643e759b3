import { useEffect, useRef } from "preact/compat";
import type { TimelineResponse } from "../../model/api.ts";
import { carryPath } from "./path-checked.ts";

/** Keeps "the path was gone through" over the corrections made while the page is open. */
export function usePathMemory(timeline: TimelineResponse | undefined): void {
  const before = useRef<TimelineResponse>(undefined);
  useEffect(() => {
    const last = before.current;
    before.current = timeline;
    if (!timeline || last?.person.id !== timeline.person.id) return;
    carryPath(timeline.person.id, last.generation, timeline.generation, window.localStorage);
  }, [timeline]);
}
