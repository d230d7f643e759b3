/** A name whose kind was left open is one thing: of the kinds that statements took it for, the one most of them mean. */
import type { Mention } from "../reading/mention.ts";
import type { Claim } from "../relations/claim.ts";

export function oneKind(mentions: readonly Mention[], claims: readonly Claim[]): readonly Mention[] {
  const taken = new Map<string, Map<string, number>>();
  for (const claim of claims) {
    for (const end of [claim.source, claim.target]) {
      if (!("mention" in end)) continue;
      const { name, kind } = end.mention;
      const kinds = taken.get(name) ?? new Map<string, number>();
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1 + (claim.features.weight ?? 0));
      taken.set(name, kinds);
    }
  }
  const settled = new Map(mentions.filter((mention) => !isOpen(mention)).map(({ name, kind }) => [name, kind]));
  return mentions.filter(
    (mention) => !isOpen(mention) || (settled.get(mention.name) ?? best(taken.get(mention.name))) === mention.kind,
  );
}

const isOpen = (mention: Mention): boolean =>
  mention.rule.startsWith("open-names/") || mention.rule === "announced-names/moved-to";

function best(kinds: ReadonlyMap<string, number> | undefined): string | undefined {
  return [...(kinds ?? [])].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))[0]?.[0];
}
