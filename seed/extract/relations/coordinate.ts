/** "I learned Elm, Rust and functional programming": what is said of the first holds for what is joined to it. */
import type { EntityKind, RelationType } from "../../../model/ontology.ts";
import type { Mention } from "../reading/mention.ts";
import type { Reading } from "../reading/reading.ts";
import type { Claim } from "./claim.ts";

const JOINED: Partial<Record<RelationType, readonly EntityKind[]>> = {
  USED: ["Tool", "Dataset"],
  LEARNED: ["Tool", "Topic"],
  APPLIED_TO: ["Organization"],
  INTERVIEWED_AT: ["Organization"],
  WORKED_AT: ["Organization"],
  STUDIED_AT: ["Organization"],
  LIVED_IN: ["Place"],
};
const JOINERS = new Set(["and", "or", "also", "plus"]);
const REPEATED = new Set(["at", "to", "with", "for", "in", "from", "by"]);
const SKIPPED = new Set(["the", "some", "a", "little", "bit", "of", "lot"]);
const MOST = 5;

export function coordinateClaims(reading: Reading, mentions: readonly Mention[], claims: readonly Claim[]): Claim[] {
  const starting = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const list = starting.get(mention.first);
    if (list) list.push(mention);
    else starting.set(mention.first, [mention]);
  }
  return claims.flatMap((claim) => joinedTo(reading, starting, claim));
}

function joinedTo(reading: Reading, starting: ReadonlyMap<number, readonly Mention[]>, claim: Claim): Claim[] {
  const kinds = JOINED[claim.type];
  if (!kinds || !("mention" in claim.target)) return [];
  const { mention } = claim.target;
  // The list must follow the words of the claim directly: "at Nokia, then ⟨at⟩ Ericsson as an engineer" goes on too.
  const follows = claim.end === mention.end;
  const found: Claim[] = [];
  let last: Pick<Mention, "first" | "end"> = mention;
  for (let step = 0; step < MOST; step += 1) {
    const next = joinedAt(reading, starting, last, kinds, !follows);
    if (!next) break;
    found.push({
      ...claim,
      target: { mention: next },
      end: next.end,
      rule: `${claim.rule}-and`,
      features: { ...claim.features, joined: -0.2 },
    });
    last = next;
  }
  return found;
}

/** "Excel and ⟨a red pen and⟩ AutoCAD": what has no name stands between. */
function pastPlainThing(tokens: Reading["tokens"], at: number): number {
  if (!["a", "an", "my", "some"].includes(tokens[at]?.lower ?? "")) return at;
  const and = [2, 3].map((words) => at + words).find((place) => JOINERS.has(tokens[place]?.lower ?? ""));
  return and === undefined || tokens[and]?.sentence !== tokens[at]?.sentence ? at : and + 1;
}

function joinedAt(
  { tokens }: Reading,
  starting: ReadonlyMap<number, readonly Mention[]>,
  { first, end }: Pick<Mention, "first" | "end">,
  kinds: readonly EntityKind[],
  mustRepeat: boolean,
): Mention | undefined {
  let at = end;
  let joined = tokens[at]?.comma === true;
  while (JOINERS.has(tokens[at]?.lower ?? "")) {
    joined = true;
    at += 1;
  }
  if (!joined || tokens[at]?.sentence !== tokens[end - 1]?.sentence) return undefined;
  if (joined) at = pastPlainThing(tokens, at);
  if (joined && ["then", "later", "now", "after", "eventually", "finally"].includes(tokens[at]?.lower ?? "")) at += 1;
  if (["that", "on"].includes(tokens[at]?.lower ?? "") && ["after", "later"].includes(tokens[at - 1]?.lower ?? ""))
    at += 1;
  // "at ETH and at Georgia Tech": the same preposition again.
  const led = REPEATED.has(tokens[at]?.lower ?? "") && tokens[at]?.lower === tokens[first - 1]?.lower;
  if (led) at += 1;
  else if (mustRepeat) return undefined;
  const here = (place: number) => starting.get(place)?.find((mention) => kinds.includes(mention.kind));
  while (!here(at) && SKIPPED.has(tokens[at]?.lower ?? "")) at += 1;
  return here(at);
}
