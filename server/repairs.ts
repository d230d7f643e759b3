/** Words that a captioner heard wrong: where a mention is written otherwise than the name it means. */
import { foldText } from "../graph/fold.ts";
import type { Quote } from "../model/api.ts";
import type { GraphEntity, GraphEvidence } from "../model/graph.ts";
import type { EntityKind } from "../model/ontology.ts";
import { commonLength, soundLikeness } from "./sounds.ts";

type Repair = Quote["repairs"][number];

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
/** What is less alike than this was not mistaken for the name. */
const ALIKE = 0.5;
/** An abbreviation keeps less of its name than this; what keeps more was misspelled. */
const SHORT = 0.6;
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

/**
 * Whether a mention sounds like the name but is neither it, nor a part or short form of it, nor something around it.
 * What does not sound like the name is another name of the thing ("Facebook" of Meta), not a mistake.
 */
function isMisheard(heard: string, { name, aliases }: GraphEntity): boolean {
  const text = letters(heard);
  if (text === "" || isDescription(name) || heard.trim().split(/\s+/).length > MENTION_WORDS) return false;
  const written = [name, ...aliases.filter((alias) => isShortFormOf(alias, name))];
  if (written.some((form) => isShortFormOf(heard, form) || text.includes(letters(form)))) return false;
  return written.some((form) => soundLikeness(...withoutShared(heard, form)) >= ALIKE);
}

/** Both without the words that both have: "seventy competitions" is no mistake for "Kaggle competitions". */
function withoutShared(a: string, b: string): [string, string] {
  const [first, second] = [a, b].map((text) => foldText(text).split(/\s+/));
  const left = (words: string[] = [], others: string[] = []) =>
    words.filter((word) => !others.includes(word)).join(" ");
  return [left(first, second), left(second, first)];
}

/** "computer with four GPUs": words of ours for a thing that has no name. */
const isDescription = (name: string): boolean => /^\p{Ll}+ /u.test(name);

/** "SF" of San Francisco, "1080 Ti" of GTX 1080 Ti, "JS" of JavaScript: its letters stand in the name, in order. */
function isShortFormOf(form: string, name: string): boolean {
  const short = letters(form);
  const full = letters(name);
  if (full.includes(short)) return true;
  if (short[0] !== full[0] || short.length > SHORT * full.length) return false;
  return commonLength([...short], [...full]) === short.length;
}

const letters = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}+#]/gu, "");
