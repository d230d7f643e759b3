/** Figures of a predicted graph against a gold annotation. */
import type { Annotation, ScoredSpan } from "./annotations.ts";
import { isReadableDate, timeAgrees } from "./dates.ts";
import { matchEntities, matchRelations, spansOverlap } from "./match.ts";

export interface Retrieval {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly predicted: number;
  readonly matched: number;
  /** Gold things that must be found; optional ones are right if found and not missed if not. */
  readonly required: number;
  readonly requiredFound: number;
}

/** Of `of`, how many are right; `accuracy` is null when there is nothing to be right about. */
export interface Share {
  readonly accuracy: number | null;
  readonly right: number;
  readonly of: number;
}

export interface Figures {
  readonly entities: Retrieval;
  readonly entitiesKindFree: Retrieval;
  readonly relations: Retrieval;
  readonly relationsKindFree: Retrieval;
  readonly entitiesByAlias: number;
  readonly duplicateEntities: number;
  readonly duplicateRelations: number;
  /** Matched entities one of whose spans overlaps a gold mention. */
  readonly entityEvidence: Share;
  /** Matched relations one of whose spans overlaps gold evidence. */
  readonly evidence: Share;
  /** Of matched relations whose gold has a start (an end): those whose time agrees. */
  readonly start: Share & { readonly given: number };
  readonly end: Share & { readonly given: number };
  readonly unreadableTimes: number;
  /** Spans that are exactly that slice of the transcript; null without a transcript. */
  readonly spans: Share | null;
  /** By kind: predicted by its own kind, required by gold's best kind. */
  readonly byKind: ReadonlyMap<string, Retrieval>;
  readonly byType: ReadonlyMap<string, Retrieval>;
}

/**
 * Scores a prediction. @param text the transcript, to check that evidence spans are its slices.
 * Rates are rounded to six places, as the reference scorer does.
 */
export function scoreDocuments(gold: Annotation, predicted: Annotation, text?: string): Figures {
  const exact = matchEntities(gold.entities, predicted.entities);
  const free = matchEntities(gold.entities, predicted.entities, false);
  const relations = matchRelations(
    gold.relations,
    predicted.relations,
    gold.entities,
    predicted.entities,
    exact.matched,
  );
  const relationsFree = matchRelations(
    gold.relations,
    predicted.relations,
    gold.entities,
    predicted.entities,
    free.matched,
  );
  const entityPairs = [...exact.matched].map(([k, { gold: i }]) => [k, i] as const);
  const freePairs = [...free.matched].map(([k, { gold: i }]) => [k, i] as const);
  const relationPairs = [...relations.matched];
  return {
    entities: retrievalOf(gold.entities, predicted.entities, entityPairs),
    entitiesKindFree: retrievalOf(gold.entities, predicted.entities, freePairs),
    relations: retrievalOf(gold.relations, predicted.relations, relationPairs),
    relationsKindFree: retrievalOf(gold.relations, predicted.relations, [...relationsFree.matched]),
    entitiesByAlias: [...exact.matched.values()].filter(({ how }) => how === "alias").length,
    duplicateEntities: exact.duplicates.size,
    duplicateRelations: relations.duplicates.size,
    entityEvidence: sameWords(gold.entities, predicted.entities, entityPairs),
    evidence: sameWords(gold.relations, predicted.relations, relationPairs),
    start: sameTime(gold, predicted, relationPairs, "start"),
    end: sameTime(gold, predicted, relationPairs, "end"),
    unreadableTimes: predicted.relations
      .flatMap(({ start, end }) => [start, end])
      .filter((date) => date !== undefined && !isReadableDate(date)).length,
    spans: text === undefined ? null : literalSpans(predicted, text),
    byKind: retrievalBy((entity) => entity.kinds[0] ?? "", gold.entities, predicted.entities, entityPairs),
    byType: retrievalBy((relation) => relation.types[0] ?? "", gold.relations, predicted.relations, relationPairs),
  };
}

