/** Which sentences of a step are read at a fragment. */
import type { TimelineResponse } from "../../model/api.ts";
import type { Step } from "../../model/story.ts";
import { seenElements } from "./steps.ts";

type Told = Pick<TimelineResponse, "episodes" | "ghosts" | "links">;
type Sentence = Step["sentences"][number];

/** The sentences that speak of nothing that is still to be revealed, in order. */
export function seenSentences(step: Step, fragment: number, timeline: Told | undefined): readonly Sentence[] {
  const seen = new Set(seenElements(step, fragment));
  const waiting = new Set(step.elements.filter((id) => !seen.has(id)));
  if (waiting.size === 0) return step.sentences;
  const unseen = factsOf(waiting, timeline);
  for (const fact of factsOf(seen, timeline)) unseen.delete(fact);
  // What joins two marks is told with the later one.
  for (const { source, target, facts } of timeline?.links ?? [])
    if (waiting.has(source) || waiting.has(target)) for (const fact of facts) unseen.add(fact);
  return step.sentences.filter(({ facts }) => !facts.some((fact) => unseen.has(fact)));
}

/**
 * The last sentences that fit: what was said first gives way, as on any slide that fills up.
 * @param room characters in all; each sentence takes whole lines of `line` characters.
 */
export function fittingSentences<T extends { readonly text: string }>(
  sentences: readonly T[],
  room: number,
  line: number,
): readonly T[] {
  let left = room;
  let from = sentences.length;
  while (from > 0) {
    left -= Math.ceil((sentences[from - 1]?.text.length ?? 0) / line) * line;
    if (left < 0 && from < sentences.length) break;
    from -= 1;
  }
  return sentences.slice(from);
}

function factsOf(ids: ReadonlySet<string>, timeline: Told | undefined): Set<string> {
  const marks = [...(timeline?.episodes ?? []), ...(timeline?.ghosts ?? [])].filter(({ id }) => ids.has(id));
  return new Set([...ids, ...marks.flatMap(({ facts }) => facts)]);
}
