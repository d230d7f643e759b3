/** Evidence made readable: what was heard, what was meant, the words around it, and a link into the recording. */
import type { GraphStore } from "../graph/graph-store.ts";
import { entitiesById } from "../graph/reads/cypher.ts";
import { readEvidenceOfSource } from "../graph/reads/evidence.ts";
import { READ_LIMITS } from "../graph/reads/limits.ts";
import type { Quote } from "../model/api.ts";
import type { GraphEntity, GraphEvidence } from "../model/graph.ts";
import type { Talk } from "../model/talk.ts";
import { contextOf } from "./context.ts";
import { findRepairs } from "./repairs.ts";

/** An estimated time is somewhat late or early; starting before it is the kinder mistake. */
const EARLIER_SECONDS = 15;
const YOUTUBE_ID = /^[\w-]{11}$/;

interface QuotedSource {
  readonly talk: Talk;
  /** Every span of the talk, in order. */
  readonly spans: readonly GraphEvidence[];
  /** What is quoted, without the things we are not sure of: a doubtful name repairs nothing. */
  readonly entities: ReadonlyMap<string, GraphEntity>;
}

/** Evidence as quotes, in the given order. What a person noted has no words to repair. */
export async function readQuotes(store: GraphStore, evidence: readonly GraphEvidence[]): Promise<Quote[]> {
  const sources = new Map<string, QuotedSource | undefined>();
  for (const { source } of evidence) {
    if (source !== undefined && !sources.has(source)) sources.set(source, await readSource(store, source, evidence));
  }
  return evidence.map((each) => toQuote(each, sources.get(each.source ?? "")));
}

async function readSource(
  store: GraphStore,
  id: string,
  quoted: readonly GraphEvidence[],
): Promise<QuotedSource | undefined> {
  const talk = await store.talk(id);
  if (!talk) return undefined;
  const spans = (await readEvidenceOfSource(store, id)).filter((span) =>
    quoted.some((quote) => quote.source === id && isWithin(span, quote)),
  );
  return { talk, spans, entities: await believedEntities(store, talk, spans) };
}

/** The things that spans of a talk mention, by id, without those we are not sure of. */
export async function believedEntities(
  store: GraphStore,
  talk: Talk,
  spans: readonly GraphEvidence[],
): Promise<ReadonlyMap<string, GraphEntity>> {
  const { threshold } = talk.document.extractor;
  const entities = await entitiesById(store, new Set(spans.map((span) => span.fact)), READ_LIMITS);
  const believed = entities.filter((entity) => entity.accepted || entity.confidence >= threshold);
  return new Map(believed.map((entity) => [entity.id, entity]));
}

function toQuote(evidence: GraphEvidence, source: QuotedSource | undefined): Quote {
  const { claim: _, ...quote } = evidence;
  const { start, end } = evidence;
  if (!source || start === undefined || end === undefined) return { ...quote, repairs: [] };
  const description = source.talk.document.sources[0];
  const link = description?.mediaId === undefined ? undefined : linkInto(description.mediaId, evidence);
  return {
    ...quote,
    ...(description ? { sourceTitle: description.title } : {}),
    context: contextOf(source.talk, start, end),
    repairs: findRepairs(
      source.spans.filter((span) => isWithin(span, evidence)),
      source.entities,
    ),
    ...(link === undefined ? {} : { link }),
  };
}

function isWithin(span: GraphEvidence, quote: GraphEvidence): boolean {
  return (span.start ?? -1) >= (quote.start ?? 0) && (span.end ?? Number.POSITIVE_INFINITY) <= (quote.end ?? 0);
}

/** Where a recording on YouTube says it; undefined for other recordings and unknown times. */
export function linkInto(
  mediaId: string,
  span: Pick<GraphEvidence, "seconds" | "secondsEstimated">,
): string | undefined {
  if (span.seconds === undefined || !YOUTUBE_ID.test(mediaId)) return undefined;
  const seconds = Math.max(0, Math.floor(span.seconds - (span.secondsEstimated ? EARLIER_SECONDS : 0)));
  return `https://www.youtube.com/watch?v=${mediaId}&t=${seconds}s`;
}