type Pair = readonly [predicted: number, gold: number];

function retrievalOf(
  gold: readonly { readonly required: boolean }[],
  predicted: readonly unknown[],
  pairs: readonly Pair[],
): Retrieval {
  const requiredFound = pairs.filter(([, i]) => gold[i]?.required).length;
  return retrieval(pairs.length, predicted.length, requiredFound, gold.filter(({ required }) => required).length);
}

/** Rates from counts. Nothing predicted is perfectly precise only where nothing was to be found. */
export function retrieval(matched: number, predicted: number, requiredFound: number, required: number): Retrieval {
  const precision = rate(matched, predicted) ?? (required === 0 ? 1 : 0);
  const recall = rate(requiredFound, required) ?? 1;
  const sum = precision + recall;
  const f1 = sum === 0 ? 0 : roundSix((2 * precision * recall) / sum);
  return { precision, recall, f1, predicted, matched, required, requiredFound };
}

function retrievalBy<Thing extends { readonly required: boolean }>(
  nameOf: (thing: Thing) => string,
  gold: readonly Thing[],
  predicted: readonly Thing[],
  pairs: readonly Pair[],
): ReadonlyMap<string, Retrieval> {
  const names = new Set([...gold, ...predicted].map(nameOf));
  const isOf = (name: string) => (thing: Thing | undefined) => thing !== undefined && nameOf(thing) === name;
  return new Map(
    [...names].sort().map((name) => {
      const is = isOf(name);
      const required = gold.filter((thing) => thing.required && is(thing)).length;
      const found = pairs.filter(([, i]) => gold[i]?.required && is(gold[i])).length;
      return [
        name,
        retrieval(pairs.filter(([k]) => is(predicted[k])).length, predicted.filter(is).length, found, required),
      ];
    }),
  );
}

function sameWords(
  gold: readonly { readonly spans: readonly ScoredSpan[] }[],
  predicted: readonly { readonly spans: readonly ScoredSpan[] }[],
  pairs: readonly Pair[],
): Share {
  return share(
    pairs.filter(([k, i]) => spansOverlap(predicted[k]?.spans ?? [], gold[i]?.spans ?? [])).length,
    pairs.length,
  );
}

function sameTime(
  gold: Annotation,
  predicted: Annotation,
  pairs: readonly Pair[],
  end: "start" | "end",
): Figures["start"] {
  const timed = pairs
    .map(([k, i]) => ({ predicted: predicted.relations[k]?.[end], gold: gold.relations[i]?.[end] }))
    .filter((dates) => dates.gold !== undefined);
  const right = timed.filter((dates) => timeAgrees(dates.predicted, dates.gold)).length;
  return { ...share(right, timed.length), given: timed.filter((dates) => dates.predicted !== undefined).length };
}

function literalSpans(predicted: Annotation, text: string): Share {
  const spans = [...predicted.entities, ...predicted.relations].flatMap((thing) => thing.spans);
  const isLiteral = ({ start, end, text: words }: ScoredSpan) =>
    start >= 0 && start < end && end <= text.length && typeof words === "string" && text.slice(start, end) === words;
  return share(spans.filter(isLiteral).length, spans.length);
}

/** `right` of `of` as a share. */
export function share(right: number, of: number): Share {
  return { accuracy: rate(right, of), right, of };
}

const rate = (part: number, whole: number): number | null => (whole === 0 ? null : roundSix(part / whole));

/** Six places, half to even. A double lies exactly half-way only when it is a multiple of 1/128. */
function roundSix(value: number): number {
  const isHalfWay = Number.isInteger(value * 128) && !Number.isInteger(value * 64);
  if (!isHalfWay) return Number(value.toFixed(6));
  const below = Math.floor(value * 1e6);
  return (below % 2 === 0 ? below : below + 1) / 1e6;
}
