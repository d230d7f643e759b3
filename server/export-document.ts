/** What leaves as a graph document: one talk as it was extracted, or all of them with their edits in one. */
import { documentOfGraph } from "../formats/document-json.ts";
import { type AudienceView, audienceView } from "../graph/audience/audience-graph.ts";
import type { GraphStore } from "../graph/graph-store.ts";
import { readTalks } from "../graph/preview.ts";
import { project } from "../graph/project.ts";
import type { GraphDocument } from "../model/document.ts";
import type { Evidence } from "../model/evidence.ts";
import { talkId } from "../model/talk.ts";

/** One talk's document. @returns undefined when no talk has this id. */
export async function exportTalk(store: GraphStore, id: string): Promise<GraphDocument | undefined> {
  const talk = await store.talk(id);
  if (!talk) return undefined;
  const edits = await store.edits();
  return withoutHidden(talk.document, audienceView(project([talk], edits), [talk], edits));
}

/** Everything the store holds as one valid document. */
export async function exportAll(store: GraphStore): Promise<GraphDocument> {
  const talks = await readTalks(store);
  const edits = await store.edits();
  const graph = project(talks, edits);
  const extractors = talks.map((talk) => talk.document.extractor);
  return withoutHidden(documentOfGraph(graph, extractors), audienceView(graph, talks, edits));
}

/**
 * The document without the facts that are hidden, what hangs on them, and their words wherever they stand. A fact that
 * rests on hidden words alone goes too: a document has no fact without evidence.
 */
function withoutHidden(document: GraphDocument, { hidden, redactor, talks }: AudienceView): GraphDocument {
  if (hidden.ids.size === 0) return document;
  const texts = new Map(talks.map((talk) => [talkId(talk), talk.text]));
  const ids = new Set(hidden.ids);
  const isShown = (id: string | undefined): boolean => id === undefined || !ids.has(id);
  const seen = (evidence: readonly Evidence[]): Evidence[] => evidence.flatMap((each) => shown(each) ?? []);
  function shown(evidence: Evidence): Evidence | undefined {
    if (!("source" in evidence)) {
      const note = redactor.clean(evidence.note);
      return note === undefined ? undefined : { ...evidence, note };
    }
    const text = texts.get(evidence.source)?.slice(evidence.start, evidence.end) ?? "";
    return /[\p{L}\p{N}]/u.test(text) ? { ...evidence, text } : undefined;
  }
  function visible<T extends { readonly id: string; evidence: Evidence[] }>(facts: readonly T[]): T[] {
    const kept = facts.map((fact) => ({ ...fact, evidence: seen(fact.evidence) }));
    for (const { id, evidence } of kept) if (evidence.length === 0) ids.add(id);
    return kept.filter(({ id }) => isShown(id));
  }
  const words = <T>(value: T): T | string | undefined =>
    typeof value === "string" ? (ids.has(value) ? undefined : redactor.clean(value)) : value;
  const properties = (given: GraphDocument["relations"][number]["properties"]) => {
    const kept: typeof given = {};
    for (const [name, value] of Object.entries(given)) {
      const cleaned = words(value);
      if (cleaned !== undefined) kept[name] = cleaned;
    }
    return kept;
  };
  const entities = visible(document.entities).map((entity) => ({
    ...entity,
    aliases: entity.aliases.filter((alias) => redactor.clean(alias) === alias),
    properties: properties(entity.properties),
  }));
  const relations = visible(document.relations)
    .filter(({ source, target, person }) => [source, target, person].every(isShown))
    .map((relation) => ({ ...relation, properties: properties(relation.properties) }));
  const kept = new Set([...entities, ...relations].map((fact) => fact.id));
  return {
    ...document,
    sources: document.sources.map((source) => ({
      ...source,
      title: redactor.clean(source.title) ?? "…",
      subjects: source.subjects.filter(isShown),
    })),
    entities,
    relations,
    orders: visible(document.orders).filter((order) => kept.has(order.first) && kept.has(order.second)),
    warnings: [],
  };
}
