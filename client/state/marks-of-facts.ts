import type { TimelineResponse } from "../../model/api.ts";
import { subjectOf } from "./subject.ts";

/** Fact or thing → the marks that show it. A link's facts are shown by the marks at its ends. */
export function marksOfFacts(timeline: TimelineResponse): ReadonlyMap<string, readonly string[]> {
  const marks = new Map<string, string[]>();
  const add = (fact: string, mark: string) => {
    const known = marks.get(fact) ?? [];
    if (!known.includes(mark)) marks.set(fact, [...known, mark]);
  };
  for (const { id, facts, entity } of [...timeline.episodes, ...timeline.ghosts]) {
    for (const fact of [...facts, entity]) add(fact, id);
  }
  for (const { facts, source, target } of timeline.links) {
    for (const fact of facts) {
      add(fact, target);
      add(fact, source);
    }
  }
  return marks;
}

/** What a selection rests on: the facts of a mark, the thing itself for anything else. */
export function factsOf(timeline: TimelineResponse, selection: string | undefined): ReadonlySet<string> {
  if (selection === undefined) return new Set();
  const { facts, entity } = subjectOf(timeline, selection);
  return new Set(facts.length > 0 ? facts : [entity]);
}
