/** The same words never say both that one studied somewhere and that one worked there: the more definite frame wins. */
import type { Claim } from "./claim.ts";

export function preferOneStrand(claims: readonly Claim[]): readonly Claim[] {
  const studied = claims.filter((claim) => claim.type === "STUDIED_AT");
  if (studied.length === 0) return claims;
  return claims.filter((claim) => {
    if (claim.type !== "WORKED_AT" || !("mention" in claim.target)) return true;
    const { target } = claim;
    const rival = studied.find(
      (other) =>
        "mention" in other.target &&
        other.target.mention === target.mention &&
        other.first < claim.end &&
        claim.first < other.end,
    );
    return !rival || sumOf(claim) > sumOf(rival);
  });
}

const sumOf = (claim: Claim): number => Object.values(claim.features).reduce((sum, weight) => sum + weight, 0);
