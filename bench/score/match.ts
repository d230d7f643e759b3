/** Which predicted thing is which gold thing: one to one, greedy, best first. The algorithm of the project's reference scorer. */
import type { ScoredEntity, ScoredRelation, ScoredSpan } from "./annotations.ts";
import { timeAgrees } from "./dates.ts";
import { normalName } from "./names.ts";

export interface EntityMatch {
  /** Index into gold. */
  readonly gold: number;
  /** By its name, by a name of gold's `also`, or only by one of its aliases. */
  readonly how: "name" | "also" | "alias";
}

/** Matches by index into the prediction, and predictions for a gold thing that has one already. */
export interface Matching<Match> {
  readonly matched: ReadonlyMap<number, Match>;
  readonly duplicates: ReadonlySet<number>;
}

/** Three passes over the prediction: exact names, then gold's other names, then the prediction's aliases. */
export function matchEntities(
  gold: readonly ScoredEntity[],
  predicted: readonly ScoredEntity[],
  useKind = true,
): Matching<EntityMatch> {
  const byName = new Map<string, number[]>();
  const byAlso = new Map<string, number[]>();
  for (const [i, entity] of gold.entries()) {
    const name = normalName(entity.name);
    push(byName, name, i);
    for (const also of new Set(entity.names.map(normalName))) if (also !== name) push(byAlso, also, i);
  }
  const either = (name: string) => [...(byName.get(name) ?? []), ...(byAlso.get(name) ?? [])];
  const kindRank = (entity: ScoredEntity, i: number): number => gold[i]?.kinds.indexOf(entity.kinds[0] ?? "") ?? -1;
  const fits = (entity: ScoredEntity, i: number) => !useKind || kindRank(entity, i) >= 0;
  const rank = (entity: ScoredEntity, i: number): readonly number[] => {
    const place = kindRank(entity, i);
    return [place < 0 ? (gold[i]?.kinds.length ?? 0) : place, gold[i]?.required ? 0 : 1, i];
  };
  const candidatesOf = (how: EntityMatch["how"], entity: ScoredEntity): readonly number[] => {
    const name = normalName(entity.name);
    if (how === "name") return byName.get(name) ?? [];
    if (how === "also") return byAlso.get(name) ?? [];
    // An alias counts only where the name itself fits no gold entity at all.
    return either(name).some((i) => fits(entity, i)) ? [] : entity.names.flatMap((alias) => either(normalName(alias)));
  };

  const matched = new Map<number, EntityMatch>();
  const taken = new Set<number>();
  for (const how of ["name", "also", "alias"] as const) {
    for (const [k, entity] of predicted.entries()) {
      if (matched.has(k)) continue;
      const free = candidatesOf(how, entity).filter((i) => !taken.has(i) && fits(entity, i));
      const best = free.sort((a, b) => compareRanks(rank(entity, a), rank(entity, b)))[0];
      if (best === undefined) continue;
      matched.set(k, { gold: best, how });
      taken.add(best);
    }
  }
  const isDuplicate = (entity: ScoredEntity) =>
    [entity.name, ...entity.names].some((name) => either(normalName(name)).some((i) => fits(entity, i)));
  const duplicates = [...predicted.entries()].filter(([k, entity]) => !matched.has(k) && isDuplicate(entity));
  return { matched, duplicates: new Set(duplicates.map(([k]) => k)) };
}

/**
 * Relations whose type and both ends fit; where several gold relations do (two stints at one firm), the one whose
 * time agrees, then the better type, the required one, the one with the same words.
 */
export function matchRelations(
  gold: readonly ScoredRelation[],
  predicted: readonly ScoredRelation[],
  goldEntities: readonly ScoredEntity[],
  predictedEntities: readonly ScoredEntity[],
  entityMatches: ReadonlyMap<number, EntityMatch>,
): Matching<number> {
  const toGold = new Map<string, string>();
  for (const [k, match] of entityMatches) {
    const [from, to] = [predictedEntities[k], goldEntities[match.gold]];
    if (from && to) toGold.set(from.id, to.id);
  }
  const index = new Map<string, number[]>();
  for (const [i, relation] of gold.entries()) {
    for (const type of relation.types) push(index, JSON.stringify([type, relation.source, relation.target]), i);
  }
  const pairs: { readonly k: number; readonly i: number; readonly quality: readonly number[] }[] = [];
  const withCandidates = new Set<number>();
  for (const [k, relation] of predicted.entries()) {
    const [source, target] = [toGold.get(relation.source), toGold.get(relation.target)];
    if (source === undefined || target === undefined) continue;
    for (const i of index.get(JSON.stringify([relation.types[0], source, target])) ?? []) {
      const other = gold[i];
      if (!other) continue;
      withCandidates.add(k);
      pairs.push({ k, i, quality: [...relationQuality(relation, other), i, k] });
    }
  }
  const matched = new Map<number, number>();
  const taken = new Set<number>();
  for (const { k, i } of pairs.sort((a, b) => compareRanks(a.quality, b.quality))) {
    if (matched.has(k) || taken.has(i)) continue;
    matched.set(k, i);
    taken.add(i);
  }
  return { matched, duplicates: new Set([...withCandidates].filter((k) => !matched.has(k))) };
}

/** Smaller is better. */
function relationQuality(predicted: ScoredRelation, gold: ScoredRelation): readonly number[] {
  const timed = Boolean(gold.start);
  const timeWrong = predicted.start ? !(timed && timeAgrees(predicted.start, gold.start)) : timed;
  return [
    timeWrong ? 1 : 0,
    gold.types.indexOf(predicted.types[0] ?? ""),
    gold.required ? 0 : 1,
    spansOverlap(predicted.spans, gold.spans) ? 0 : 1,
  ];
}

/** True when a span of one list shares a code unit with a span of the other. */
export function spansOverlap(spans: readonly ScoredSpan[], others: readonly ScoredSpan[]): boolean {
  return spans.some((a) => others.some((b) => Math.max(a.start, b.start) < Math.min(a.end, b.end)));
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [place, value] of a.entries()) {
    const difference = value - (b[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
