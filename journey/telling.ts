import type { GraphEntity, GraphEvidence, PersonGraph } from "../model/graph.ts";
import { compareText } from "./compare-text.ts";
import type { Words } from "./present.ts";

/** A half-open stretch of one talk. */
export interface Passage {
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/** Where things are said, as places in the order of telling: offsets, later talks after earlier ones. */
export interface Telling {
  readonly passages: (id: string) => readonly Words[];
  /** The first word said of a fact, order or entity; what rests on notes alone comes last. */
  readonly told: (id: string) => number;
  /**
   * Where the story comes to a fact: the thing's name in the first passage that is not in the opening, where hosts
   * announce what is told later; the first passage where there is no other.
   */
  readonly recounted: (id: string, thing: Pick<GraphEntity, "name" | "aliases">) => number;
}

/** A later talk's offsets follow those of the talks before it: no talk is longer than this. */
const TALK_STRIDE = 100_000_000;

/** The part of a talk that is its opening: announcements and trailers, by looking at podcasts. */
const OPENING = 0.06;

/** Reads the order of telling off the evidence; talks by publication. */
export function readTelling(graph: PersonGraph, publishedBy: ReadonlyMap<string, string>): Telling {
  const spans = spansByFact(graph.evidence);
  const talks = graph.sources
    .map((source) => source.id)
    .sort((a, b) => compareText(publishedBy.get(a) ?? "", publishedBy.get(b) ?? "") || compareText(a, b));
  const rank = new Map(talks.map((id, index) => [id, index * TALK_STRIDE]));
  const last = talks.length * TALK_STRIDE;
  const lengths = lengthsOf(graph.evidence);
  const place = (span: Words): number => (rank.get(span.source) ?? last) + span.start;
  const first = (list: readonly Words[]): Words | undefined => [...list].sort((a, b) => place(a) - place(b))[0];
  const isOpening = ({ source, start }: Words): boolean => start < (lengths.get(source) ?? 0) * OPENING;
  return {
    passages: (id) => spans.get(id) ?? [],
    told(id) {
      const span = first(spans.get(id) ?? []);
      return span ? place(span) : last;
    },
    recounted(id, { name, aliases }) {
      const all = spans.get(id) ?? [];
      const span = first(all.filter((each) => !isOpening(each))) ?? first(all);
      if (!span) return last;
      const text = span.text.toLowerCase();
      const found = [name, ...aliases].map((each) => text.indexOf(each.toLowerCase())).filter((at) => at >= 0);
      return place(span) + (found.length === 0 ? 0 : Math.min(...found));
    },
  };
}

function spansByFact(evidence: readonly GraphEvidence[]): Map<string, Words[]> {
  const spans = new Map<string, Words[]>();
  for (const { fact, source, start, end, text = "" } of evidence) {
    if (source === undefined || start === undefined || end === undefined) continue;
    const list = spans.get(fact);
    if (list) list.push({ source, start, end, text });
    else spans.set(fact, [{ source, start, end, text }]);
  }
  for (const list of spans.values()) {
    list.sort((a, b) => compareText(a.source, b.source) || a.start - b.start || a.end - b.end);
  }
  return spans;
}

/** How far each talk is quoted: its length, as far as the graph knows. */
function lengthsOf(evidence: readonly GraphEvidence[]): Map<string, number> {
  const lengths = new Map<string, number>();
  for (const { source, end } of evidence) {
    if (source !== undefined && end !== undefined) lengths.set(source, Math.max(end, lengths.get(source) ?? 0));
  }
  return lengths;
}
