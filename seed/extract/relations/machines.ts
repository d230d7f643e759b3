/** Hardware someone owned or used, what replaced it and what paid for it. */
import type { RelationFamily, Statement } from "./statement.ts";

const owned: Statement = { type: "OWNED", target: "machine", take: { quantity: "count" } };
const used: Statement = { type: "USED", target: "machine" };
const part: Statement = { type: "OWNED", target: "part", take: { quantity: "count" } };
const ownsPart = "(that had|with|and|including) _3 {Hardware:part}";

export const machines: RelationFamily = {
  name: "machines",
  rules: [
    [
      `S (bought|buy|built|had|have|own|owned|purchased|got|ordered|assembled|bored) (a|an|the|my|another|one|this)? (first)? (new)? {Hardware:machine} (${ownsPart})?`,
      owned,
      part,
    ],
    [`{Hardware:machine} {Hardware:part}`, { ...part, weight: -0.2 }],
    [
      `(mom|dad|mother|father|parents|brother|sister|uncle|aunt|grandfather|grandmother|family|teacher) _3 (bought|brought|got|gave|had) (home|me|us)? (a|an|the|home a)? {Hardware:machine}`,
      owned,
    ],
    [`MY {Hardware:machine} (was|is)`, owned],
    [`MY first (computer|machine|camera|car|guitar|laptop|console|instrument) was (a|an)? {Hardware:machine}`, owned],
    [`S (started|began) with (a|an|the|one)? {Hardware:machine}`, owned],
    [`S (use|used|using|worked with|worked on|programmed|ran) (a|an|the|my)? {Hardware:machine}`, used],
    [
      `S (switched|moved|upgraded|went) from (a|an|the|my)? {Hardware:machine} to (a|an|the)? {Hardware:part}`,
      { type: "SWITCHED_TO", source: "machine", target: "part" },
      owned,
      part,
    ],
    [
      `{Award:award} _14 S (bought|buy|paid for|built|bored) (a|an|the|another)? {Hardware|Work:machine}`,
      { type: "FUNDED", source: "award", target: "machine" },
    ],
  ],
};
