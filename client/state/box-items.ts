/** What the one box offers for what was typed, best first. Pure. */

import type { SearchHit, TimelineResponse } from "../../model/api.ts";
import { isCarried } from "../api.ts";
import type { OfferedStep } from "../stage/offered-steps.ts";
import { dateTyped } from "../words/as-of.ts";
import { findSteps, isStepTyped } from "./find-steps.ts";
import { COMMANDS, type Command } from "./keys.ts";
import type { Recent } from "./recent.ts";

export type BoxItem =
  | { readonly kind: "date"; readonly date: string }
  | { readonly kind: "ask"; readonly question: string }
  | { readonly kind: "console"; readonly query: string }
  | { readonly kind: "hit"; readonly hit: SearchHit }
  | { readonly kind: "command"; readonly command: Command }
  | { readonly kind: "step"; readonly step: OfferedStep }
  | { readonly kind: "thing"; readonly id: string; readonly name: string; readonly recent: boolean };

/** What the list tells the box: how many options there are, and how to choose one. */
export interface BoxOptions {
  readonly count: number;
  choose(index: number): void;
}

interface Sources {
  readonly hits: readonly SearchHit[];
  readonly timeline: TimelineResponse | undefined;
  readonly recent: readonly Recent[];
  readonly words: Readonly<Record<Command, string>>;
  /** Of the story of the person looked at. */
  readonly steps?: readonly OfferedStep[];
}

/** Most commands, and most steps, beside other finds. */
const MOST_COMMANDS = 6;
const MOST_STEPS = 3;

/** @param text as typed; empty offers what was used last and the stations. */
export function boxItems(text: string, { hits, timeline, recent, words, steps = [] }: Sources): readonly BoxItem[] {
  const typed = text.trim();
  if (typed === "") return atRest(timeline, recent);
  if (isCypher(typed)) return [{ kind: "console", query: typed }];
  const date = dateTyped(typed);
  const commands = matchingCommands(typed, words).map((command): BoxItem => ({ kind: "command", command }));
  const found = hits.map((hit): BoxItem => ({ kind: "hit", hit }));
  const ask: BoxItem = { kind: "ask", question: typed };
  const asks = isQuestion(typed) && !isCarried();
  // A command that is named whole is meant; one that merely shares letters comes after what the talks hold.
  const named = commands.filter((item) => item.kind === "command" && fold(words[item.command]) === fold(typed));
  const others = commands.filter((item) => !named.includes(item)).slice(0, MOST_COMMANDS);
  const step = typed.length < 3 ? [] : findSteps(typed, steps).map((one): BoxItem => ({ kind: "step", step: one }));
  const numbered = isStepTyped(typed) ? step : [];
  return [
    ...numbered,
    ...named,
    ...(date === undefined ? [] : [{ kind: "date" as const, date }]),
    ...(asks ? [ask] : []),
    ...found,
    ...(numbered.length > 0 ? [] : step.slice(0, MOST_STEPS)),
    ...others,
    ...(asks || typed.length < 3 || isCarried() ? [] : [ask]),
  ];
}

/** Text for the console: it starts with a Cypher clause. */
export const isCypher = (text: string): boolean => /^\s*(optional\s+)?match\s*[\s(]/i.test(text);

const STARTS =
  /^(who|whom|whose|what|when|where|why|which|how|did|does|do|was|were|is|are|has|had|can|tell me|list|show me|wer|wen|was|wann|wo|wohin|woher|warum|wieso|welche[rsnm]?|wie)\b/i;

/** Whether a text reads as a question: it ends with "?", or starts like one and has more words. */
export const isQuestion = (text: string): boolean =>
  text.trim().endsWith("?") || (STARTS.test(text.trim()) && /\S\s+\S/.test(text.trim()));

/** Commands whose words hold every word typed, or its letters in order; the closest first. */
function matchingCommands(typed: string, words: Readonly<Record<Command, string>>): readonly Command[] {
  const scored = COMMANDS.flatMap((command) => {
    const score = closeness(fold(typed), fold(words[command]));
    return score === undefined ? [] : [{ command, score }];
  });
  return scored.toSorted((a, b) => a.score - b.score).map(({ command }) => command);
}

/** 0 is the whole text; undefined is no match. */
function closeness(typed: string, words: string): number | undefined {
  if (words === typed) return 0;
  if (words.startsWith(typed)) return 1;
  const starts = words.split(/[^\p{L}\p{N}]+/u);
  const parts = typed.split(/\s+/);
  if (parts.every((part) => starts.some((start) => start.startsWith(part)))) return 2;
  if (typed.length >= 3 && words.includes(typed)) return 3;
  return typed.length >= 4 && parts.length === 1 && inOrder(typed, starts) ? 4 : undefined;
}

/** Whether letters stand in one word in order, its first letter first: "trac", "shrtcts". */
function inOrder(letters: string, words: readonly string[]): boolean {
  return words.some((word) => {
    if (word[0] !== letters[0]) return false;
    let at = 0;
    for (const letter of word) if (letter === letters[at]) at++;
    return at === letters.length;
  });
}

function atRest(timeline: TimelineResponse | undefined, recent: readonly Recent[]): readonly BoxItem[] {
  const used = recent.flatMap((one): BoxItem[] => {
    if (one.kind === "thing") return [{ ...one, recent: true }];
    if (one.kind === "ask") return [one];
    return COMMANDS.includes(one.command) ? [one] : [];
  });
  const stations = (timeline?.spine ?? []).flatMap((id): BoxItem[] => {
    const name = timeline?.episodes.find((episode) => episode.id === id)?.title;
    const known = recent.some((one) => one.kind === "thing" && one.id === id);
    return name === undefined || known ? [] : [{ kind: "thing", id, name, recent: false }];
  });
  return [
    ...used,
    ...stations,
    ...(["trace", "filters", "sheet"] as const).map((command): BoxItem => ({ kind: "command", command })),
  ];
}

const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
