import type { TalkWords } from "../../state/talk-words.ts";
import type { Run } from "./paragraphs.ts";

/** Words that speak of the same marks. */
export interface Passage {
  readonly start: number;
  /** The mark it says most closely first; none where nothing was found in the words. */
  readonly marks: readonly string[];
  /** They carry what is selected. */
  readonly painted: boolean;
  /** `heard` where a name was heard wrong: `text` is what is meant. */
  readonly pieces: readonly { readonly start: number; readonly text: string; readonly heard?: string }[];
}

interface Known {
  readonly marks: ReadonlyMap<string, readonly string[]>;
  /** Facts of the selection. */
  readonly painted: ReadonlySet<string>;
}

/** One run of a paragraph cut where what it speaks of changes. A repaired word is never cut. */
export function passagesOf(
  talk: Pick<TalkWords, "text" | "spans" | "repairs">,
  run: Run,
  { marks, painted }: Known,
): readonly Passage[] {
  const within = (span: Run) => span.start < run.end && span.end > run.start;
  const repairs = talk.repairs.filter((repair) => repair.start >= run.start && repair.end <= run.end);
  const spans = talk.spans.filter((span) => within(span) && (marks.has(span.fact) || painted.has(span.fact)));
  const cuts = new Set([run.start, run.end]);
  for (const { start, end } of [...spans, ...repairs]) {
    for (const at of [start, end]) {
      if (at > run.start && at < run.end && !repairs.some((repair) => at > repair.start && at < repair.end))
        cuts.add(at);
    }
  }
  const bounds = [...cuts].sort((a, b) => a - b);
  const passages: Passage[] = [];
  for (const [i, start] of bounds.slice(0, -1).entries()) {
    const end = bounds[i + 1] ?? run.end;
    const covering = spans
      .filter((span) => span.start < end && span.end > start)
      .sort((a, b) => a.end - a.start - (b.end - b.start) || (a.fact < b.fact ? -1 : 1));
    const repair = repairs.find((candidate) => candidate.start === start && candidate.end === end);
    const piece = repair
      ? { start, text: repair.meant, heard: repair.heard }
      : { start, text: talk.text.slice(start, end) };
    const of = {
      marks: [...new Set(covering.flatMap((span) => marks.get(span.fact) ?? []))],
      painted: covering.some((span) => painted.has(span.fact)),
    };
    const before = passages.at(-1);
    if (before && same(before, of)) passages[passages.length - 1] = { ...before, pieces: [...before.pieces, piece] };
    else passages.push({ start, ...of, pieces: [piece] });
  }
  return passages;
}

const same = (a: Pick<Passage, "marks" | "painted">, b: Pick<Passage, "marks" | "painted">): boolean =>
  a.painted === b.painted && a.marks.length === b.marks.length && a.marks.every((mark, i) => mark === b.marks[i]);
