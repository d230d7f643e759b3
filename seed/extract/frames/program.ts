/** A frame as steps that lead to each other: an attempt runs along them and makes nothing on its way. */
import { frameWord } from "./lexicon.ts";
import type { Node, Subject } from "./pattern.ts";

/** One step; all have the same fields, whatever they do with them. Undefined where a step leads: the frame is found. */
export interface Step {
  readonly does: Node["kind"];
  /** Number of a word, or the most words of a gap. */
  readonly value: number;
  /** Of a slot. */
  readonly kinds: readonly string[];
  readonly name: string;
  readonly subject: Subject;
  /** Of a choice. */
  readonly ways: Ways;
  readonly next: Step | undefined;
}

/** Ways on, in the order in which they are tried. */
interface Ways {
  readonly all: readonly (Step | undefined)[];
  /** Those that may go on with a word, by its number; with any other word, those that need none. */
  readonly byWord: ReadonlyMap<number, readonly (Step | undefined)[]>;
  readonly others: readonly (Step | undefined)[];
}

const NO_WAYS: Ways = { all: [], byWord: new Map(), others: [] };
const NO_KINDS: readonly string[] = [];

/** The first step of a sequence, whose last leads to `after`. */
export function compileFrame(nodes: readonly Node[], after?: Step): Step | undefined {
  return nodes.reduceRight<Step | undefined>((next, node) => compileNode(node, next), after);
}

function compileNode(node: Node, next: Step | undefined): Step {
  return {
    does: node.kind,
    value: node.kind === "word" ? frameWord(node.word) : node.kind === "gap" ? node.most : 0,
    kinds: node.kind === "slot" ? node.kinds : NO_KINDS,
    name: node.kind === "slot" ? node.name : "",
    subject: node.kind === "subject" ? node.subject : "I",
    ways: node.kind === "choice" ? compileWays(node.choices, next) : NO_WAYS,
    next,
  };
}

function compileWays(choices: readonly (readonly Node[])[], next: Step | undefined): Ways {
  const ways = choices.map(([head, ...rest]) => ({
    word: head?.kind === "word" ? frameWord(head.word) : undefined,
    step: head ? compileNode(head, compileFrame(rest, next)) : next,
  }));
  const forWord = (number?: number) =>
    ways.filter(({ word }) => word === undefined || word === number).map(({ step }) => step);
  const words = new Set(ways.flatMap(({ word }) => word ?? []));
  return {
    all: ways.map(({ step }) => step),
    byWord: new Map([...words].map((word) => [word, forWord(word)])),
    others: forWord(),
  };
}
