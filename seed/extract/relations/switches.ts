/** "I tried A … then I switched to B": what is left is the tool that was used last before. */
import type { Reading } from "../reading/reading.ts";
import type { Claim } from "./claim.ts";

const REACH = 45;
const SWITCHING = new Set(["switched", "switch", "moved", "migrated", "went"]);

export function concludeSwitches(reading: Reading, claims: readonly Claim[]): Claim[] {
  const used = claims.filter((claim) => claim.type === "USED").sort((a, b) => a.first - b.first);
  const known = new Set(claims.filter((claim) => claim.type === "SWITCHED_TO").map((claim) => claim.first));
  return used.flatMap((claim): Claim[] => {
    if (!("mention" in claim.target) || known.has(claim.first) || !saysSwitch(reading, claim)) return [];
    const to = claim.target.mention;
    const before = used.filter((other) => other.end <= claim.first && claim.first - other.end <= REACH).at(-1);
    if (!before || !("mention" in before.target)) return [];
    const from = before.target.mention;
    const field = from.entry?.domain === to.entry?.domain || from.entry === undefined || to.entry === undefined;
    if (from.name === to.name || from.kind !== to.kind || !field) return [];
    return [
      {
        ...claim,
        type: "SWITCHED_TO",
        source: { mention: from },
        target: { mention: to },
        rule: "switches/to",
        features: { frame: 1.2 },
        inferred: true,
      },
    ];
  });
}

/** "switched to", "went to": the verb and its "to" right before the name. */
function saysSwitch({ tokens }: Reading, claim: Claim): boolean {
  for (let at = claim.first; at < claim.end - 1; at += 1) {
    if (SWITCHING.has(tokens[at]?.lower ?? ""))
      return tokens.slice(at, claim.end).some((token) => token.lower === "to");
  }
  return false;
}
