/** Names of speakers at the start of a line: "Name: …", "**Name:** …", "[00:12:34] Name: …", "Name (00:12): …". */
import { clockSeconds } from "./clock.ts";

export interface Label {
  readonly name: string;
  readonly role?: "host" | "guest";
  readonly seconds?: number;
  /** Where speech begins, counted from the start of the line. */
  readonly length: number;
  /** Marked as a label by more than a colon: bold, a time, brackets, arrows. */
  readonly marked: boolean;
}

const HEAD = 160;
const OPENING = /[ \t]*(?:>>+[ \t]*|(?:&gt;){2,}[ \t]*|#{1,6}[ \t]+|[-–—][ \t]+)?/y;
const TIME = /(\\?\[|\()?(\d{1,3}(?::\d{2}){1,2}(?:[.,]\d{1,3})?)(\\?\]|\))?[ \t]*(?:[-–—|][ \t]+)?/y;
const BOLD = /\*\*|__/y;
const NAME =
  /(?:\p{Lu}|\p{Lo})[\p{L}\p{M}\p{N}.'’_-]{0,30}(?:[ \t]+(?:\p{Lu}[\p{L}\p{M}\p{N}.'’_-]{0,30}|\d{1,3}(?!\d|:\d)|de|del|da|di|du|van|von|der|den|la|le|bin|al|el|dos|y|&|and)){0,5}/uy;
const GENERIC =
  /(?:speaker[ _-]?\d{1,3}|interviewer|interviewee|respondent|participant|host|guest|moderator|narrator)(?![\p{L}\p{N}])/iuy;
