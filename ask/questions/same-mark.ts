import type { Journey } from "./journey.ts";

/**
 * A thing and what is folded into one mark with it: a competition and the prize won there, a machine and its parts. A
 * cause that the talk gives to one of them is a cause of the whole.
 */
export function sameMark(thing: string, { drawn, fact }: Journey): ReadonlySet<string> {
  const marks = drawn().episodes.map(({ entity, facts }) => ({
    entity,
    targets: facts.flatMap((id) => fact(id)?.target.id ?? []),
  }));
  const own = marks.filter(({ entity }) => entity === thing);
  // A thing with a mark of its own may be folded into others too: an employer into the search that led to it.
  const meant = own.length > 0 ? own : marks.filter(({ targets }) => targets.includes(thing));
  return new Set([thing, ...meant.flatMap(({ targets }) => targets)]);
}
