/** Things that may be one: same kind, and a name, a sound or words in common. */
import { foldText } from "../graph/fold.ts";
import type { DuplicatesResponse, Likeness } from "../model/api.ts";
import type { Graph, GraphEntity } from "../model/graph.ts";
import { commonLength, consonants } from "./sounds.ts";

type Pair = DuplicatesResponse["pairs"][number];

/** What makes two things alike, each with its weight: the surest first. */
const REASONS = [
  { weight: 4, keys: namesOf, reason: (name: string) => reasonOf("same-name", name) },
  { weight: 3, keys: squeezedNames, reason: (name: string) => reasonOf("same-letters", name) },
  { weight: 2, keys: acronyms, reason: (name: string) => reasonOf("acronym", name.toUpperCase()) },
  { weight: 2, keys: soundsOf, reason: () => reasonOf("sound") },
] as const;
/** Names that share a first or last word are compared as wholes: "Bob" and "Bob Finch". */
const PART_WEIGHT = 1.5;
const WORDS_WEIGHT = 2;
/** A key that more things than this share tells nothing apart. */
const COMMON = 20;

/** Probable duplicates, most probable first, then by id. What a person told apart by scope is left: two medals of two persons. */
export function findDuplicates({
  entities,
  evidence,
  apart = [],
}: Pick<Graph, "entities" | "evidence" | "apart">): Pair[] {
  const settled = new Set(apart.map(({ first, second }) => pairKey(first, second)));
  const told = new Map<string, number>();
  for (const { fact } of evidence) told.set(fact, (told.get(fact) ?? 0) + 1);
  const found = new Map<string, Found>();
  const add = (a: GraphEntity, b: GraphEntity, weight: number, reason: Reason): void => {
    if (a.id === b.id || a.kind !== b.kind || scopeOf(a) !== scopeOf(b)) return;
    const key = pairKey(a.id, b.id);
    if (settled.has(key)) return;
    const [first, second] = a.id < b.id ? [a, b] : [b, a];
    const pair = found.get(key) ?? { first, second, reasons: new Map<string, Weighed>() };
    const known = pair.reasons.get(reason.words)?.weight ?? 0;
    pair.reasons.set(reason.words, { reason, weight: Math.max(weight, known) });
    found.set(key, pair);
  };
  for (const { weight, keys, reason } of REASONS) {
    for (const [key, alike] of sharing(entities, keys)) pairs(alike, (a, b) => add(a, b, weight, reason(key)));
  }
  for (const [, alike] of sharing(entities, endWords)) {
    pairs(alike, (a, b) => {
      const part = partOf(a.name, b.name);
      if (part !== undefined) add(a, b, PART_WEIGHT, reasonOf("part-of-name", part));
    });
  }
  for (const [a, b] of saidTogether(entities, evidence)) add(a, b, WORDS_WEIGHT, reasonOf("same-words"));
  return [...found.values()]
    .map((pair) => toPair(pair, told))
    .sort((a, b) => b.score - a.score || (a.target.id < b.target.id ? -1 : 1));
}

const pairKey = (a: string, b: string): string => [a, b].sort().join("\n");

type Reason = Pair["reasons"][number];

const WORDS: Readonly<Record<Likeness, (name: string) => string>> = {
  "same-name": (name) => `both are called “${name}”`,
  "same-letters": (name) => `both are written “${name}”, but for spaces and marks`,
  acronym: (name) => `“${name}” stands for the other`,
  sound: () => "the names sound alike",
  "part-of-name": (name) => `“${name}” is part of the other name`,
  "same-words": () => "the same words are quoted for both",
};

function reasonOf(code: Likeness, name?: string): Reason {
  return { code, ...(name === undefined ? {} : { name }), words: WORDS[code](name ?? "") };
}

interface Weighed {
  readonly reason: Reason;
  readonly weight: number;
}

interface Found {
  readonly first: GraphEntity;
  readonly second: GraphEntity;
  /** By their words. */
  readonly reasons: Map<string, Weighed>;
}

function toPair({ first, second, reasons }: Found, told: ReadonlyMap<string, number>): Pair {
  const keepsFirst = (told.get(first.id) ?? 0) >= (told.get(second.id) ?? 0);
  const [into, target] = keepsFirst ? [first, second] : [second, first];
  const sorted = [...reasons.values()].sort((a, b) => b.weight - a.weight);
  return {
    kind: first.kind,
    target: { id: target.id, name: target.name },
    into: { id: into.id, name: into.name },
    reasons: sorted.map(({ reason }) => reason),
    score: sorted.reduce((sum, { weight }) => sum + weight, 0),
  };
}

