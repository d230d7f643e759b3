/** "At DeepMind I used Python", "during my PhD I learned OCaml": one lies within the other. */
import type { RelationType } from "../../../model/ontology.ts";
import type { Mention } from "../reading/mention.ts";
import type { Reading } from "../reading/reading.ts";
import type { Resolution } from "../resolve/entities.ts";
import type { Fact } from "../resolve/facts.ts";
import { type ToldOrder, toldAt } from "./told-order.ts";

const INNER: ReadonlySet<RelationType> = new Set<RelationType>([
  "USED",
  "LEARNED",
  "PUBLISHED",
  "PRESENTED_AT",
  "EARNED",
  "COMPETED_IN",
]);
const REACH = 5;

export function containment(facts: readonly Fact[], reading: Reading, resolution: Resolution): ToldOrder[] {
  const stations = facts.filter((fact) => fact.type === "WORKED_AT" || fact.type === "STUDIED_AT");
  return facts
    .filter((fact) => INNER.has(fact.type) && fact.person === fact.source)
    .flatMap((inner): ToldOrder[] => {
      const at = toldAt(inner);
      const end = inner.claims[0]?.end ?? at;
      const outer = stations.find(
        (station) =>
          station.person === inner.person &&
          (resolution.entities.get(station.target)?.mentions ?? []).some((mention) => opensWith(mention, at, reading)),
      );
      return outer
        ? [
            {
              kind: "during",
              first: inner,
              second: outer,
              certainty: "said",
              confidence: 0.7,
              rule: "containment/at",
              from: Math.max(0, at - REACH),
              end,
            },
          ]
        : [];
    });
}

/** The station's own name stands right before the words, after "at", "during" or "while". */
function opensWith({ first, end }: Mention, at: number, { tokens }: Reading): boolean {
  if (end > at || at - end > REACH || tokens[end - 1]?.sentence !== tokens[at]?.sentence) return false;
  const opening = tokens.slice(Math.max(0, first - 5), first).map((token) => token.lower);
  return (
    opening.at(-1) === "at" &&
    (opening.includes("while") ||
      opening.includes("when") ||
      tokens[first - 2]?.sentence !== tokens[first]?.sentence ||
      tokens[end]?.comma === true ||
      tokens[end]?.lower === "i")
  );
}
