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

/**
 * What a frame can begin with, so that most places need not be tried: words, slot kinds, subjects.
 * @throws TypeError when anything may stand there.
 */
export function firstOf(nodes: readonly Node[]): ReadonlySet<string> {
  const first = findFirst(nodes);
  if (!first) throw new TypeError("a frame must begin with words, a slot or a subject");
  return first;
}

/** The same for a part of a frame; undefined when anything may stand there, or nothing. */
export function findFirst(nodes: readonly Node[]): ReadonlySet<string> | undefined {
  const first = new Set<string>();
  return addFirst(nodes, first) === "closed" ? first : undefined;
}

/** Whether the sequence begins with what was added (`closed`), may match nothing (`empty`), or begin with anything. */
function addFirst(nodes: readonly Node[], first: Set<string>): "closed" | "empty" | "anything" {
  for (const node of nodes) {
    if (node.kind === "gap" || node.kind === "end") return "anything";
    if (node.kind === "word") first.add(node.word);
    else if (node.kind === "slot") for (const kind of node.kinds) first.add(`{${kind}}`);
    else if (node.kind === "subject") {
      first.add(`<${node.subject === "S" ? "I" : node.subject}>`);
      if (node.subject === "S") continue;
    } else {
      // every choice is visited: no short cut
      const begun = node.choices.map((choice) => addFirst(choice, first));
      if (begun.includes("anything")) return "anything";
      if (begun.includes("empty")) continue;
    }
    return "closed";
  }
  return "empty";
}
