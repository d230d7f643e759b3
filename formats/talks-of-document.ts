/** A graph document taken apart into what a store keeps: a talk for each of its sources, and edits for what no talk says. */
import { createHash } from "node:crypto";
import type { GraphDocument, Source } from "../model/document.ts";
import type { Edit } from "../model/edit.ts";
import { type Evidence, isSpan, type Span } from "../model/evidence.ts";
import type { Talk } from "../model/talk.ts";

export interface TakenApart {
  readonly talks: readonly Talk[];
  readonly edits: readonly Edit[];
}

/**
 * A document carries no transcripts: each talk's text holds what the document quotes, in its place, and nothing between.
 * @param known texts that are had already, by source id.
 */
export function talksOfDocument(
  document: GraphDocument,
  known: ReadonlyMap<string, Pick<Talk, "text" | "segments">>,
): TakenApart {
  return {
    talks: document.sources.map((source) => talkOf(document, source, known.get(source.id))),
    edits: [
      ...entityEdits(document),
      ...relationEdits(document),
      ...orderEdits(document),
      ...timeEdits(document),
      ...apartEdits(document),
    ],
  };
}

function talkOf(document: GraphDocument, source: Source, known: Pick<Talk, "text" | "segments"> | undefined): Talk {
  const { times: _, apart: __, ...rest } = document;
  const own = {
    ...rest,
    sources: [source],
    entities: saidIn(document.entities, source.id),
    relations: saidIn(document.relations, source.id),
    orders: saidIn(document.orders, source.id),
    warnings: document.warnings.filter((warning) => warning.source === undefined || warning.source === source.id),
  };
  const spans = [...own.entities, ...own.relations, ...own.orders].flatMap(({ evidence }) => evidence.filter(isSpan));
  const { text, segments } = known && holds(known.text, spans) ? known : quotedText(spans);
  return { document: own, text, segments };
}

/** Facts with the part of their evidence that lies in one talk. */
function saidIn<F extends { readonly evidence: Evidence[] }>(facts: readonly F[], source: string): F[] {
  return facts.flatMap((fact) => {
    const evidence = fact.evidence.filter((piece) => isSpan(piece) && piece.source === source);
    return evidence.length > 0 ? [{ ...fact, evidence }] : [];
  });
}

const holds = (text: string, spans: readonly Span[]): boolean =>
  spans.every((span) => text.slice(span.start, span.end) === span.text);

function quotedText(spans: readonly Span[]): Pick<Talk, "text" | "segments"> {
  const length = spans.reduce((longest, { end }) => Math.max(longest, end), 0);
  const letters = Array<string>(length).fill(" ");
  for (const { start, text } of spans)
    for (let at = 0; at < text.length; at += 1) letters[start + at] = text.charAt(at);
  return { text: letters.join(""), segments: length === 0 ? [] : [{ start: 0, end: length }] };
}

const isNoted = ({ evidence }: { readonly evidence: readonly Evidence[] }): boolean => !evidence.some(isSpan);

function entityEdits({ entities }: GraphDocument): Edit[] {
  return entities.filter(isNoted).map(({ id, kind, name, aliases, evidence, ...fact }) => ({
    id: editId(id),
    op: "addEntity",
    value: { id, kind, name, aliases, evidence, ...datesOf(fact) },
  }));
}

function relationEdits({ relations }: GraphDocument): Edit[] {
  return relations.filter(isNoted).map(({ id, type, source, target, person, evidence, ...fact }) => ({
    id: editId(id),
    op: "addRelation",
    value: { id, type, source, target, ...(person === undefined ? {} : { person }), evidence, ...datesOf(fact) },
  }));
}

function orderEdits({ orders }: GraphDocument): Edit[] {
  return orders.filter(isNoted).map(({ id, kind, first, second, gap, evidence }) => ({
    id: editId(id),
    op: "order",
    value: { kind, first, second, ...(gap === undefined ? {} : { gap }), evidence },
  }));
}

function timeEdits({ times = [] }: GraphDocument): Edit[] {
  return times.map(({ source, estimated, seconds }) => ({
    id: editId(`time ${source} ${estimated} ${seconds}`),
    op: "retime",
    target: source,
    value: { estimated, seconds },
  }));
}

function apartEdits({ apart = [] }: GraphDocument): Edit[] {
  return apart.map(({ first, second }) => ({
    id: editId(`apart ${first} ${second}`),
    op: "apart",
    target: first,
    value: { from: second },
  }));
}

type Dated = Pick<GraphDocument["relations"][number], "start" | "end" | "duration" | "properties">;

const datesOf = ({ start, end, duration, properties }: Dated): Dated => ({
  ...(start === undefined ? {} : { start }),
  ...(end === undefined ? {} : { end }),
  ...(duration === undefined ? {} : { duration }),
  properties,
});

/** The same for the same fact, so that importing twice adds nothing. */
const editId = (fact: string): string => `import-${createHash("sha256").update(fact).digest("hex").slice(0, 24)}`;
