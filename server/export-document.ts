/** What leaves as a graph document: one talk as it was extracted, or all of them with their edits in one. */
import { documentOfGraph } from "../formats/document-json.ts";
import {
  type AudienceView,
  audienceView,
  cleanProperties,
  hasWords,
  WITHHELD,
} from "../graph/audience/audience-graph.ts";
import type { GraphStore } from "../graph/graph-store.ts";
import { readTalks } from "../graph/preview.ts";
import { standingEdits } from "../graph/project/replay-edits.ts";
import { project } from "../graph/project.ts";
import type { GraphDocument } from "../model/document.ts";
import { type Evidence, isSpan } from "../model/evidence.ts";
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
  const { standing } = standingEdits(edits);
  // Times are carried beside the estimates they put right: read again, they put them right again, and only once.
  const graph = project(
    talks,
    standing.filter(({ op }) => op !== "retime"),
  );
  const ids = new Set(talks.map(talkId));
  const times = standing.flatMap((edit) =>
    edit.op === "retime" && ids.has(edit.target) ? [{ source: edit.target, ...edit.value }] : [],
  );
  const extractors = talks.map((talk) => talk.document.extractor);
  const document = { ...documentOfGraph(graph, extractors), ...(times.length > 0 && { times }) };
  return withoutHidden(document, audienceView(graph, talks, edits));
}

/** The document without the facts that are hidden, what hangs on them, and their words wherever they stand. */
function withoutHidden(document: GraphDocument, { hidden, redactor, talks }: AudienceView): GraphDocument {
  if (hidden.ids.size === 0) return document;
  const texts = new Map(talks.map((talk) => [talkId(talk), talk.text]));
  // A talk may call by another id what was merged into a hidden thing; its name tells.
  const secret = document.entities.filter(({ name }) => redactor.clean(name) !== name).map(({ id }) => id);
  const ids = new Set([...hidden.ids, ...secret]);
  const isShown = (id: string | undefined): boolean => id === undefined || !ids.has(id);
  function shown(evidence: Evidence): Evidence {
    if (!isSpan(evidence)) {
      const note = redactor.clean(evidence.note);
      return note === undefined ? WITHHELD : { ...evidence, note };
    }
    const text = texts.get(evidence.source)?.slice(evidence.start, evidence.end) ?? "";
    return hasWords(text) ? { ...evidence, text } : WITHHELD;
  }
  const visible = <T extends { readonly id: string; evidence: Evidence[] }>(facts: readonly T[]): T[] =>
    facts.filter(({ id }) => isShown(id)).map((fact) => ({ ...fact, evidence: fact.evidence.map(shown) }));
  const entities = visible(document.entities).map((entity) => ({
    ...entity,
    aliases: entity.aliases.filter((alias) => redactor.clean(alias) === alias),
    properties: cleanProperties(entity.properties, hidden, redactor),
  }));
  const relations = visible(document.relations)
    .filter(({ source, target, person }) => [source, target, person].every(isShown))
    .map((relation) => ({ ...relation, properties: cleanProperties(relation.properties, hidden, redactor) }));
  const kept = new Set([...entities, ...relations].map((fact) => fact.id));
  const apart = document.apart?.filter(({ first, second }) => kept.has(first) && kept.has(second)) ?? [];
  const { apart: _, ...rest } = document;
  return {
    ...rest,
    sources: talks.flatMap((talk) => talk.document.sources),
    entities,
    relations,
    orders: visible(document.orders).filter((order) => kept.has(order.first) && kept.has(order.second)),
    warnings: [],
    ...(apart.length > 0 && { apart }),
  };
}
