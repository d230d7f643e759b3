/** Edits that change no fact: media times of a talk put right, and two things told apart. */
import type { GraphEvidence } from "../../model/graph.ts";
import { type KnownTime, moveTime, withKnownTime } from "../../model/media-times.ts";
import { current, type Drafts, idOf } from "./drafts.ts";
import { type Aim, findNamed, findTarget, notFound } from "./find-target.ts";

/** One estimated time of a talk is known. @returns why it cannot be, or undefined. */
export function retime(drafts: Drafts, source: string, known: KnownTime): string | undefined {
  if (!drafts.talks.has(source)) return `no talk has the id ${source}`;
  drafts.times.set(source, withKnownTime(drafts.times.get(source) ?? [], known));
  return undefined;
}

/** Two things that are not one, whatever makes them look alike. @param edit its id. */
export function tellApart(drafts: Drafts, edit: string, aim: Aim, fromId: string): string | undefined {
  const first = findTarget(drafts, aim);
  if (!first) return notFound(aim);
  const second = findNamed(drafts, fromId, aim.anchors);
  if (!second) return `nothing has the id ${fromId} to tell ${aim.target} apart from`;
  if (first.sort !== "entity" || second.sort !== "entity") return "only things can be told apart";
  if (current(first) === current(second)) return `${aim.target} and ${fromId} are one`;
  drafts.apart.push({ edit, first, second });
  return undefined;
}

/** What is told apart by the ids things have now; what became one since, or is gone, is left out. */
export function finishedApart(drafts: Drafts, facts: ReadonlySet<string>) {
  return drafts.apart.flatMap(({ edit, first, second }) => {
    const [a, b] = [first, second].map((thing) => idOf(drafts, current(thing)));
    return a === undefined || b === undefined || a === b || !facts.has(a) || !facts.has(b)
      ? []
      : [{ edit, first: a, second: b }];
  });
}

/** Evidence with its estimated times where they are known to be. A time that is known itself is no estimate any more. */
export function retimedEvidence(drafts: Drafts, evidence: GraphEvidence[]): GraphEvidence[] {
  if (drafts.times.size === 0) return evidence;
  return evidence.map((piece) => {
    const { source, seconds, secondsEstimated, ...rest } = piece;
    const known = source === undefined ? undefined : drafts.times.get(source);
    if (!known || source === undefined || seconds === undefined || !secondsEstimated) return piece;
    const isKnown = known.some(({ estimated }) => estimated === seconds);
    const moved = Math.round(1000 * moveTime(known, seconds)) / 1000;
    return { ...rest, source, seconds: moved, ...(isKnown ? {} : { secondsEstimated }) };
  });
}
