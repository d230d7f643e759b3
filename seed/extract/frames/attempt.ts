/** One attempt at a frame. It is bounded by the frame's own length, so a talk costs linear time. */
import type { Chunk, Chunks } from "../reading/chunks.ts";
import type { Token } from "../reading/token.ts";
import type { Voices } from "../reading/voices.ts";
import type { Node } from "./pattern.ts";
import { isSubject, leavesSubjectOut } from "./subjects.ts";

/** Where a frame is looked for. */
export interface Ground {
  readonly tokens: readonly Token[];
  readonly chunks: Chunks;
  readonly voices: Voices;
}

/** Fillers in a row that a frame steps over. */
export const MOST_FILLERS = 6;

export interface FrameMatch {
  /** Token indices, `end` exclusive. */
  readonly first: number;
  readonly end: number;
  readonly slots: ReadonlyMap<string, Chunk>;
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
    const { choices, heads } = node;
    for (let i = 0; i < choices.length; i += 1) {
      const [choice, head] = [choices[i], heads[i]];
      if (!choice || (head !== undefined && !comesNext(ground, head, at))) continue;
      const found = step(choice, 0, ground, first, at, slots, mayEnd, go);
      if (found) return found;
    }
    return undefined;
  }
  let place = at;
  for (let skipped = 0; skipped <= MOST_FILLERS; skipped += 1, place += 1) {
    if (place > first && !mayEnd && ground.tokens[place]?.sentence !== ground.tokens[place - 1]?.sentence)
      return undefined;
    const found = matchNode(node, ground, first, place, slots, go);
    if (found) return found;
    if (place === first || !ground.tokens[place]?.filler) return undefined;
  }
  return undefined;
}

/** Whether the word stands here or right after fillers: of a long choice few need be tried. */
function comesNext({ tokens }: Ground, word: string, at: number): boolean {
  for (let place = at; place <= at + MOST_FILLERS; place += 1) {
    const token = tokens[place];
    if (token?.lower === word) return true;
    if (!token?.filler) return false;
  }
  return false;
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
