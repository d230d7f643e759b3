/** Names that a model gives to words of the talk: found already, known to the gazetteer, or just these words. */
import type { Entity, GraphDocument } from "../../../model/document.ts";
import type { Gazetteer, GazetteerEntry, Knowledge } from "../../../model/gazetteer.ts";
import { slug } from "../../../model/ids.ts";
import type { EntityKind } from "../../../model/ontology.ts";

export interface FoundName {
  readonly kind: EntityKind;
  readonly name: string;
  /** The talk's entity that is meant. */
  readonly entity?: Entity;
  readonly entry?: GazetteerEntry;
  /** The words are not this name but sound like it: the model repaired a mis-hearing. */
  readonly repaired: boolean;
}

/**
 * @param words as they stand in the talk.
 * @param meant the name that the model gives them; it counts only if it is known and sounds like the words.
 * @returns undefined when the words name nothing: "it", "the company".
 */
export type NameFinder = (kind: EntityKind, words: string, meant: string) => FoundName | undefined;

/** How alike words and the name that they are mis-heard for must sound, 0 to 1. */
const ALIKE = 0.65;
/** What people call things of these kinds are ordinary words. */
const ORDINARY: ReadonlySet<EntityKind> = new Set<EntityKind>([
  "Role",
  "Topic",
  "Milestone",
  "Award",
  "Credential",
  "Work",
  "Hardware",
]);

export function nameFinder(document: GraphDocument, knowledge: Knowledge): NameFinder {
  const entities = new Map<string, Entity[]>();
  for (const entity of document.entities) {
    for (const form of new Set([entity.name, ...entity.aliases].map(slug))) {
      entities.set(form, [...(entities.get(form) ?? []), entity]);
    }
  }
  const entries = entriesByName(knowledge.gazetteer);
  const soundsAlike = (words: string, name: string): boolean =>
    knowledge.phonemeSimilarity(knowledge.pronounce(words), knowledge.pronounce(name)) >= ALIKE;

  return (kind, heard, meant) => {
    const words = heard.replace(/^(?:the|a|an|my|our|your|his|her|their) (?=.)/i, "").replace(/['’]s$|[.,;:!?]+$/g, "");
    for (const form of [words, meant]) {
      const repaired = slug(form) !== slug(words);
      const named = entities.get(slug(form)) ?? [];
      const entity = named.find((one) => one.kind === kind) ?? named[0];
      const name = entity?.name ?? entries.get(`${kind} ${slug(form)}`)?.name;
      if (name === undefined || (repaired && !soundsAlike(words, name))) continue;
      if (entity) return { kind: entity.kind, name, entity, repaired };
      const entry = entries.get(`${kind} ${slug(form)}`);
      if (entry && (!entry.ordinary || /\p{Lu}/u.test(words))) return { kind, name, entry, repaired };
    }
    // What is known to nobody is called by its words, unless the model means something else by them.
    const same = contains(slug(words), slug(meant)) || contains(slug(meant), slug(words));
    return same && isName(kind, words, knowledge) ? { kind, name: words, repaired: false } : undefined;
  };
}

const INDEXES = new WeakMap<Gazetteer, ReadonlyMap<string, GazetteerEntry>>();

/** Entries by kind and each of their spellings, made once. */
function entriesByName(gazetteer: Gazetteer): ReadonlyMap<string, GazetteerEntry> {
  const known = INDEXES.get(gazetteer);
  if (known) return known;
  const entries = new Map<string, GazetteerEntry>();
  const add = (entry: GazetteerEntry, form: string) => {
    const key = `${entry.kind} ${slug(form)}`;
    if (!entries.has(key)) entries.set(key, entry);
  };
  // A name is its owner's before it is another's alias.
  for (const entry of gazetteer.entries) add(entry, entry.name);
  for (const entry of gazetteer.entries) {
    for (const form of [...(entry.aliases ?? []), ...(entry.sounds ?? [])]) add(entry, form);
  }
  INDEXES.set(gazetteer, entries);
  return entries;
}

const contains = (long: string, short: string): boolean => `-${long}-`.includes(`-${short}-`);

/** Words that can name something new of a kind. */
function isName(kind: EntityKind, words: string, { isCommonWord }: Knowledge): boolean {
  const parts = words.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length > 80 || parts.length === 0 || parts.every((part) => POINTERS.has(part.toLowerCase()))) return false;
  return ORDINARY.has(kind) || parts.some((part) => /^\p{Lu}/u.test(part) || !isCommonWord(part));
}

const POINTERS = new Set(
  "i me my we us our you your he him his she her it its they them their this that these those there here one ones some someone something anything everything thing things company place stuff who what which".split(
    " ",
  ),
);
