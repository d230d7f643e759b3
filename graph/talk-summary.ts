import type { GraphDocument } from "../model/document.ts";
import type { TalkSummary } from "./graph-store.ts";

/** @param characters UTF-16 code units of the talk's text. @returns undefined for a document without a source. */
export function summarise(document: GraphDocument, characters: number): TalkSummary | undefined {
  const [source] = document.sources;
  return (
    source && {
      id: source.id,
      source,
      entities: document.entities.length,
      relations: document.relations.length,
      orders: document.orders.length,
      warnings: document.warnings.length,
      threshold: document.extractor.threshold,
      characters,
    }
  );
}
