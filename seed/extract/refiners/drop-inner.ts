/** A longer name hides shorter ones inside it: "Karolinska" in "Karolinska University Hospital" is no name of its own. */
import type { EntityKind } from "../../../model/ontology.ts";
import type { Mention } from "../reading/mention.ts";

const HIDING: ReadonlySet<EntityKind> = new Set<EntityKind>([
  "Organization",
  "Event",
  "Work",
  "Award",
  "Tool",
  "Person",
  "Dataset",
  "Competition",
  "Hardware",
]);
const HIDDEN: ReadonlySet<EntityKind> = new Set<EntityKind>([
  "Organization",
  "Place",
  "Tool",
  "Person",
  "Hardware",
  "Work",
  "Event",
]);

export function dropInner(mentions: readonly Mention[]): readonly Mention[] {
  const outer = mentions.filter(
    (mention) =>
      (HIDING.has(mention.kind) || mention.rule === "degrees/licence") &&
      mention.end - mention.first > 1 &&
      isName(mention) &&
      // "A Dell tower" speaks of no firm, whether it is somebody's or not.
      (!mention.onlyWith || mention.rule === "devices/owned"),
  );
  const covering = new Map<number, Mention[]>();
  for (const mention of outer)
    for (let at = mention.first; at < mention.end; at += 1) covering.set(at, [...(covering.get(at) ?? []), mention]);
  return mentions.filter((mention) => {
    if (!HIDDEN.has(mention.kind)) return true;
    return !(covering.get(mention.first) ?? []).some(
      (longer) =>
        longer !== mention &&
        longer.first <= mention.first &&
        longer.end >= mention.end &&
        longer.end - longer.first > mention.end - mention.first,
    );
  });
}

/** Descriptions ("Kaggle competitions", "Coursera classes") name what stands inside them too. */
const isName = (mention: Mention): boolean =>
  !/^(competitions|works|machines|awards)\//.test(mention.rule) &&
  !(mention.kind === "Event" && /hackathon/.test(mention.name));
