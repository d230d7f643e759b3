import type { Journey } from "./journey.ts";

/**
 * A thing and what is folded into one mark with it: a competition and the prize won there, a machine and its parts. A
 * cause that the talk gives to one of them is a cause of the whole.
 */
export function sameMark(thing: string, { drawn, fact }: Journey): ReadonlySet<string> {
  const members = drawn().episodes.map(({ facts }) => facts.flatMap((id) => fact(id)?.target.id ?? []));
  return new Set([thing, ...members.filter((targets) => targets.includes(thing)).flat()]);
}
