/** Sentences as talks, for tables of one-line cases. */
import type { GraphDocument } from "../../model/document.ts";
import type { Transcript } from "../../model/transcript.ts";
import { extract } from "../../seed/extract/extract.ts";
import { loadKnowledge } from "../../seed/knowledge/load-knowledge.ts";

export const knowledge = await loadKnowledge();

export function transcriptOf(text: string, more: Partial<Transcript> = {}): Transcript {
  return {
    title: "A talk",
    format: "text",
    text,
    segments: text === "" ? [] : [{ start: 0, end: text.length }],
    metadata: { published: "2020-06-15", guests: ["Ada Quill"] },
    warnings: [],
    ...more,
  };
}

/** What extraction makes of one narrator's words. */
export const told = (text: string, more: Partial<Transcript> = {}): GraphDocument =>
  extract(transcriptOf(text, more), { source: { id: "talk", sha256: "0".repeat(64) }, knowledge });

const PADDING =
  "and you know it was a time when things were moving and people were doing a lot of different things every day and I " +
  "was very happy to be there with all of them and we had a good time and it was fun to see ";

/** The words as unpunctuated captions: padded, so that the talk is long enough to be known for what it is. */
export const captioned = (text: string, more: Partial<Transcript> = {}): GraphDocument =>
  told(`${PADDING}${text} ${PADDING}`, more);

/** `TYPE target name` of every sure relation but those of the cast, sorted. */
export function stated(document: GraphDocument): string[] {
  const names = new Map(document.entities.map((entity) => [entity.id, entity.name]));
  return document.relations
    .filter((relation) => relation.confidence >= document.extractor.threshold)
    .map((relation) => `${relation.type} ${names.get(relation.target)}`)
    .sort();
}

/** `Kind name` of every sure entity. */
export const named = (document: GraphDocument): string[] =>
  document.entities
    .filter((entity) => entity.confidence >= document.extractor.threshold)
    .map((entity) => `${entity.kind} ${entity.name}`);
