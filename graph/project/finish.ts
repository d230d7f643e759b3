/** Drafts → the projected graph: one statement for each fact, every claim kept as evidence. */
import canonicalize from "canonicalize";
import type { Entity, Relation, Source, Warning } from "../../model/document.ts";
import type { Conflict } from "../../model/edit.ts";
import { isSpan, type Note } from "../../model/evidence.ts";
import type { Graph, GraphEntity, GraphEvidence, GraphOrder, GraphRelation } from "../../model/graph.ts";
import { sortedBy, sortedSet } from "../compare.ts";
import { foldText } from "../fold.ts";
import { finishedApart, retimedEvidence } from "./beside-facts.ts";
import { ranked, winningDates, winningProperties } from "./claims.ts";
import {
  allRelations,
  type Claim,
  current,
  type DraftEntity,
  type DraftOrder,
  type DraftRelation,
  type Drafts,
  type Fact,
  findEntity,
  idOf,
  personOf,
} from "./drafts.ts";
import { createMemory, type Finished } from "./remember.ts";

/** @param sources those of the talks, sorted by id. */
export function finishGraph(drafts: Drafts, sources: readonly Source[], conflicts: readonly Conflict[]): Graph {
  const entities = [...drafts.entities.values()].filter(isThere).map(finishedEntity);
  const relations = [...allRelations(drafts)]
    .filter((draft) => isWhole(drafts, draft))
    .map((draft) => finishedRelation(drafts, draft));
  const facts = new Set([...entities, ...relations].map(({ fact }) => fact.id));
  const orders = finishedOrders(drafts, facts);
  const apart = finishedApart(drafts, facts);
  return {
    sources: sources.map((source) => ({ ...source, subjects: subjectsNow(drafts, source) })),
    entities: sortedFacts(entities),
    relations: sortedFacts(relations),
    orders: sortedFacts(orders),
    evidence: retimedEvidence(
      drafts,
      [...entities, ...relations, ...orders].flatMap((each) => each.evidence),
    ),
    conflicts: [...conflicts],
    warnings: sortedBy(drafts.warnings, warningKey),
    ...(apart.length > 0 && { apart }),
  };
}

function sortedFacts<T extends { readonly id: string }>(finished: readonly Finished<T>[]): T[] {
  return sortedBy(
    finished.map((each) => each.fact),
    (fact) => fact.id,
  );
}

const warningKey = (warning: Warning): string => canonicalize(warning) ?? "";

const isThere = (draft: DraftEntity): boolean => !draft.rejected && !draft.mergedInto && draft.claims.length > 0;

/** A relation that lost an end, or whose person was taken away, vanishes. */
function isWhole(drafts: Drafts, draft: DraftRelation): boolean {
  if (draft.rejected || draft.claims.length === 0) return false;
  if (!isThere(current(draft.source)) || !isThere(current(draft.target))) return false;
  const person = draft.person === undefined ? undefined : findEntity(drafts, draft.person);
  return person === undefined || isThere(person);
}

const rememberEntity = createMemory<GraphEntity>();
const rememberRelation = createMemory<GraphRelation>();

function finishedEntity(draft: DraftEntity): Finished<GraphEntity> {
  const make = () => ({ fact: finishEntity(draft), evidence: finishEvidence(draft.id, draft.claims) });
  return isUnmarked(draft) ? rememberEntity(draft.id, draft.claims, make) : make();
}

function finishedRelation(drafts: Drafts, draft: DraftRelation): Finished<GraphRelation> {
  const id = idOf(drafts, draft);
  const make = () => ({ fact: finishRelation(drafts, draft), evidence: finishEvidence(id, draft.claims) });
  return isUnmarked(draft) ? rememberRelation(id, draft.claims, make) : make();
}

/** True when claims alone make it what it is. */
function isUnmarked({ accepted, hidden, edited, remarks, redate, properties }: DraftEntity | DraftRelation): boolean {
  const marked = accepted || hidden || edited || redate !== undefined;
  return !marked && remarks.length === 0 && Object.keys(properties).length === 0;
}

function finishEntity(draft: DraftEntity): GraphEntity {
  const claims = ranked(draft.claims);
  const name = draft.rename ?? claims[0]?.fact.name ?? draft.id;
  const aliases = sortedSet(claims.flatMap((claim) => [claim.fact.name, ...claim.fact.aliases])).filter(
    (alias) => alias !== name,
  );
  return {
    id: draft.id,
    kind: draft.kind,
    name,
    aliases,
    ...finishFact(draft, claims),
    searchText: sortedSet([name, ...aliases].map(foldText)).join(" · "),
  };
}

