import type { SourceSpansResponse, SourcesResponse, SourceTextResponse } from "../../model/api.ts";
import { type KnownTime, withKnownTime } from "../../model/media-times.ts";
import { loadSourceSpans, loadSources, loadSourceText } from "../api.ts";

/** Everything that was said in one talk, and which of it carries facts. */
export interface TalkWords {
  readonly source: SourcesResponse["sources"][number];
  /** The file, whole; all offsets point into it. */
  readonly text: string;
  readonly segments: SourceTextResponse["segments"];
  readonly spans: SourceSpansResponse["spans"];
  readonly repairs: SourceSpansResponse["repairs"];
  /** Estimated times that were put right, in order; those of `spans` are moved already, those of the words are not. */
  readonly times: readonly KnownTime[];
  /** The edits that put them right. */
  readonly timeEdits: readonly string[];
}

/** @returns undefined when no loaded talk has this id. */
export async function loadTalkWords(id: string, signal: AbortSignal): Promise<TalkWords | undefined> {
  const { sources } = await loadSources(signal);
  const source = sources.find((candidate) => candidate.id === id);
  if (!source) return undefined;
  const [words, { spans, repairs, times }] = await Promise.all([
    loadWholeText(id, signal),
    loadSourceSpans(id, signal),
  ]);
  return {
    source,
    ...words,
    spans,
    repairs,
    times: times.reduce<readonly KnownTime[]>(withKnownTime, []),
    timeEdits: times.map(({ edit }) => edit),
  };
}

/** The talks that tell of a person, in the order of the server. */
export async function loadTalksOf(person: string, signal: AbortSignal): Promise<readonly TalkWords[]> {
  const { sources } = await loadSources(signal);
  const own = sources.filter((source) => source.subjects.includes(person));
  const talks = await Promise.all(own.map((source) => loadTalkWords(source.id, signal)));
  return talks.flatMap((talk) => talk ?? []);
}

async function loadWholeText(id: string, signal: AbortSignal): Promise<Pick<TalkWords, "text" | "segments">> {
  let text = "";
  const segments = new Map<number, TalkWords["segments"][number]>();
  for (;;) {
    const page = await loadSourceText(id, text.length, signal);
    text += page.text;
    for (const segment of page.segments) segments.set(segment.start, segment);
    if (page.text === "" || text.length >= page.total) return { text, segments: [...segments.values()] };
  }
}
