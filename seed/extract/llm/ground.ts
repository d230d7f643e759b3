/** What proposals are checked against: the words of the talk, what was found in them already, and the known names. */
import type { GraphDocument } from "../../../model/document.ts";
import type { Span } from "../../../model/evidence.ts";
import type { Knowledge } from "../../../model/gazetteer.ts";
import { slug } from "../../../model/ids.ts";
import type { Transcript } from "../../../model/transcript.ts";
import { spanMaker } from "../evidence.ts";
import { tokenise } from "../reading/tokenise.ts";
import { type NameFinder, nameFinder } from "./names.ts";
import type { Place } from "./quotes.ts";
import { type DateFinder, dateFinder } from "./times.ts";

export type Voice = "narrator" | "other";

export interface Ground {
  readonly document: GraphDocument;
  /** Id of the talk. */
  readonly source: string;
  /** Persons whose careers are told, the main one first. */
  readonly subjects: readonly string[];
  readonly findName: NameFinder;
  readonly datesOf: DateFinder;
  /** Whose voice is heard at an offset of the file; undefined where no speakers are named. */
  readonly voiceAt: (offset: number) => Voice | undefined;
  /** The spoken words of a stretch of the file as evidence; none where nothing is spoken. */
  readonly spansOf: (place: Place) => Span[];
}

export function groundOf(transcript: Transcript, document: GraphDocument, knowledge: Knowledge): Ground {
  const source = document.sources[0];
  const id = source?.id ?? "";
  const tokens = tokenise(transcript.text, transcript.segments);
  const spans = spanMaker(transcript, tokens, id);
  return {
    document,
    source: id,
    subjects: source?.subjects ?? [],
    findName: nameFinder(document, knowledge),
    datesOf: dateFinder(tokens, source?.published),
    voiceAt: voiceFinder(transcript, document, source?.subjects ?? []),
    spansOf: ({ start, end }) => {
      const first = tokens.findIndex((token) => token.start >= start);
      const last = tokens.findLastIndex((token) => token.end <= end);
      return first >= 0 && last >= first ? spans.spans(first, last + 1) : [];
    },
  };
}

function voiceFinder(
  { segments }: Transcript,
  { entities }: GraphDocument,
  subjects: readonly string[],
): (offset: number) => Voice | undefined {
  const names = entities.filter(({ id }) => subjects.includes(id)).flatMap(({ name, aliases }) => [name, ...aliases]);
  const known = new Set([...names, ...names.map((name) => name.split(" ")[0] ?? "")].map(slug));
  const isNarrator = (speaker: string): boolean => known.has(slug(speaker));
  if (!segments.some(({ speaker }) => speaker !== undefined && isNarrator(speaker))) return () => undefined;
  return (offset) => {
    const speaker = segments.find(({ end }) => end > offset)?.speaker;
    if (speaker === undefined) return undefined;
    return isNarrator(speaker) ? "narrator" : "other";
  };
}