function finishRelation(drafts: Drafts, draft: DraftRelation): GraphRelation {
  const person = personOf(drafts, draft);
  return {
    id: idOf(drafts, draft),
    type: draft.type,
    source: current(draft.source).id,
    target: current(draft.target).id,
    ...(person !== undefined && { person }),
    ...finishFact(draft, ranked(draft.claims)),
  };
}

/** @param claims the winner first. */
function finishFact(draft: DraftEntity | DraftRelation, claims: readonly (Claim<Entity> | Claim<Relation>)[]) {
  return {
    ...winningDates(claims, draft.redate),
    properties: winningProperties(claims, draft.properties),
    certainty: draft.edited ? ("edited" as const) : (claims[0]?.fact.certainty ?? "inferred"),
    confidence: claims[0]?.fact.confidence ?? 0,
    rule: claims[0]?.fact.rule ?? "edit",
    sources: sortedSet(claims.flatMap((claim) => (claim.source === undefined ? [] : [claim.source]))),
    ...(draft.accepted && { accepted: true as const }),
    ...(draft.hidden && { hidden: true as const }),
    ...(draft.remarks.length > 0 && { remarks: [...draft.remarks] }),
  };
}

function finishedOrders(drafts: Drafts, facts: ReadonlySet<string>): Finished<GraphOrder>[] {
  return [...joinOrders(drafts, facts)].flatMap(([id, same]) => {
    const [draft] = same;
    if (!draft || same.some((order) => order.rejected)) return [];
    const claims = same.flatMap((order) => order.claims);
    return [{ fact: finishOrder(drafts, id, same, draft), evidence: finishEvidence(id, claims) }];
  });
}

/** Orders by the id they have now; one whose end is gone, or whose ends became one, is gone too. */
function joinOrders(drafts: Drafts, facts: ReadonlySet<string>): Map<string, DraftOrder[]> {
  const joined = new Map<string, DraftOrder[]>();
  for (const draft of drafts.orders) {
    const first = idOf(drafts, current(draft.first));
    const second = idOf(drafts, current(draft.second));
    if (first === second || !facts.has(first) || !facts.has(second)) continue;
    const id = idOf(drafts, draft);
    joined.set(id, [...(joined.get(id) ?? []), draft]);
  }
  return joined;
}

function finishOrder(drafts: Drafts, id: string, same: readonly DraftOrder[], draft: DraftOrder): GraphOrder {
  const claims = ranked(same.flatMap((order) => order.claims));
  const gap = claims.find((claim) => claim.fact.gap !== undefined)?.fact.gap;
  return {
    id,
    kind: draft.kind,
    first: idOf(drafts, current(draft.first)),
    second: idOf(drafts, current(draft.second)),
    ...(gap !== undefined && { gap }),
    certainty: same.some((order) => order.edited) ? "edited" : (claims[0]?.fact.certainty ?? "inferred"),
    confidence: claims[0]?.fact.confidence ?? 0,
    rule: claims[0]?.fact.rule ?? "edit",
  };
}

const claimTexts = new WeakMap<object, string>();

/** A claim without its evidence, as canonical JSON; computed once for each fact of a document. */
function claimText(fact: Fact): string {
  const known = claimTexts.get(fact);
  if (known !== undefined) return known;
  const text = canonicalize({ ...fact, evidence: undefined, features: undefined }) ?? "{}";
  claimTexts.set(fact, text);
  return text;
}

/** Evidence of all claims, each span and note once. */
function finishEvidence(fact: string, claims: readonly Claim<Fact>[]): GraphEvidence[] {
  const spans = new Map<string, GraphEvidence>();
  const notes = new Map<string, Omit<GraphEvidence, "id">>();
  for (const claim of ranked(claims))
    for (const piece of claim.evidence) {
      const said = { fact, ...piece, claim: claimText(claim.fact) };
      const id = isSpan(piece) ? `${fact}@${piece.source}:${piece.start}-${piece.end}` : noteKey(piece);
      if (!isSpan(piece)) notes.set(id, notes.get(id) ?? said);
      else if (!spans.has(id)) spans.set(id, { id, ...said });
    }
  const sorted = sortedBy(notes, ([key]) => key);
  return [...spans.values(), ...sorted.map(([, note], index) => ({ id: `${fact}@note-${index + 1}`, ...note }))];
}

const noteKey = (note: Note): string => canonicalize(note) ?? "";

function subjectsNow(drafts: Drafts, source: Source): string[] {
  return [...new Set(source.subjects.map((id) => findEntity(drafts, id)?.id ?? id))];
}
