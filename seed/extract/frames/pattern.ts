/**
 * A small language for what people say around names. One line per frame:
 *
 *     I (have)? (worked|interned) at {Organization:org} (as (a|an)? {Role:role})?
 *
 * - `word` that word; `(a|b c)` one of several sequences; `?` after a word, group or slot makes it optional
 * - `{Kind|Kind:name}` a mention of one of these kinds; `{time}` a time phrase; `{number}` a number
 * - `I` the one whose story it is ("I", "we"; a host's "you"), `HE` the same told by others, `MY` the possessive
 * - `S` the subject left out: "…, worked at", "and moved to"; or `I`
 * - `_3` up to three other words; `.` the sentence may end here
 *
 * Fillers are stepped over everywhere, a sentence end nowhere but at `.`.
 */
export type Node =
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "choice"; readonly choices: readonly (readonly Node[])[] }
  | { readonly kind: "slot"; readonly kinds: readonly string[]; readonly name: string }
  | { readonly kind: "subject"; readonly subject: Subject }
  | { readonly kind: "gap"; readonly most: number }
  | { readonly kind: "end" };

export type Subject = "I" | "HE" | "MY" | "S";
const SUBJECTS: Readonly<Record<string, Subject>> = { I: "I", HE: "HE", MY: "MY", S: "S" };

/** @throws TypeError for a pattern that cannot be read: a mistake in a rule, found by the first test that loads it. */
export function parsePattern(pattern: string): readonly Node[] {
  const parts = pattern.match(/\{[^}]*\}|[()|?]|_\d+|[^\s(){}|?]+/g) ?? [];
  const reader = { parts, at: 0 };
  const nodes = readSequence(reader, pattern);
  if (reader.at < parts.length || nodes.length === 0) throw new TypeError(`unreadable frame: ${pattern}`);
  return nodes;
}

interface Reader {
  readonly parts: readonly string[];
  at: number;
}

function readSequence(reader: Reader, pattern: string): Node[] {
  const nodes: Node[] = [];
  for (;;) {
    const part = reader.parts[reader.at];
    if (part === undefined || part === ")" || part === "|") return nodes;
    if (part === "?") {
      const last = nodes.pop();
      if (!last) throw new TypeError(`nothing before "?" in frame: ${pattern}`);
      nodes.push({ kind: "choice", choices: [[last], []] });
      reader.at += 1;
    } else nodes.push(readNode(reader, part, pattern));
  }
}

function readNode(reader: Reader, part: string, pattern: string): Node {
  reader.at += 1;
  if (part === "(") return readChoice(reader, pattern);
  if (part === ".") return { kind: "end" };
  if (/^_\d+$/.test(part)) return { kind: "gap", most: Number(part.slice(1)) };
  const subject = SUBJECTS[part];
  if (subject) return { kind: "subject", subject };
  if (!part.startsWith("{")) return { kind: "word", word: part };
  const [kinds = "", name] = part.slice(1, -1).split(":");
  return { kind: "slot", kinds: kinds.split("|"), name: name ?? kinds.toLowerCase() };
}

function readChoice(reader: Reader, pattern: string): Node {
  const choices: Node[][] = [];
  for (;;) {
    choices.push(readSequence(reader, pattern));
    const closing = reader.parts[reader.at];
    reader.at += 1;
    if (closing === ")") return { kind: "choice", choices };
    if (closing !== "|") throw new TypeError(`open group in frame: ${pattern}`);
  }
}

/** Kinds of the slots, also of those that may be left out. */
export const kindsOf = (nodes: readonly Node[]): readonly string[] =>
  nodes.flatMap((node) => {
    if (node.kind === "slot") return node.kinds;
    return node.kind === "choice" ? node.choices.flatMap(kindsOf) : [];
  });

/**
 * What a frame can begin with, so that most places need not be tried: words, slot kinds, subjects.
 * @throws TypeError when anything may stand there.
 */
export function firstOf(nodes: readonly Node[]): ReadonlySet<string> {
  const first = { keys: new Set<string>(), reach: 0 };
  if (addFirst(nodes, first) !== undefined || first.reach > 0)
    throw new TypeError("a frame must begin with words, a slot or a subject");
  return first.keys;
}

/** What must come next, with at most `reach` other words between. */
export interface Next {
  readonly keys: Set<string>;
  reach: number;
}

/** What comes after a beginning of the frame: one of {@link firstOf}. Undefined where nothing need come, or anything may. */
export function findNext(nodes: readonly Node[], beginning: string): Next | undefined {
  const next: Next = { keys: new Set<string>(), reach: 0 };
  return restsAfter(nodes, beginning).every((rest) => addFirst(rest, next) === undefined) ? next : undefined;
}

/** What is left of the sequence, in every way that it can begin so. */
function restsAfter([node, ...rest]: readonly Node[], beginning: string): readonly (readonly Node[])[] {
  if (!node) return [];
  switch (node.kind) {
    case "word":
      return node.word === beginning ? [rest] : [];
    case "slot":
      return node.kinds.some((kind) => `{${kind}}` === beginning) ? [rest] : [];
    case "subject": {
      const told = keyOfSubject(node.subject) === beginning ? [rest] : [];
      return node.subject === "S" ? [...told, ...restsAfter(rest, beginning)] : told;
    }
    case "choice":
      return node.choices.flatMap((choice) => restsAfter([...choice, ...rest], beginning));
    case "end":
    case "gap":
      // Never at the beginning of a frame.
      return [];
  }
}

const keyOfSubject = (subject: Subject): string => `<${subject === "S" ? "I" : subject}>`;

/**
 * @param words that may stand before the sequence.
 * @returns words that may stand before what comes after it, where it may match nothing; else undefined.
 */
function addFirst(nodes: readonly Node[], first: Next, words = 0): number | undefined {
  let before = words;
  for (const node of nodes) {
    if (node.kind === "end") continue;
    if (node.kind === "gap") {
      before += node.most;
      continue;
    }
    if (node.kind === "choice") {
      // Every choice is visited: no short cut.
      const empty = node.choices
        .map((choice) => addFirst(choice, first, before))
        .filter((after) => after !== undefined);
      if (empty.length === 0) return undefined;
      before = Math.max(...empty);
      continue;
    }
    first.reach = Math.max(first.reach, before);
    if (node.kind === "word") first.keys.add(node.word);
    else if (node.kind === "slot") for (const kind of node.kinds) first.keys.add(`{${kind}}`);
    else {
      first.keys.add(keyOfSubject(node.subject));
      if (node.subject === "S") continue;
    }
    return undefined;
  }
  return before;
}
