/** Whether a stay that began went on beside another. */
import type { Reading } from "../reading/reading.ts";
import type { Claim } from "../relations/claim.ts";
import type { Fact } from "../resolve/facts.ts";

/** "While I was at X I also …", "on the side", "in the evenings": the second did not end the first. */
export function saysBoth(first: Fact, second: Fact, { tokens }: Reading): boolean {
  const claim = firstTold(second);
  const told = tokens.slice(Math.max(0, claim.first - 8), claim.end + 6);
  if (told.some(({ lower }) => MEANWHILE.has(lower))) return true;
  return first.claims.some((one) => claim.first < one.end && one.first < claim.end);
}

/** The claim of a fact that is told first. */
export const firstTold = ({ claims }: Fact): Claim =>
  claims.reduce((least, claim) => (claim.first < least.first ? claim : least));

const MEANWHILE: ReadonlySet<string> = new Set(
  "while meanwhile alongside besides simultaneously evenings weekends nights part-time parallel side volunteer volunteered board adjunct also still both".split(
    " ",
  ),
);
