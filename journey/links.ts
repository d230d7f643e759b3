import type { Episode, Link } from "../model/api.ts";
import type { GraphOrder } from "../model/graph.ts";
import { compareText } from "./compare-text.ts";
import { durationWords } from "./durations.ts";
import type { Mark } from "./episodes.ts";
import { isSearch } from "./fact-words.ts";
import type { Fact, Facts } from "./facts.ts";
import { aboutOf } from "./implied-orders.ts";
import { mayMeet } from "./nearness.ts";
import type { Windows } from "./windows.ts";

/**
 * Edges between marks. At rest: tool and machine switches, what paid for what, causes that lead into or out of a search,
 * to a medal, title or work, and gaps in time that are said. All others only when one of their ends is in focus.
 */
export function linkMarks(facts: Facts, windows: Windows, marks: readonly Mark[]): Link[] {
  const byEntity = marksByEntity(marks);
  const causes = new Map<string, Link>();
  for (const fact of facts.own) {
    if (!EDGE_TYPES.has(fact.relation.type)) continue;
    const source = attach(fact.relation.source, fact, byEntity, windows);
    const target = attach(fact.relation.target, fact, byEntity, windows);
    if (!source || !target || source === target) continue;
    const id = `link:${fact.relation.type}:${source.episode.id}:${target.episode.id}`;
    const known = causes.get(id);
    if (known) known.facts.push(fact.id);
    else causes.set(id, toLink(id, fact, source, target));
  }
  const drawn = [...causes.values()];
  return withoutShortcuts([...drawn, ...orderLinks(windows.orders, marks, drawn)]);
}

const EDGE_TYPES = new Set<Fact["relation"]["type"]>(["SWITCHED_TO", "FUNDED", "LED_TO"]);

function toLink(id: string, fact: Fact, source: Mark, target: Mark): Link {
  const words = linkWords(fact);
  return {
    id,
    type: fact.relation.type,
    source: source.episode.id,
    target: target.episode.id,
    facts: [fact.id],
    ...(words ? { words } : {}),
    ...(isAtRest(fact, source, target) ? {} : { onFocus: true }),
  };
}

function isAtRest({ relation }: Fact, source: Mark, target: Mark): boolean {
  if (relation.type !== "LED_TO") return true;
  const { type } = target.fold.lead.relation;
  return (
    isSearch(source.fold.lead) ||
    isSearch(target.fold.lead) ||
    (source.episode.lane === "competitions" && (type === "EARNED" || type === "PUBLISHED"))
  );
}

function marksByEntity(marks: readonly Mark[]): ReadonlyMap<string, Mark[]> {
  const byEntity = new Map<string, Mark[]>();
  for (const mark of marks) {
    const things = new Set([mark.fold.lead, ...mark.fold.others].flatMap((fact) => [fact.target.id, aboutOf(fact)]));
    for (const thing of things) byEntity.set(thing, [...(byEntity.get(thing) ?? []), mark]);
  }
  return byEntity;
}

/** The mark at one end of an edge: of the thing's marks one that may hold then, led by the thing, told earliest. */
function attach(
  thing: string,
  fact: Fact,
  byEntity: ReadonlyMap<string, readonly Mark[]>,
  windows: Windows,
): Mark | undefined {
  const rank = ({ episode, fold }: Mark): number =>
    (mayMeet(fact.id, fold.lead.id, windows) ? 0 : 2) + (episode.entity === thing ? 0 : 1);
  return [...(byEntity.get(thing) ?? [])].sort((a, b) => rank(a) - rank(b) || a.episode.told - b.episode.told)[0];
}

/** A reason longer than this is cut at its first comma or "and", and then between words. */
const REASON_LENGTH = 32;

function linkWords({ relation }: Fact): string | undefined {
  if (relation.type === "FUNDED") return "paid for";
  const { reason } = relation.properties;
  if (typeof reason !== "string" || reason === "") return relation.type === "LED_TO" ? "led to" : undefined;
  if (reason.length <= REASON_LENGTH) return reason;
  const [clause = reason] = reason.split(/\s*(?:,|;|\band\b)\s*/);
  return clause.length <= REASON_LENGTH ? clause : `${clause.slice(0, REASON_LENGTH).replace(/\s+\S*$/, "")} …`;
}

/** A cause that other edges at rest already lead along step by step waits for focus. */
function withoutShortcuts(links: readonly Link[]): Link[] {
  const resting = links.filter((link) => (link.type === "LED_TO" || link.type === "ORDER") && !link.onFocus);
  return links.map((link) =>
    link.type === "LED_TO" && !link.onFocus && isShortcut(link, resting) ? { ...link, onFocus: true } : link,
  );
}

function isShortcut(link: Link, links: readonly Link[]): boolean {
  const others = links.filter((other) => other !== link);
  const reached = new Set([link.source]);
  for (const place of reached) {
    for (const { source, target } of others) if (source === place) reached.add(target);
  }
  return reached.has(link.target);
}

/** Orders between marks that no other edge joins; at rest only where the time between them is said. */
function orderLinks(orders: readonly GraphOrder[], marks: readonly Mark[], drawn: readonly Link[]): Link[] {
  const holder = new Map<string, Episode>();
  for (const { episode } of marks) for (const fact of episode.facts) holder.set(fact, episode);
  const joined = new Set(drawn.map(({ source, target }) => `${source}\n${target}`));
  const links = new Map<string, Link>();
  for (const { id, kind, first, second, gap } of orders) {
    const [source, target] = [holder.get(first)?.id, holder.get(second)?.id];
    if (source === undefined || target === undefined || source === target || kind === "during") continue;
    const key = `${source}\n${target}`;
    if (joined.has(key) || (links.has(key) && gap === undefined)) continue;
    const words = gap === undefined ? {} : { words: `${durationWords(gap)} later` };
    links.set(key, {
      id: `link:${id}`,
      type: "ORDER",
      source,
      target,
      facts: [],
      ...words,
      ...(gap ? {} : { onFocus: true }),
    });
  }
  return [...links.values()].sort((a, b) => compareText(a.id, b.id));
}
