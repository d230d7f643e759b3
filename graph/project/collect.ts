/** Talks → drafts: shared entities are one by id, relations by the rule of `group-relations.ts`, orders by their ends. */
import type { GraphDocument } from "../../model/document.ts";
import { sortedBy } from "../compare.ts";
import {
  type Claim,
  type DraftEntity,
  type DraftOrder,
  type DraftRelation,
  type Drafts,
  emptyDrafts,
  type Fact,
  newEntity,
  newRelation,
} from "./drafts.ts";
import { placeRelations } from "./group-relations.ts";

/** @param documents one for each talk, sorted by its source's id. */
export function collectDrafts(documents: readonly GraphDocument[]): Drafts {
  const drafts = emptyDrafts();
  const told = documents.map((document) => ({ document, facts: collectEntities(drafts, document) }));
  for (const { document, facts } of told) collectRelations(drafts, document, facts);
  placeRelations(
    drafts,
    told.flatMap(({ facts }) => [...facts.relations.values()]),
  );
  for (const { document, facts } of told) collectOrders(drafts, document, facts);
  for (const { warnings, sources } of documents) {
    drafts.warnings.push(...warnings);
    for (const { id } of sources.slice(0, 1)) drafts.talks.add(id);
  }
  return drafts;
}

/** A document's own ids → drafts. */
interface Told {
  readonly entities: Map<string, DraftEntity>;
  readonly relations: Map<string, DraftRelation>;
}

function collectEntities(drafts: Drafts, document: GraphDocument): Told {
  const entities = new Map<string, DraftEntity>();
  for (const fact of document.entities) {
    const claim = claimOf(document, fact);
    const known = drafts.entities.get(fact.id);
    if (known) known.claims.push(claim);
    const draft = known ?? newEntity(fact.id, fact.kind, [claim]);
    drafts.entities.set(fact.id, draft);
    entities.set(fact.id, draft);
  }
  return { entities, relations: new Map() };
}

function collectRelations(drafts: Drafts, document: GraphDocument, told: Told): void {
  for (const fact of sortedBy(document.relations, (relation) => relation.id)) {
    const source = drafts.entities.get(fact.source);
    const target = drafts.entities.get(fact.target);
    if (!source || !target) continue;
    told.relations.set(fact.id, newRelation(fact.type, source, target, fact.person, [claimOf(document, fact)]));
  }
}

function collectOrders(drafts: Drafts, document: GraphDocument, told: Told): void {
  for (const fact of sortedBy(document.orders, (order) => order.id)) {
    const first = told.relations.get(fact.first) ?? told.entities.get(fact.first);
    const second = told.relations.get(fact.second) ?? told.entities.get(fact.second);
    if (first && second) drafts.orders.push(draftOrder(fact.kind, first, second, claimOf(document, fact)));
  }
}

export const draftOrder = (
  kind: DraftOrder["kind"],
  first: DraftOrder["first"],
  second: DraftOrder["second"],
  claim: DraftOrder["claims"][number],
): DraftOrder => ({ sort: "order", kind, first, second, claims: [claim], rejected: false, edited: false });

function claimOf<F extends Fact>(document: GraphDocument, fact: F): Claim<F> {
  const source = document.sources[0];
  return { source: source?.id, published: source?.published, fact, evidence: fact.evidence };
}