const ROLE = /,?[ \t]*[([]?(host|co-host|guest|interviewer|interviewee|moderator|speaker)[)\]]?[ \t]*(?=[:*\]([_]|$)/iy;
/** "Jane Doe, PhD:": what stands after a name and is none of it. */
const LETTERS =
  /(?:,[ \t]*(?:ph\.?[ \t]?d|m\.?d|mba|esq|jr|sr|r\.?n|j\.?d|d\.?v\.?m|m\.?sc|b\.?sc|m\.?a|m\.?s|ed\.?d|cpa|pe|phr)\.?(?![\p{L}\p{N}])){1,3}/iuy;
/** Words before a colon that name a part of a text and no person. */
const NO_NAME =
  /^(?:note|notes|nb|ps|tip|warning|update|edit|example|question|answer|summary|source|sources|step|chapter|part|section|link|links|title|date|published|url|https?|episode|show|channel|topic|topics|lesson|figure|table|disclaimer|description|keywords|transcript|reminder|spoiler|remember|so|and|but|ok|okay|yes|no|well|first|second|third|fact|result|problem|solution|conclusion|intro|introduction|outro|advice|rule|idea|point|music|audio|video|length|duration|id)(?:[ \t.]?\d{0,3})$/i;

/** The label a line begins with, judged by its shape alone; see {@link acceptedNames}. */
export function labelOf(line: string): Label | undefined {
  const head = line.slice(0, HEAD);
  const opening = take(OPENING, head, 0);
  let at = opening?.end ?? 0;
  const before = take(TIME, head, at);
  if (before) at = before.end;
  const bold = take(BOLD, head, at);
  if (bold) at = bold.end;
  const inner = bold ? take(TIME, head, at) : undefined;
  if (inner) at = inner.end;
  const bracket = head.charAt(at) === "[";
  if (bracket) at++;
  const name = take(GENERIC, head, at) ?? take(NAME, head, at);
  if (!name || (/\.$/.test(name.groups[0] ?? "") && !before)) return undefined;
  const closed = bracket && head.charAt(name.end) === "]";
  const { role, time: after, colon, end } = labelEnd(head, take(LETTERS, head, name.end)?.end ?? name.end);
  at = end;
  const alone = /^\s*$/.test(head.slice(at)) && line.length <= HEAD;
  if (!colon && !(after && alone) && !closed) return undefined;
  if (colon && /^\/\//.test(head.slice(at))) return undefined;
  const clock = [before, inner, after].map((time) => time?.groups[2]).find((time) => time !== undefined);
  const seconds = clock === undefined ? undefined : clockSeconds(clock);
  return {
    name: spokenName(name.groups[0] ?? ""),
    ...(role === undefined ? {} : dutyRole(role)),
    ...(seconds === undefined ? {} : { seconds }),
    length: at,
    marked: bold !== undefined || clock !== undefined || bracket || /[>&]/.test(opening?.groups[0] ?? ""),
  };
}

/** What may follow the name, in any order and each once: a role, a time, the end of bold, the colon. */
function labelEnd(head: string, from: number) {
  let at = from;
  let role: string | undefined;
  let time: ReturnType<typeof take>;
  let colon = false;
  for (let steps = 0; steps < 10; steps++) {
    const sign = head.charAt(at);
    const found = role === undefined ? take(ROLE, head, at) : undefined;
    // After the colon a bare time is said: "Ann: 10:30 suits me".
    const clock = time === undefined && (!colon || /[[(\\]/.test(sign)) ? take(TIME, head, at) : undefined;
    if (found) role = found.groups[1]?.toLowerCase();
    if (clock && !found) time = clock;
    const end = found?.end ?? clock?.end ?? take(BOLD, head, at)?.end;
    if (end !== undefined) at = end;
    else if (sign === ":" && !colon) colon = true;
    else if (sign !== " " && sign !== "\t" && sign !== "]") break;
    if (end === undefined) at++;
  }
  return { role, time, colon, end: at };
}

/**
 * The names that really label turns, out of the labels of all lines: said more than once, or marked, or beside such
 * ones. One colon after a capital word is no speaker.
 * @param share of the paragraphs that begin with a label, 0 to 1.
 */
export function acceptedNames(labels: readonly Label[], share: number): ReadonlySet<string> {
  const counts = new Map<string, { count: number; marked: boolean }>();
  for (const label of labels) {
    if (NO_NAME.test(label.name)) continue;
    const known = counts.get(label.name);
    counts.set(label.name, { count: (known?.count ?? 0) + 1, marked: known?.marked === true || label.marked });
  }
  const isSure = (name: string, { count, marked }: { count: number; marked: boolean }) =>
    count > 1 || marked || isGeneric(name);
  const sure = [...counts].filter(([name, known]) => isSure(name, known));
  const turns = sure.reduce((sum, [, known]) => sum + known.count, 0);
  const several = sure.length > 1 || (sure.length === 1 && counts.size > 1 && share >= 0.5);
  if (turns < 2 || !(several || share >= 0.5 || sure.some(([, known]) => known.marked))) {
    const single = share >= 0.9 && counts.size > 0 && labels.length === counts.size && counts.size <= 4;
    return new Set(
      single ? [...counts].filter(([name]) => /\s/.test(name) || isGeneric(name)).map(([name]) => name) : [],
    );
  }
  return new Set([...counts].filter(([name, known]) => isSure(name, known) || /\s/.test(name)).map(([name]) => name));
}

const isGeneric = (name: string): boolean =>
  /^(?:speaker[ _-]?\d{1,3}|interviewer|interviewee|respondent|participant|host|guest|moderator|q|a)$/i.test(name);

/** "VLADIMIR IGLOVIKOV" → "Vladimir Iglovikov"; "YK" and "SPEAKER_00" stay. */
function spokenName(label: string): string {
  return label
    .replace(/\s+/g, " ")
    .split(" ")
    .map((word) => {
      if (!/^[\p{Lu}.'’-]{3,}$/u.test(word) || !/[AEIOUY]/.test(word)) return word;
      return word
        .toLowerCase()
        .replace(/(^|['’.-])(\p{Ll})/gu, (_, edge: string, letter: string) => edge + letter.toUpperCase());
    })
    .join(" ");
}

function dutyRole(duty: string): { role: "host" | "guest" } | Record<string, never> {
  if (/host|interviewer|moderator/.test(duty)) return { role: "host" };
  return /guest|interviewee/.test(duty) ? { role: "guest" } : {};
}

function take(
  pattern: RegExp,
  text: string,
  at: number,
): { end: number; groups: readonly (string | undefined)[] } | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match && match[0] !== "" ? { end: at + match[0].length, groups: match } : undefined;
}
