/** Who speaks from which line on, judged over the whole text. */
import { type Line, lineText } from "./lines.ts";
import { acceptedNames, type Label, labelOf } from "./speaker-labels.ts";

export interface Turns {
  /** The label that begins a turn at this line. */
  labelOf(line: Line): Label | undefined;
  readonly names: ReadonlySet<string>;
  readonly roles: { readonly guests: readonly string[]; readonly hosts: readonly string[] };
}

export const NO_TURNS: Turns = { labelOf: () => undefined, names: new Set(), roles: { guests: [], hosts: [] } };

const OWN_LINE =
  /^[ \t]*(?:#{1,6}[ \t]+)?(?:\*\*|__)?((?:\p{Lu}|\p{Lo})[\p{L}\p{M}\p{N}.'’_-]{0,30}(?:[ \t]+(?:\p{Lu}[\p{L}\p{M}\p{N}.'’_-]{0,30}|\d{1,3}|de|van|von|der|la)){0,4})(?:\*\*|__)?[ \t]*$/u;

/** Finds labels ("Name: …") and names on lines of their own; a colon or a short line now and then is neither. */
export function findTurns(text: string, lines: readonly Line[]): Turns {
  const labels = new Map<number, Label>();
  for (const line of lines) {
    const label = labelOf(headOf(text, line));
    if (label) labels.set(line.start, label);
  }
  const names = acceptedNames([...labels.values()], labels.size / Math.max(1, paragraphCount(text, lines)));
  if (names.size === 0) return ownLineTurns(text, lines);
  const accepted = new Map([...labels].filter(([, label]) => names.has(label.name)));
  const roleOf = (role: "host" | "guest") =>
    [...new Set([...accepted.values()].filter((label) => label.role === role).map((label) => label.name))].filter(
      isPersonal,
    );
  return {
    labelOf: (line) => accepted.get(line.start),
    names,
    roles: { guests: roleOf("guest"), hosts: roleOf("host") },
  };
}

/** Names on lines of their own, over the text they say: two or more names, each more than once. */
function ownLineTurns(text: string, lines: readonly Line[]): Turns {
  const found = new Map<string, number>();
  lines.forEach((_, index) => {
    const name = ownLineName(text, lines, index);
    if (name !== undefined) found.set(name, (found.get(name) ?? 0) + 1);
  });
  const repeated = new Set([...found].filter(([, count]) => count > 1).map(([name]) => name));
  if (repeated.size < 2) return NO_TURNS;
  const labels = new Map<number, Label>();
  lines.forEach((line, index) => {
    const name = ownLineName(text, lines, index);
    if (name !== undefined && (repeated.has(name) || (/\s/.test(name) && repeated.size > 1))) {
      labels.set(line.start, { name, length: line.end - line.start, marked: false });
    }
  });
  return { labelOf: (line) => labels.get(line.start), names: repeated, roles: { guests: [], hosts: [] } };
}

function ownLineName(text: string, lines: readonly Line[], index: number): string | undefined {
  const line = lines[index];
  const above = lines[index - 1];
  if (!line || line.end - line.start > 80 || (above && /\S/.test(lineText(text, above)))) return undefined;
  const name = OWN_LINE.exec(lineText(text, line))?.[1];
  return name !== undefined && !name.endsWith(".") ? name.replace(/\s+/g, " ") : undefined;
}

function paragraphCount(text: string, lines: readonly Line[]): number {
  let count = 0;
  let open = false;
  for (const line of lines) {
    const blank = !/\S/.test(headOf(text, line));
    if (!blank && !open) count++;
    open = !blank;
  }
  return count;
}

const headOf = (text: string, line: Line): string => text.slice(line.start, Math.min(line.end, line.start + 200));

const isPersonal = (name: string): boolean => !/^(?:host|guest|interviewer|interviewee|moderator|speaker)/i.test(name);
