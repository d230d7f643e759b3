/** Relations that follow from how names are built and from who speaks. */
import type { Mention } from "../reading/mention.ts";
import type { Reading } from "../reading/reading.ts";
import { foldWord } from "../reading/tokenise.ts";
import type { Claim } from "./claim.ts";

/** Who interviews whom, what a role or contest is about, whose contest it is. */
export function concludeClaims(reading: Reading, mentions: readonly Mention[], claims: readonly Claim[]): Claim[] {
  return [...interviews(reading), ...nestedNames(mentions), ...fieldsOfDegrees(mentions, claims)];
}

/** A "degree in ⟨physics⟩" is learning physics. */
function fieldsOfDegrees(mentions: readonly Mention[], claims: readonly Claim[]): Claim[] {
  const topics = mentions.filter((mention) => mention.kind === "Topic");
  return claims.flatMap((claim): Claim[] => {
    if (claim.type !== "EARNED" || !("mention" in claim.target) || claim.target.mention.kind !== "Credential")
      return [];
    const { first, end } = claim.target.mention;
    const field = topics.find((topic) => topic.first > first && topic.end <= end);
    return field
      ? [{ ...claim, type: "LEARNED", target: { mention: field }, rule: "concluded/field", inferred: true }]
      : [];
  });
}

function interviews(reading: Reading): Claim[] {
  const { cast, tokens, transcript } = reading;
  return cast.narrators.flatMap((_, narrator) =>
    cast.hosts.flatMap((name, host): Claim[] => {
      const heard = cast.heard.find((one) => one.host && one.name === name)?.as;
      const labelled = tokens.findIndex((token) => transcript.segments[token.segment]?.speaker === name);
      const first = heard ? heard.first : labelled;
      if (first < 0) return [];
      const end = heard ? Math.min(tokens.length, heard.end + 12) : Math.min(tokens.length, first + 12);
      const start = Math.max(0, heard ? first - 3 : first);
      const claim = {
        type: "INTERVIEWED_BY" as const,
        source: { narrator },
        target: { host },
        person: narrator,
        rule: "concluded/interview",
        features: { cast: 2 },
      };
      const given = foldWord(cast.narrators[narrator] ?? "").split(" ")[0];
      const greeted = tokens.findIndex((token, at) => token.lower === given && reading.voices.isHost(at) && at < 400);
      const greeting =
        greeted < 0 ? [] : [{ ...claim, first: Math.max(0, greeted - 4), end: Math.min(tokens.length, greeted + 5) }];
      return [{ ...claim, first: start, end }, ...greeting];
    }),
  );
}

/** "senior ⟨computer vision⟩ engineer", "⟨Kaggle⟩ competitions", "competition for ⟨object detectors⟩". */
function nestedNames(mentions: readonly Mention[]): Claim[] {
  const claims: Claim[] = [];
  const containers = mentions.filter((mention) => mention.kind === "Role" || mention.kind === "Competition");
  const byFirst = new Map<number, Mention[]>();
  for (const mention of mentions) byFirst.set(mention.first, [...(byFirst.get(mention.first) ?? []), mention]);
  for (const outer of containers) {
    for (let at = outer.first; at < outer.end; at += 1) {
      for (const inner of byFirst.get(at) ?? []) {
        if (inner.end > outer.end || inner === outer || inner.kind === outer.kind) continue;
        const base = {
          source: { mention: outer },
          target: { mention: inner },
          person: 0,
          first: outer.first,
          end: outer.end,
          features: { nested: 1.2 },
          inferred: true as const,
        };
        if (inner.kind === "Topic") claims.push({ ...base, type: "ABOUT", rule: "concluded/about" });
        if (inner.kind === "Organization" && outer.kind === "Competition")
          claims.push({ ...base, type: "HOSTED_BY", rule: "concluded/host" });
      }
    }
  }
  return claims;
}
