import type { RelationType } from "../model/ontology.ts";
import type { Fact, Facts } from "./facts.ts";
import { FOLDING_RULES, type Foldable, isGhost } from "./folding-rules.ts";
import { laneOf } from "./lanes.ts";
import type { Windows } from "./windows.ts";

/** The facts of one mark. */
export interface Fold {
  readonly lead: Fact;
  /** Folded into it, in order of telling. */
  readonly others: readonly Fact[];
  /** Refusals that hang under it. */
  readonly ghosts: readonly Fact[];
  /** The fact that dates the mark: the leading one, or what it took by a rule that lends dates. */
  readonly dated: Fact;
}

/** Applies the folding rules to every drawn fact: one fold per mark, in order of telling of their leading facts. */
export function foldFacts(facts: Facts, windows: Windows): Fold[] {
  const drawn = facts.own.filter((fact) => laneOf(fact) !== undefined);
  const journey = foldable(facts, windows);
  const steps = new Map(drawn.map((fact) => [fact.id, foldInto(fact, journey)]));
  const members = new Map<string, Fact[]>();
  for (const fact of drawn) {
    const lead = leadOf(fact, steps);
    members.set(lead.id, [...(members.get(lead.id) ?? []), fact]);
  }
  return drawn
    .filter((fact) => members.has(fact.id))
    .map((lead) => {
      const others = (members.get(lead.id) ?? []).filter((fact) => fact.id !== lead.id);
      const lender = others.find((fact) => steps.get(fact.id)?.lendsDates && fact.relation.start !== undefined);
      return {
        lead,
        others: others.filter((fact) => !isGhost(fact, lead)),
        ghosts: others.filter((fact) => isGhost(fact, lead)),
        dated: isUndated(lead) && lender ? lender : lead,
      };
    });
}

interface FoldStep {
  readonly into: Fact;
  readonly lendsDates: boolean;
}

function foldInto(fact: Fact, journey: Foldable): FoldStep | undefined {
  for (const rule of FOLDING_RULES) {
    if (!rule.types.includes(fact.relation.type)) continue;
    const into = rule.into(fact, journey);
    if (into) return { into, lendsDates: rule.lendsDates === true };
  }
  return undefined;
}

/** Follows a fact to the mark that holds it; a circle of rules ends where it began. */
function leadOf(fact: Fact, steps: ReadonlyMap<string, FoldStep | undefined>): Fact {
  const seen = new Set<string>();
  let lead = fact;
  while (!seen.has(lead.id)) {
    seen.add(lead.id);
    lead = steps.get(lead.id)?.into ?? lead;
  }
  return seen.size > 1 && lead.id === fact.id ? fact : lead;
}

const isUndated = ({ relation }: Fact): boolean => relation.start === undefined && relation.end === undefined;

function foldable(facts: Facts, windows: Windows): Foldable {
  const byType = new Map<RelationType, Fact[]>();
  for (const fact of facts.own) byType.set(fact.relation.type, [...(byType.get(fact.relation.type) ?? []), fact]);
  const joined = new Set(
    [...facts.own.map((fact) => fact.relation), ...facts.world].map(({ type, source, target }) =>
      joinKey(type, source, target),
    ),
  );
  return {
    facts,
    windows,
    ofType: (type) => byType.get(type) ?? [],
    joins: (type, source, target) => joined.has(joinKey(type, source, target)),
  };
}

const joinKey = (type: RelationType, source: string, target: string): string => `${type}\n${source}\n${target}`;
