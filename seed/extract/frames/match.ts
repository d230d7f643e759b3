/** Finds frames in a reading. Every attempt is bounded by the frame's own length, so a talk costs linear time. */
import type { Chunk, Chunks } from "../reading/chunks.ts";
import type { Token } from "../reading/token.ts";
import type { Voices } from "../reading/voices.ts";
import { firstOf, type Node, parsePattern, type Subject } from "./pattern.ts";

/** Where a frame is looked for. */
export interface Ground {
  readonly tokens: readonly Token[];
  readonly chunks: Chunks;
  readonly voices: Voices;
}

export interface FrameMatch {
  /** Token indices, `end` exclusive. */
  readonly first: number;
  readonly end: number;
  readonly slots: ReadonlyMap<string, Chunk>;
}

export interface Frame<Rule> {
  readonly nodes: readonly Node[];
  readonly rule: Rule;
}
export interface FrameIndex<Rule> {
  readonly byFirst: ReadonlyMap<string, readonly Frame<Rule>[]>;
}

/** Reads the patterns of an ordered list of rules once. Earlier rules are tried first. */
export function indexFrames<Rule>(rules: readonly (readonly [pattern: string, rule: Rule])[]): FrameIndex<Rule> {
  const byFirst = new Map<string, Frame<Rule>[]>();
  for (const [pattern, rule] of rules) {
    const frame = { nodes: parsePattern(pattern), rule };
    for (const key of firstOf(frame.nodes)) {
      const list = byFirst.get(key);
      if (list) list.push(frame);
      else byFirst.set(key, [frame]);
    }
  }
  return { byFirst };
}

/** All matches, in order of place; one per rule and place. */
export function* findFrames<Rule>(index: FrameIndex<Rule>, ground: Ground): Generator<[FrameMatch, Rule]> {
  for (let at = 0; at < ground.tokens.length; at += 1) {
    for (const key of keysAt(ground, at)) {
      for (const frame of index.byFirst.get(key) ?? []) {
        const match = matchAt(frame.nodes, ground, at);
        if (match) yield [match, frame.rule];
      }
    }
  }
}

function keysAt(ground: Ground, at: number): string[] {
  const keys = [ground.tokens[at]?.lower ?? ""];
  for (const subject of ["I", "HE", "MY"] as const) {
    if (isSubject(ground, at, subject)) keys.push(`<${subject}>`);
  }
  for (const chunk of ground.chunks.startingAt(at)) {
    const key = `{${chunk.kind}}`;
    if (!keys.includes(key)) keys.push(key);
  }
  return keys;
}

type Slots = { readonly name: string; readonly chunk: Chunk; readonly before: Slots } | undefined;
type Next = (at: number, slots: Slots, mayEnd: boolean) => FrameMatch | undefined;

/** The match of a frame that begins exactly here. */
export function matchAt(nodes: readonly Node[], ground: Ground, first: number): FrameMatch | undefined {
  return step(nodes, 0, ground, first, first, undefined, false, (end, slots) => {
    const found = new Map<string, Chunk>();
    for (let slot = slots; slot; slot = slot.before) found.set(slot.name, slot.chunk);
    return end > first ? { first, end, slots: found } : undefined;
  });
}

function step(
  nodes: readonly Node[],
  index: number,
  ground: Ground,
  first: number,
  at: number,
  slots: Slots,
  mayEnd: boolean,
  next: Next,
): FrameMatch | undefined {
  const node = nodes[index];
  if (!node) return next(at, slots, mayEnd);
  const go = (to: number, more: Slots, end: boolean) => step(nodes, index + 1, ground, first, to, more, end, next);
  if (node.kind === "end") return go(at, slots, true);
  if (node.kind === "choice") {
    for (const choice of node.choices) {
      const found = step(choice, 0, ground, first, at, slots, mayEnd, go);
      if (found) return found;
    }
    return undefined;
  }
  let place = at;
  for (let skipped = 0; skipped <= 6; skipped += 1, place += 1) {
    if (place > first && !mayEnd && ground.tokens[place]?.sentence !== ground.tokens[place - 1]?.sentence)
      return undefined;
    const found = matchNode(node, ground, first, place, slots, go);
    if (found) return found;
    if (place === first || !ground.tokens[place]?.filler) return undefined;
  }
  return undefined;
}

function matchNode(
  node: Exclude<Node, { kind: "choice" | "end" }>,
  ground: Ground,
  first: number,
  at: number,
  slots: Slots,
  go: Next,
): FrameMatch | undefined {
  switch (node.kind) {
    case "word":
      return ground.tokens[at]?.lower === node.word ? go(at + 1, slots, false) : undefined;
    case "slot":
      for (const chunk of ground.chunks.startingAt(at)) {
        if (!node.kinds.includes(chunk.kind)) continue;
        const found = go(chunk.end, { name: node.name, chunk, before: slots }, false);
        if (found) return found;
      }
      return undefined;
    case "subject":
      if (isSubject(ground, at, node.subject)) return go(at + 1, slots, false);
      return node.subject === "S" && at === first && leavesSubjectOut(ground, at) ? go(at, slots, false) : undefined;
    case "gap":
      for (let length = 0; length <= node.most; length += 1) {
        const place = at + length;
        if (length > 0 && ground.tokens[place]?.sentence !== ground.tokens[place - 1]?.sentence) return undefined;
        const found = go(place, slots, false);
        if (found) return found;
      }
      return undefined;
  }
}

function isSubject(ground: Ground, at: number, subject: Subject): boolean {
  const word = ground.tokens[at]?.lower;
  if (word === undefined) return false;
  if (subject === "MY") return ground.voices.isOwn(at);
  if (subject === "HE") return ground.voices.isToldOf(at);
  return ground.voices.isNarrator(at);
}

const CLAUSE_OPENERS = new Set(["and", "then", "so", "but", "where", "after"]);

/** "…, worked at X": a verb right after a comma, "and" or "then", and the subject before it was the narrator. */
function leavesSubjectOut(ground: Ground, at: number): boolean {
  const token = ground.tokens[at];
  const before = ground.tokens[at - 1];
  if (!token || !before) return false;
  const opens = CLAUSE_OPENERS.has(before.lower) || token.comma || token.sentence !== before.sentence;
  if (!opens && !before.filler) return false;
  return ground.voices.lastSubjectIsNarrator(at);
}
