/** "As a site engineer, no, hang on, it was project engineer": what is taken back in the same breath was not said. */
import type { EntityKind } from "../../../model/ontology.ts";
import type { Mention } from "../reading/mention.ts";
import { beginningAt } from "../reading/mentions-at.ts";
import type { Reading } from "../reading/reading.ts";
import type { Token } from "../reading/token.ts";

const CORRECTED: ReadonlySet<EntityKind> = new Set<EntityKind>(["Role", "Organization", "Place", "Tool", "Topic"]);

/** The mention that corrects another takes its place: it begins where that began. */
export function takeCorrections(mentions: readonly Mention[], { tokens }: Reading): readonly Mention[] {
  const dropped = new Set<Mention>();
  const corrected = new Map<Mention, Mention>();
  for (const mention of mentions) {
    if (!CORRECTED.has(mention.kind)) continue;
    const place = correctionEnd(tokens, mention.end);
    const right =
      place === undefined ? undefined : beginningAt(mentions, place).find(({ kind }) => kind === mention.kind);
    if (!right || right.name === mention.name) continue;
    dropped.add(mention);
    corrected.set(right, { ...right, first: mention.first });
  }
  if (dropped.size === 0) return mentions;
  return mentions.filter((mention) => !dropped.has(mention)).map((mention) => corrected.get(mention) ?? mention);
}

/** Words that take back what was just said. "Sorry" and "I mean" alone do; "no" needs one of its company. */
const TAKING_BACK: readonly (readonly string[])[] = [
  "no hang on",
  "no wait",
  "no sorry",
  "no actually",
  "no no",
  "no it was",
  "hang on",
  "wait no",
  "sorry",
  "or rather",
  "i mean",
  "scratch that",
  "well actually",
].map((words) => words.split(" "));
const INTRODUCING = new Set("it was no a an the i mean actually that is in at to as not".split(" "));
const MOST_INTRODUCING = 5;

/** Where the right words begin. */
function correctionEnd(tokens: readonly Token[], from: number): number | undefined {
  const words = TAKING_BACK.find((phrase) => phrase.every((word, i) => tokens[from + i]?.lower === word));
  if (!words) return undefined;
  let at = from + words.length;
  for (let steps = 0; steps < MOST_INTRODUCING && INTRODUCING.has(tokens[at]?.lower ?? ""); steps += 1) at += 1;
  return at;
}
