/** Resolved entities and facts as a graph document. */
import type { Entity, GraphDocument, Order, Relation, Source, Warning } from "../../model/document.ts";
import { DOCUMENT_VERSION } from "../../model/document.ts";
import type { Span } from "../../model/evidence.ts";
import { confidenceOf, THRESHOLD } from "./confidence.ts";
import type { SpanMaker } from "./evidence.ts";
import type { Reading } from "./reading/reading.ts";
import type { Resolution, ResolvedEntity } from "./resolve/entities.ts";
import type { Fact } from "./resolve/facts.ts";

export const EXTRACTOR_VERSION = "0.1.0";

export interface Assembly {
  readonly reading: Reading;
  readonly resolution: Resolution;
  readonly facts: readonly Fact[];
  /** Relation ids. */
  readonly ids: ReadonlyMap<Fact, string>;
  readonly spans: SpanMaker;
  readonly source: { readonly id: string; readonly sha256: string };
  readonly explain: boolean;
}

export function assembleDocument(
  assembly: Assembly,
  orders: readonly Order[],
  warnings: readonly Warning[],
): GraphDocument {
  const used = new Set(
    assembly.facts.filter((fact) => fact.type !== "MENTIONED").flatMap((fact) => [fact.source, fact.target]),
  );
  const entities = [...assembly.resolution.entities.values()]
    .map((entity) => toEntity(assembly, entity, used.has(entity.id)))
    .filter((entity) => entity !== undefined);
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const relations = assembly.facts
    .filter((fact) => known.has(fact.source) && known.has(fact.target))
    .map((fact) => toRelation(assembly, fact, known));
  const kept = new Set([...relations.map((relation) => relation.id), ...known.keys()]);
  return {
    version: DOCUMENT_VERSION,
    extractor: {
      version: EXTRACTOR_VERSION,
      gazetteer: assembly.reading.knowledge.gazetteer.version,
      threshold: THRESHOLD,
    },
    sources: [toSource(assembly, known)],
    entities: entities.sort(byId),
    relations: relations.sort(byId),
    orders: orders.filter((order) => kept.has(order.first) && kept.has(order.second)).sort(byId),
    warnings: [...warnings],
  };
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function toSource({ reading, source, resolution }: Assembly, known: ReadonlyMap<string, Entity>): Source {
  const { title, format, metadata } = reading.transcript;
  return {
    id: source.id,
    title: title || "Untitled talk",
    format,
    ...(metadata.url ? { url: metadata.url } : {}),
    ...(metadata.mediaId ? { mediaId: metadata.mediaId } : {}),
    ...(reading.published ? { published: reading.published } : {}),
    ...(metadata.durationSeconds ? { durationSeconds: metadata.durationSeconds } : {}),
    sha256: source.sha256,
    subjects: resolution.narrators.filter((id) => known.has(id)),
  };
}

const MOST_SPANS = 12;

function toEntity(assembly: Assembly, entity: ResolvedEntity, used: boolean): Entity | undefined {
  const { mentions } = entity;
  const spans = mentions.flatMap((mention) => assembly.spans.spans(mention.first, mention.end));
  const labels = entity.kind === "Person" ? personSpans(assembly, entity) : [];
  const named = uniqueSpans([...labels, ...spans]).slice(0, MOST_SPANS);
  const evidence = named.length > 0 ? named : ownWords(assembly, entity);
  if (evidence.length === 0) return undefined;
  const best = [...mentions].sort((a, b) => sumOf(b.features) - sumOf(a.features))[0];
  const features = {
    ...(best?.features ?? { cast: 3 }),
    ...(mentions.length > 1 ? { repeated: Math.min(0.9, 0.25 * (mentions.length - 1)) } : {}),
    ...(used ? { related: 0.5 } : {}),
  };
  const heard = [
    ...mentions.map((mention) =>
      assembly.reading.transcript.text.slice(
        assembly.reading.tokens[mention.first]?.start ?? 0,
        assembly.reading.tokens[mention.end - 1]?.end ?? 0,
      ),
    ),
    ...labels.map((span) => span.text),
  ];
  const aliases = [
    ...new Set([
      ...mentions.flatMap((mention) => mention.aliases ?? []),
      ...heard.map((form) => form.replace(/\s+/g, " ")).filter((form) => form.length <= 60),
    ]),
  ].filter((alias) => alias !== entity.name);
  return {
    id: entity.id,
    kind: entity.kind,
    name: entity.name,
    aliases: aliases.sort(),
    properties: { ...best?.properties },
    certainty: "said",
    confidence: confidenceOf(features),
    rule: best?.rule ?? "persons/cast",
    evidence,
    ...(assembly.explain ? { features } : {}),
  };
}

const sumOf = (features: Readonly<Record<string, number>>): number =>
  Object.values(features).reduce((sum, weight) => sum + weight, 0);

/** Where the cast is named outside of mentions: by a pattern, else in a speaker label before a segment. */
function personSpans({ reading, spans }: Assembly, entity: ResolvedEntity): Span[] {
  const found = reading.cast.heard
    .filter(({ name }) => name === entity.name)
    .flatMap(({ as }) => spans.spans(as.first, as.end));
  for (const segment of reading.transcript.segments) {
    if (segment.speaker === undefined || found.length >= 3) continue;
    if (segment.speaker !== entity.name) continue;
    const at = reading.transcript.text.lastIndexOf(segment.speaker, segment.start);
    if (at >= 0 && segment.start - at < 160 + segment.speaker.length)
      found.push(spans.at(at, at + segment.speaker.length));
  }
  return found;
}

/** A narrator whom nobody names is still heard: the first "I" stands for them. */
function ownWords({ reading, resolution, spans }: Assembly, entity: ResolvedEntity): Span[] {
  const narrator = resolution.narrators.indexOf(entity.id);
  if (narrator < 0) return [];
  const at = reading.tokens.findIndex(
    (token, i) =>
      (token.lower === "i" || token.lower === "we" || token.lower === "my") &&
      (reading.voices.isNarrator(i) || reading.voices.isOwn(i)) &&
      reading.voices.narratorAt(i) === narrator,
  );
  return at < 0 ? [] : spans.spans(at, at + 1);
}

function uniqueSpans(spans: readonly Span[]): Span[] {
  const seen = new Set<string>();
  return spans.filter((span) => {
    const key = `${span.start}:${span.end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function toRelation(assembly: Assembly, fact: Fact, known: ReadonlyMap<string, Entity>): Relation {
  const best = [...fact.claims].sort((a, b) => sumOf(b.features) - sumOf(a.features))[0];
  const features = {
    ...best?.features,
    ...(fact.claims.length > 1 ? { repeated: Math.min(0.8, 0.4 * (fact.claims.length - 1)) } : {}),
  };
  const ends = Math.min(known.get(fact.source)?.confidence ?? 1, known.get(fact.target)?.confidence ?? 1);
  return {
    id: assembly.ids.get(fact) ?? "",
    type: fact.type,
    source: fact.source,
    target: fact.target,
    ...(fact.person === undefined ? {} : { person: fact.person }),
    ...(fact.start ? { start: fact.start } : {}),
    ...(fact.end ? { end: fact.end } : {}),
    ...(fact.duration ? { duration: fact.duration } : {}),
    ...(fact.basis.start || fact.basis.end ? { basis: fact.basis } : {}),
    properties: fact.properties,
    certainty: fact.claims.every((claim) => claim.inferred) ? "inferred" : "said",
    confidence: Math.min(confidenceOf(features), ends),
    rule: best?.rule ?? "",
    evidence: uniqueSpans(fact.claims.flatMap((claim) => assembly.spans.spans(claim.first, claim.end))).slice(
      0,
      MOST_SPANS,
    ),
    ...(assembly.explain ? { features } : {}),
  };
}
