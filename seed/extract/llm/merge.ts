/** Proposals that passed, beside what extraction found: nothing found is changed or taken away. */
import type { Entity, GraphDocument, Relation } from "../../../model/document.ts";
import type { Span } from "../../../model/evidence.ts";
import { relationId } from "../../../model/ids.ts";
import { confidenceOf } from "../confidence.ts";
import type { CheckedEnd, CheckedProposal } from "./check.ts";
import type { Ground } from "./ground.ts";

/** A model's word alone counts less than a rule's. */
const PROPOSED = { proposed: 0.1 };

/** @param explain keep the features of each confidence. */
export function mergeProposals(proposals: readonly CheckedProposal[], ground: Ground, explain: boolean): GraphDocument {
  const { document } = ground;
  const entities = new Map(document.entities.map((entity) => [entity.id, entity]));
  const relations = new Map(document.relations.map((relation) => [groupOf(relation), relation]));
  for (const proposal of [...proposals].sort(saidFirst)) {
    const { type, source, target, person } = proposal;
    const reverse = { type, source: target.id, target: source.id, person };
    if (relations.has(groupOf({ ...reverse, source: source.id, target: target.id })) || relations.has(groupOf(reverse)))
      continue;
    for (const end of [source, target]) {
      if (!entities.has(end.id)) entities.set(end.id, toEntity(end, proposal, ground, explain));
    }
    const ends = [source, target].map(({ id }) => entities.get(id)?.confidence ?? 1);
    const relation = toRelation(proposal, ground, Math.min(...ends), explain);
    relations.set(groupOf(relation), relation);
  }
  const known = new Set(document.relations.map(({ id }) => id));
  const added = [...relations.values()].filter(({ id }) => !known.has(id));
  return {
    ...document,
    entities: [...entities.values()].sort(byId),
    relations: [...document.relations, ...added].sort(byId),
  };
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** What is said outright decides between proposals that exclude each other. */
const saidFirst = (a: CheckedProposal, b: CheckedProposal): number => Number(isWeak(a)) - Number(isWeak(b));

/** Inferred, or no more than a name. */
const isWeak = ({ certainty, type }: CheckedProposal): boolean => certainty !== "said" || type === "MENTIONED";

/** A relation that was found is known whatever its stint. */
const groupOf = ({
  type,
  source,
  target,
  person,
}: Pick<Relation, "type" | "source" | "target"> & { readonly person?: string | undefined }): string =>
  relationId(type, source, target, person, 0);

function toEntity(
  { id, found, words }: CheckedEnd,
  proposal: CheckedProposal,
  ground: Ground,
  explain: boolean,
): Entity {
  const features = {
    ...PROPOSED,
    ...(found?.entry ? { known: 0.8 } : { unknown: 0.2 }),
    ...(found?.repaired ? { repaired: -0.6 } : {}),
    ...(isWeak(proposal) && !found?.entry ? { weak: -0.7 } : {}),
  };
  const evidence = words === undefined ? [] : ground.spansOf(words);
  const name = found?.name ?? id;
  return {
    id,
    kind: found?.kind ?? "Person",
    name,
    aliases: heardAs(evidence, name),
    properties: {},
    certainty: found?.repaired ? "inferred" : "said",
    confidence: confidenceOf(features),
    rule: "llm/named",
    evidence,
    ...(explain ? { features } : {}),
  };
}

const heardAs = (evidence: readonly Span[], name: string): string[] =>
  [...new Set(evidence.map(({ text }) => text.replace(/\s+/g, " ")))].filter((form) => form !== name);

function toRelation(proposal: CheckedProposal, ground: Ground, ends: number, explain: boolean): Relation {
  const { type, source, target, person, quote, dates, properties, certainty } = proposal;
  const features = { ...PROPOSED, ...(isWeak(proposal) ? { weak: -0.7 } : { literal: 0.5 }) };
  return {
    id: relationId(type, source.id, target.id, person, 1),
    type,
    source: source.id,
    target: target.id,
    ...(person === undefined ? {} : { person }),
    ...dates,
    properties,
    certainty,
    confidence: Math.min(confidenceOf(features), ends),
    rule: `llm/${type.toLowerCase().replaceAll("_", "-")}`,
    evidence: ground.spansOf(quote),
    ...(explain ? { features } : {}),
  };
}
