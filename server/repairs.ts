/** Words that a captioner heard wrong: where a mention is written otherwise than the name it means. */
import { foldText } from "../graph/fold.ts";
import type { Quote } from "../model/api.ts";
import type { GraphEntity, GraphEvidence } from "../model/graph.ts";
import type { EntityKind } from "../model/ontology.ts";

export type Repair = Quote["repairs"][number];

/** Kinds with proper names. The others are named by us ("first computer") from words that were heard right. */
const NAMED_KINDS: readonly EntityKind[] = [
  "Person",
  "Organization",
  "Place",
  "Competition",
  "Event",
  "Tool",
  "Hardware",
  "Dataset",
];
/** A longer mention is a sentence about the thing, not its name. */
const MENTION_WORDS = 6;

/**
 * Repairs among the spans of one quote, in order, none overlapping: of two that overlap the longer wins.
 * @param spans evidence of any fact; those of `entities` are their mentions.
 */
export function findRepairs(spans: readonly GraphEvidence[], entities: ReadonlyMap<string, GraphEntity>): Repair[] {
  const found = spans.flatMap((span) => {
    const entity = entities.get(span.fact);
    const { start, end, text } = span;
    if (!entity || start === undefined || end === undefined || text === undefined) return [];
    if (!NAMED_KINDS.includes(entity.kind) || !isMisheard(text, entity)) return [];
    return [{ start, end, heard: text, meant: entity.name, entity: entity.id }];
  });
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Repair[] = [];
  for (const repair of found) {
    if (kept.every((other) => repair.end <= other.start || repair.start >= other.end)) kept.push(repair);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Whether a mention is neither the name, nor a part or short form of it, nor one that contains it. */
function isMisheard(heard: string, { name, aliases }: GraphEntity): boolean {
  if (heard.trim().split(/\s+/).length > MENTION_WORDS) return false;
  const written = [name, ...aliases.filter((alias) => isShortFormOf(alias, name))];
  const text = letters(heard);
  return text !== "" && written.every((form) => !isShortFormOf(heard, form) && !text.includes(letters(form)));
}

/** "SF" of San Francisco, "1080 Ti" of GTX 1080 Ti, "JS" of JavaScript: its letters stand in the name, in order. */
function isShortFormOf(form: string, name: string): boolean {
  const short = letters(form);
  const full = letters(name);
  if (full.includes(short)) return true;
  if (short[0] !== full[0]) return false;
  let at = 0;
  for (const letter of full) if (letter === short[at]) at++;
  return at === short.length;
}

const letters = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}+#]/gu, "");
