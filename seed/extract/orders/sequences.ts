/** "My second company", "then I switched", "after this it took me another year": one after the other, as told. */

import type { RelationType } from "../../../model/ontology.ts";
import { OPEN } from "../../../model/period.ts";
import type { Reading } from "../reading/reading.ts";
import type { Fact } from "../resolve/facts.ts";
import { type ToldOrder, toldAt } from "./told-order.ts";

/** Facts that follow each other in a story, by strand: stations, results, homes. */
const STRANDS: readonly (readonly RelationType[])[] = [
  ["STUDIED_AT", "WORKED_AT"],
  ["COMPETED_IN", "EARNED"],
  ["LIVED_IN"],
];
/** How far apart two neighbours of a strand may be told, in words. */
const REACH: readonly number[] = [220, 160, 160];

export function sequences(facts: readonly Fact[], reading: Reading): ToldOrder[] {
  return STRANDS.flatMap((types, strand) => {
    const told = facts
      .filter((fact) => types.includes(fact.type) && fact.person === fact.source && !isDegree(fact))
      .sort((a, b) => isCurrent(a) - isCurrent(b) || toldAt(a) - toldAt(b));
    return told.flatMap((second, i) => {
      const first = told[i - 1];
      if (first && first.person === second.person && isCurrent(second) && !isCurrent(first))
        return [currentLast(first, second)];
      if (!first || first.person !== second.person || toldAt(second) - toldAt(first) > (REACH[strand] ?? 0)) return [];
      const order = orderOf(first, second, reading);
      return order ? [order] : [];
    });
  });
}

/** A degree comes of a study; it is no result of a contest. */
const isDegree = (fact: Fact): boolean =>
  fact.type === "EARNED" && /phd|degree|bachelor|master-|masters|diploma|doctor|-ba-|-bs-|mba/.test(fact.target);

const isCurrent = (fact: Fact): number => (fact.end === OPEN ? 1 : 0);

/** What someone still does began after what is over. */
function currentLast(first: Fact, second: Fact): ToldOrder {
  const claim = second.claims.find((one) => one.ongoing) ?? second.claims[0];
  return {
    kind: "starts-before",
    first,
    second,
    certainty: "inferred",
    confidence: 0.6,
    rule: "sequences/current-last",
    from: claim?.first ?? 0,
    end: claim?.end ?? 1,
  };
}

const AFTER = [
  "then",
  "after that",
  "after this",
  "after which",
  "afterwards",
  "later",
  "next",
  "from there",
  "eventually",
  "finally",
  "and then",
];
const LEFT = ["left", "quit", "switched jobs", "resigned", "laid off", "let me go", "moved on"];
const ORDINALS = new Set(["second", "third", "fourth", "next", "another", "later"]);
const BEFORE = ["before that", "before this", "previously", "prior to that", "earlier"];

function orderOf(first: Fact, second: Fact, reading: Reading): ToldOrder | undefined {
  const at = toldAt(second);
  const claim = second.claims[0];
  if (!claim) return undefined;
  const { tokens } = reading;
  const words = tokens
    .slice(Math.max(0, at - 7), claim.end)
    .map((token) => token.lower)
    .join(" ");
  const between = tokens
    .slice(first.claims[0]?.end ?? at, at + 1)
    .map((token) => token.lower)
    .join(" ");
  const has = (text: string, phrases: readonly string[]) =>
    phrases.some((phrase) => ` ${text} `.includes(` ${phrase} `));
  const common = { certainty: "said" as const, from: Math.max(0, at - 4), end: claim.end };
  if (has(words, BEFORE))
    return {
      ...common,
      kind: "starts-before",
      first: second,
      second: first,
      confidence: 0.7,
      rule: "sequences/before-that",
    };
  const ordinal = tokens
    .slice(claim.first, claim.end)
    .some((token, i, all) => ORDINALS.has(token.lower) && ["my", "our", "a", "the"].includes(all[i - 1]?.lower ?? ""));
  const firstJob =
    first.type === "STUDIED_AT" &&
    second.type === "WORKED_AT" &&
    /\bfirst (job|company|work|position|real job)\b/.test(words);
  const near = between.length < 280 && has(between, AFTER);
  const after = has(words, AFTER) || near || ordinal;
  const joined = tokens
    .slice(claim.first, claim.end)
    .some((token) => token.lower === "joined" || token.lower === "switched");
  if (!after && !joined && !firstJob && !has(between, LEFT)) return undefined;
  const gap = gapOf(second, reading);
  const kind = has(between, LEFT) && first.type === "WORKED_AT" ? "ends-before" : "starts-before";
  return {
    ...common,
    kind,
    first,
    second,
    confidence: after ? 0.75 : 0.65,
    rule: `sequences/${after ? "then" : "next"}`,
    ...(gap ? { gap } : {}),
  };
}

/** "a year and a half later", "it took me another year to": the time between the two. */
function gapOf(second: Fact, reading: Reading): string | undefined {
  const claim = second.claims[0];
  if (!claim) return undefined;
  const later = claim.times?.find((time) => time.kind === "later")?.duration;
  if (later) return later;
  const near = reading.times.find((time) => time.duration && time.end <= claim.first && claim.first - time.end <= 4);
  const took =
    near && reading.tokens.slice(Math.max(0, near.first - 5), near.first).some((token) => token.lower === "took");
  return took ? near?.duration : undefined;
}
