/** Figures of several talks added up: counts are summed, rates taken of the sums. */
import { type Figures, type Retrieval, retrieval, type Share, share } from "./score-documents.ts";

/** At least one talk. */
export function poolFigures(all: readonly [Figures, ...Figures[]]): Figures {
  const sum = (pick: (figures: Figures) => number) => all.reduce((total, figures) => total + pick(figures), 0);
  const retrieved = (pick: (figures: Figures) => Retrieval) => poolRetrievals(all.map(pick));
  const shared = (pick: (figures: Figures) => Share) =>
    share(
      sum((figures) => pick(figures).right),
      sum((figures) => pick(figures).of),
    );
  return {
    entities: retrieved(({ entities }) => entities),
    entitiesKindFree: retrieved(({ entitiesKindFree }) => entitiesKindFree),
    relations: retrieved(({ relations }) => relations),
    relationsKindFree: retrieved(({ relationsKindFree }) => relationsKindFree),
    entitiesByAlias: sum(({ entitiesByAlias }) => entitiesByAlias),
    duplicateEntities: sum(({ duplicateEntities }) => duplicateEntities),
    duplicateRelations: sum(({ duplicateRelations }) => duplicateRelations),
    entityEvidence: shared(({ entityEvidence }) => entityEvidence),
    evidence: shared(({ evidence }) => evidence),
    start: { ...shared(({ start }) => start), given: sum(({ start }) => start.given) },
    end: { ...shared(({ end }) => end), given: sum(({ end }) => end.given) },
    unreadableTimes: sum(({ unreadableTimes }) => unreadableTimes),
    spans: all.some(({ spans }) => spans === null) ? null : shared(({ spans }) => spans ?? share(0, 0)),
    byKind: poolMaps(all.map(({ byKind }) => byKind)),
    byType: poolMaps(all.map(({ byType }) => byType)),
  };
}

function poolRetrievals(all: readonly Retrieval[]): Retrieval {
  const sum = (pick: (each: Retrieval) => number) => all.reduce((total, each) => total + pick(each), 0);
  return retrieval(
    sum(({ matched }) => matched),
    sum(({ predicted }) => predicted),
    sum(({ requiredFound }) => requiredFound),
    sum(({ required }) => required),
  );
}

function poolMaps(maps: readonly ReadonlyMap<string, Retrieval>[]): ReadonlyMap<string, Retrieval> {
  const names = [...new Set(maps.flatMap((map) => [...map.keys()]))].sort();
  return new Map(names.map((name) => [name, poolRetrievals(maps.flatMap((map) => map.get(name) ?? []))]));
}