/** What was told apart, each pair once, by name. */
export function toldApart({ entities, apart = [] }: Pick<Graph, "entities" | "apart">): DuplicatesResponse["apart"] {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const byPair = new Map<string, DuplicatesResponse["apart"][number]>();
  for (const { edit, first, second } of apart) {
    const [a = first, b = second] = [first, second].sort();
    const { edits = [] } = byPair.get(pairKey(a, b)) ?? {};
    const named = (id: string) => ({ id, name: names.get(id) ?? id });
    byPair.set(pairKey(a, b), { first: named(a), second: named(b), edits: [...edits, edit] });
  }
  return [...byPair.values()];
}

/** Whose a thing is; persons known by one name in two talks may well be one. */
function scopeOf({ kind, id }: GraphEntity): string {
  const parts = id.split(":");
  return kind !== "Person" && parts.length > 2 ? (parts[1] ?? "") : "";
}

function sharing(
  entities: readonly GraphEntity[],
  keysOf: (entity: GraphEntity) => readonly string[],
): [string, GraphEntity[]][] {
  const byKey = new Map<string, GraphEntity[]>();
  for (const entity of entities) {
    for (const key of new Set(keysOf(entity))) {
      const group = byKey.get(`${entity.kind}\n${key}`);
      if (group) group.push(entity);
      else byKey.set(`${entity.kind}\n${key}`, [entity]);
    }
  }
  return [...byKey]
    .filter(([, group]) => group.length > 1 && group.length <= COMMON)
    .map(([key, group]) => [key.slice(key.indexOf("\n") + 1), group]);
}

function pairs(alike: readonly GraphEntity[], use: (a: GraphEntity, b: GraphEntity) => void): void {
  for (const [index, a] of alike.entries()) for (const b of alike.slice(index + 1)) use(a, b);
}

function namesOf({ name, aliases }: GraphEntity): string[] {
  return [name, ...aliases].map((each) => foldText(each).trim()).filter((each) => each.length > 1);
}

function squeezedNames(entity: GraphEntity): string[] {
  return namesOf(entity).flatMap((name) => {
    const letters = squeeze(name);
    return letters.length > 3 ? [letters] : [];
  });
}

const squeeze = (name: string): string => name.replace(/[^\p{L}\p{N}+#]/gu, "");

/** The first letters of a name of three words or more, and a name that could be such letters. */
function acronyms({ name }: GraphEntity): string[] {
  const words = foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !SMALL.has(word));
  if (words.length > 2) return [words.map((word) => word.charAt(0)).join("")];
  return /^\p{Lu}{3,6}$/u.test(name) ? [foldText(name)] : [];
}

const SMALL = new Set(["of", "the", "and", "for", "in", "at"]);

/** Five consonants or more: shorter names sound like too many others. */
function soundsOf({ name }: GraphEntity): string[] {
  const heard = consonants(name).filter((sound, index, all) => sound !== all[index - 1]);
  return heard.length >= 5 ? [heard.join("")] : [];
}

function endWords({ name }: GraphEntity): string[] {
  const words = foldText(name).split(/\s+/);
  return [words[0] ?? "", words.at(-1) ?? ""].filter((word) => word.length > 2);
}

/** The shorter name when all its words stand in the longer one, in order. */
function partOf(a: string, b: string): string | undefined {
  const [short, long] = [a, b]
    .sort((one, other) => one.length - other.length)
    .map((name) => foldText(name).split(/\s+/));
  if (!short || !long || short.length === long.length || commonLength(short, long) < short.length) return undefined;
  return a.length < b.length ? a : b;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Two names that stand in one quoted sentence are not one because of it: most of both must be the same words. */
function sharesMost(a: Stretch, b: Stretch): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return 2 * shared > Math.max(a.end - a.start, b.end - b.start);
}

/** Things of one kind whose quoted names overlap in a talk. */
function saidTogether(entities: readonly GraphEntity[], evidence: Graph["evidence"]): [GraphEntity, GraphEntity][] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const spans = evidence.flatMap(({ fact, source, start, end }) => {
    const entity = byId.get(fact);
    return entity && source !== undefined && start !== undefined && end !== undefined
      ? [{ entity, source, start, end }]
      : [];
  });
  spans.sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : a.start - b.start || a.end - b.end));
  const together: [GraphEntity, GraphEntity][] = [];
  for (const [index, span] of spans.entries()) {
    for (let next = index + 1; next < Math.min(spans.length, index + COMMON); next += 1) {
      const other = spans[next];
      if (!other || other.source !== span.source || other.start >= span.end) break;
      if (other.entity.kind === span.entity.kind && sharesMost(span, other)) together.push([span.entity, other.entity]);
    }
  }
  return together;
}
