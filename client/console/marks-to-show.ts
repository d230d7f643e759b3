import type { CypherResponse, TimelineResponse } from "../../model/api.ts";
import { loadTimeline } from "../api.ts";
import { marksOfFacts } from "../state/marks-of-facts.ts";
import { EMPTY_VIEW, type View } from "../state/view.ts";

/** Most marks that are selected together: an address is short. */
const MOST = 40;

/**
 * The explorer's view with all marks selected that show one of the ids; undefined when none does. The career is the one
 * in view, else the first that knows one of them.
 * @param people whose careers may be looked through, in order.
 */
export async function viewOfIds(
  ids: readonly string[],
  people: readonly string[],
  view: View,
  signal: AbortSignal,
): Promise<View | undefined> {
  for (const person of people) {
    const timeline = await loadTimeline(person, view.axis, signal);
    const [selection, ...also] = marksOfIds(ids, timeline);
    if (selection === undefined) continue;
    const { look, axis, theme, heard } = view;
    return { ...EMPTY_VIEW, look, axis, theme, heard, person, selection, also };
  }
  return undefined;
}

/** Marks of facts and things. A person is everywhere on their timeline, so is no mark of its own. */
export function marksOfIds(ids: readonly string[], timeline: TimelineResponse): readonly string[] {
  const marks = marksOfFacts(timeline);
  return [...new Set(ids.flatMap((id) => (id === timeline.person.id ? [] : (marks.get(id) ?? []))))].slice(0, MOST);
}

/** Whose careers an answer is about, the most often named first; then the rest. */
export function peopleOf(answer: CypherResponse, shown: string | undefined, all: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  for (const { person } of answer.graph?.relations ?? [])
    if (person !== undefined) times.set(person, (times.get(person) ?? 0) + 1);
  const named = [...times].sort(([, a], [, b]) => b - a).map(([person]) => person);
  const known = [...(shown === undefined ? [] : [shown]), ...named, ...all].filter((person) => all.includes(person));
  return [...new Set(known)];
}
