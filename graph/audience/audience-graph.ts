/** The graph and the talks as an audience may know them: nothing in them is hidden. */
import type { SequencedEdit } from "../../model/edit.ts";
import type { Graph, GraphEntity, GraphEvidence, GraphRelation } from "../../model/graph.ts";
import { type Talk, talkId } from "../../model/talk.ts";
import { foldText } from "../fold.ts";
import { findHidden, type HiddenFacts } from "./hidden-facts.ts";
import { createRedactor, MISSING, type Redactor } from "./redact.ts";

export interface AudienceView {
  readonly graph: Graph;
  /** Their words, and who tells them; their documents hold no facts. */
  readonly talks: readonly Talk[];
  readonly hidden: HiddenFacts;
  /** For texts that come from elsewhere: a story's. */
  readonly redactor: Redactor;
}

/** What a visible fact rests on when all its words are hidden. */
export const WITHHELD = { by: "Cairn", note: "What was said here is not shown." };

export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Pure. Remarks of a person, claims, warnings and conflicts are for the author only. */
export function audienceView(graph: Graph, talks: readonly Talk[], edits: readonly SequencedEdit[]): AudienceView {
  const hidden = findHidden(graph, edits);
  const told = graph.evidence.filter(({ fact }) => hidden.ids.has(fact));
  const redactor = createRedactor(
    hidden.names,
    told.flatMap(({ text, note }) => [text ?? [], note ?? []].flat()),
  );
  const seen = talks.map((talk) => audienceTalk(talk, told, hidden, redactor));
  const texts = new Map(seen.map((talk) => [talkId(talk), talk.text]));
  const isVisible = ({ id }: { readonly id: string }): boolean => !hidden.ids.has(id);
  return {
    hidden,
    redactor,
    talks: seen,
    graph: {
      sources: seen.flatMap(({ document }) => document.sources),
      entities: graph.entities.filter(isVisible).map((entity) => audienceEntity(entity, hidden, redactor)),
      relations: graph.relations.filter(isVisible).map((relation) => audienceRelation(relation, hidden, redactor)),
      orders: graph.orders.filter(isVisible),
      evidence: graph.evidence
        .filter(({ fact }) => !hidden.ids.has(fact))
        .map((each) => audienceEvidence(each, texts, redactor)),
      conflicts: [],
      warnings: [],
    },
  };
}

function audienceTalk(talk: Talk, told: readonly GraphEvidence[], hidden: HiddenFacts, redactor: Redactor): Talk {
  const id = talkId(talk);
  const stretches = told.flatMap(({ source, start, end }) =>
    source === id && start !== undefined && end !== undefined ? [{ start, end }] : [],
  );
  const sources = talk.document.sources.map((source) => ({
    ...source,
    title: redactor.clean(source.title) ?? MISSING,
    subjects: source.subjects.filter((subject) => !hidden.ids.has(subject)),
  }));
  return {
    document: { ...talk.document, sources, entities: [], relations: [], orders: [], warnings: [] },
    text: redactor.blank(talk.text, stretches),
    segments: talk.segments.map(({ speaker, ...segment }) =>
      speaker === undefined ? segment : { ...segment, speaker: redactor.clean(speaker) ?? MISSING },
    ),
  };
}

function audienceEntity({ remarks: _, ...entity }: GraphEntity, hidden: HiddenFacts, redactor: Redactor): GraphEntity {
  const aliases = entity.aliases.filter((alias) => redactor.clean(alias) === alias);
  const searchText = [...new Set([entity.name, ...aliases].map(foldText))].sort().join(" · ");
  return { ...entity, aliases, searchText, properties: cleanProperties(entity.properties, hidden, redactor) };
}

function audienceRelation(
  { remarks: _, ...relation }: GraphRelation,
  hidden: HiddenFacts,
  redactor: Redactor,
): GraphRelation {
  return { ...relation, properties: cleanProperties(relation.properties, hidden, redactor) };
}

/** A property may hold a reason in words, or the id of a thing. */
export function cleanProperties(
  properties: GraphRelation["properties"],
  hidden: HiddenFacts,
  redactor: Redactor,
): GraphRelation["properties"] {
  const kept: GraphRelation["properties"] = {};
  for (const [name, value] of Object.entries(properties)) {
    const cleaned = typeof value === "string" && !hidden.ids.has(value) ? redactor.clean(value) : value;
    if (cleaned !== undefined && !hidden.ids.has(String(cleaned))) kept[name] = cleaned;
  }
  return kept;
}

function audienceEvidence(
  { claim: _, ...evidence }: GraphEvidence,
  texts: ReadonlyMap<string, string>,
  redactor: Redactor,
): GraphEvidence {
  const { id, fact, source, start, end, note } = evidence;
  if (source === undefined || start === undefined || end === undefined) {
    const cleaned = note === undefined ? undefined : redactor.clean(note);
    return cleaned === undefined ? { id, fact, ...WITHHELD } : { ...evidence, note: cleaned };
  }
  const text = texts.get(source)?.slice(start, end) ?? "";
  return hasWords(text) ? { ...evidence, text } : { id, fact, ...WITHHELD };
}
