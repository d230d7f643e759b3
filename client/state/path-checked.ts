/** Whether a person's path was gone through in this browser, and at which state of the graph. */
import type { TimelineResponse } from "../../model/api.ts";
import { isByHand } from "./subject.ts";

type Asked = Pick<TimelineResponse, "person" | "generation" | "spine" | "episodes">;
type Memory = Pick<Storage, "getItem" | "setItem">;

const keyOf = (person: string): string => `cairn path ${person}`;

/**
 * Whether to ask "Is this the path?": once for each person, and again when the graph has changed since, as after
 * another seed. A path whose every station was put right by hand needs no asking.
 */
export function asksForPath({ person, generation, spine, episodes }: Asked, memory: Memory): boolean {
  const stations = episodes.filter((episode) => spine.includes(episode.id));
  if (stations.every(isByHand)) return false;
  return Number(read(memory, person.id) ?? -1) < generation;
}

/** Remembers that the path was gone through. Without storage it is asked again. */
export function rememberPath(person: string, generation: number, memory: Memory): void {
  try {
    memory.setItem(keyOf(person), String(generation));
  } catch {
    // Storage may be full or forbidden: being asked twice is no harm.
  }
}

/** What was corrected in this page is no reason to ask again: a path gone through at one generation counts at the next. */
export function carryPath(person: string, before: number, after: number, memory: Memory): void {
  if (Number(read(memory, person) ?? -1) >= before) rememberPath(person, after, memory);
}

function read(memory: Memory, person: string): string | null {
  try {
    return memory.getItem(keyOf(person));
  } catch {
    return null;
  }
}
