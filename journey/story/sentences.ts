import type { Link } from "../../model/api.ts";

/** A sentence and the facts it rests on. */
export interface Sentence {
  readonly text: string;
  readonly facts: string[];
}

/** One sentence about a cause, a switch or a purchase, with the reason as the talk gives it. */
export function tellLink(
  link: Link,
  titles: ReadonlyMap<string, string>,
  reasons: ReadonlyMap<string, string>,
): Sentence | undefined {
  const [source, target] = [titles.get(link.source), titles.get(link.target)];
  if (!source || !target) return undefined;
  const reason = link.facts.flatMap((fact) => reasons.get(fact) ?? [])[0];
  return { text: linkText(link.type, source, target, reason ? `: ${reason}` : ""), facts: [...link.facts] };
}

/** "a, b and c". */
export function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

function linkText(type: Link["type"], source: string, target: string, why: string): string {
  if (type === "FUNDED") return `${source} paid for ${target}.`;
  return type === "SWITCHED_TO" ? `From ${source} to ${target}${why}.` : `${source} led to ${target}${why}.`;
}
