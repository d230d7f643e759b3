import type { Episode, Ghost, Link } from "../../model/api.ts";
import type { RelationType } from "../../model/ontology.ts";
import { OPEN, periodWords } from "../../model/period.ts";
import { durationWords } from "../durations.ts";

/** A sentence and the facts it rests on. */
export interface Sentence {
  readonly text: string;
  readonly facts: string[];
}

/** What happened, by the type of a mark's leading fact; `name` is the person's first name. */
const VERBS: Partial<Record<RelationType, (name: string, mark: Episode) => string>> = {
  STUDIED_AT: (name, mark) => `${name} studied at ${withCaption(mark)}`,
  WORKED_AT: (name, mark) =>
    mark.end === OPEN ? `${name} works at ${withCaption(mark)}` : `${name} worked at ${withCaption(mark)}`,
  HELD_ROLE: (name, { title }) => `${name} was ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
  APPLIED_TO: (_, { title }) => title,
  INTERVIEWED_AT: (_, { title }) => title,
  LIVED_IN: (name, mark) => (mark.end === OPEN ? `${name} lives in ${mark.title}` : `${name} lived in ${mark.title}`),
  EARNED: (name, { title }) => `${name} earned ${title}`,
  COMPETED_IN: (name, { title }) => `${name} competed in ${title}`,
  OWNED: (name, { title }) => `${name} got ${title}`,
  USED: (name, { title }) => `${name} used ${title}`,
  LEARNED: (name, { title }) => `${name} got into ${title}`,
  PUBLISHED: (name, { title }) => `${name} published ${title}`,
  PRESENTED_AT: (name, { title }) => `${name} presented at ${title}`,
};

/** One sentence about a mark: "Vladimir studied at UC Davis (PhD, physics), from c. 2010." */
export function tellMark(mark: Episode, type: RelationType, name: string): Sentence {
  const verb = VERBS[type] ?? ((_: string, { title }: Episode) => title);
  return { text: `${verb(name, mark)}${whenClause(mark)}.`, facts: [...mark.facts] };
}

/** One sentence about several undated tools, in their order. */
export function tellTools(tools: readonly Episode[], name: string): Sentence {
  const facts = tools.flatMap((tool) => tool.facts);
  return { text: `${name} used ${listWords(tools.map(({ title }) => title))}; when is not said.`, facts };
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

/** One sentence about the roads not taken. */
export function tellGhosts(ghosts: readonly Ghost[]): Sentence {
  return {
    text: `Not taken: ${listWords(ghosts.map(({ title }) => title))}.`,
    facts: ghosts.flatMap(({ facts }) => facts),
  };
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

const withCaption = ({ title, caption, duration }: Episode): string =>
  caption && caption !== (duration && durationWords(duration)) ? `${title} (${caption})` : title;

function whenClause({ start, end, duration, shape }: Episode): string {
  const from = start === undefined ? "" : periodWords(start);
  const to = end === undefined || end === OPEN ? "" : periodWords(end);
  const length = duration === undefined ? "" : `, for ${durationWords(duration)}`;
  if (from && to && from !== to) return `, from ${from} to ${to}`;
  if (from) return shape === "bar" ? `, from ${from}${length}` : `, ${from}`;
  if (to) return `${length}, until ${to}`;
  return length || "; when is not said";
}
