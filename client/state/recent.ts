/** What was opened from the one box last, in this browser. */
import type { Command } from "./keys.ts";

/** A thing, a question or a command that was chosen. */
export type Recent =
  | { readonly kind: "thing"; readonly id: string; readonly name: string }
  | { readonly kind: "ask"; readonly question: string }
  | { readonly kind: "command"; readonly command: Command };

const KEPT_AS = "cairn.recent";
const MOST = 8;

/** Latest first; empty when there are none or they cannot be read. */
export function recentOf(memory: Pick<Storage, "getItem">): readonly Recent[] {
  try {
    const kept: unknown = JSON.parse(memory.getItem(KEPT_AS) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isRecent).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function rememberRecent(chosen: Recent, memory: Pick<Storage, "getItem" | "setItem">): void {
  const same = JSON.stringify(chosen);
  const rest = recentOf(memory).filter((other) => JSON.stringify(other) !== same);
  try {
    memory.setItem(KEPT_AS, JSON.stringify([chosen, ...rest].slice(0, MOST)));
  } catch {
    // Storage may be full or forbidden: then nothing is recent.
  }
}

function isRecent(value: unknown): value is Recent {
  if (typeof value !== "object" || value === null || !("kind" in value)) return false;
  if (value.kind === "thing") return hasText(value, "id") && hasText(value, "name");
  if (value.kind === "ask") return hasText(value, "question");
  return value.kind === "command" && hasText(value, "command");
}

const hasText = (value: object, key: string): boolean =>
  Object.entries(value).some(([name, text]) => name === key && typeof text === "string");
