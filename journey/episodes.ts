import type { Episode, Ghost } from "../model/api.ts";
import { isDegree } from "./degrees.ts";
import { countOf } from "./fact-words.ts";
import type { Fact, Facts } from "./facts.ts";
import { type Fold, foldFacts } from "./folding.ts";
import { aboutOf } from "./implied-orders.ts";
import { laneOf } from "./lanes.ts";
import { isPoint, looksOf } from "./looks.ts";
import { shortName } from "./short-names.ts";
import { wordMark } from "./titles.ts";
import type { Windows } from "./windows.ts";

/** A mark and the facts folded into it. */
export interface Mark {
  readonly episode: Episode;
  readonly fold: Fold;
}

/** The marks of a journey in order of telling of their leading facts. */
export function foldEpisodes(facts: Facts, windows: Windows): Mark[] {
  const ordered = new Set(windows.orders.flatMap((order) => [order.first, order.second]));
  return foldFacts(facts, windows).flatMap((fold) => {
    const episode = toEpisode(fold, facts, windows, ordered);
    return episode ? [{ episode, fold }] : [];
  });
}

/** The refusals under a mark: roads not taken. */
export function ghostsOf({ episode, fold }: Mark): Ghost[] {
  return fold.ghosts.map((fact) => ({
    id: `ghost:${fact.id}`,
    title: shortName(fact.target),
    under: episode.id,
    facts: [fact.id],
    entity: fact.target.id,
  }));
}

function toEpisode(fold: Fold, facts: Facts, windows: Windows, ordered: ReadonlySet<string>): Episode | undefined {
  const { lead, others, dated } = fold;
  const lane = laneOf(lead);
  if (!lane) return undefined;
  const members = [lead, ...others];
  const window = windows.of(dated.id);
  const { start, end, duration } = dated.relation;
  const hidden = lead.relation.hidden ?? lead.target.hidden;
  return {
    id: `episode:${lead.id}`,
    lane,
    ...wordMark(fold, facts),
    shape: isResult(fold) ? "result" : isPoint(dated.relation) ? "point" : "bar",
    look: looksOf(
      dated.relation,
      window,
      members.some((fact) => ordered.has(fact.id)),
    ),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(duration === undefined ? {} : { duration }),
    window,
    facts: [...members, ...fold.ghosts].map((fact) => fact.id),
    entity: aboutOf(lead),
    told: Math.min(...members.map((fact) => fact.told)),
    confidence: lead.relation.confidence,
    certainty: lead.relation.certainty,
    ...(lead.passages.length > 0 && { said: true as const }),
    ...correctedIn(lead, dated),
    ...(lead.relation.accepted && { accepted: true as const }),
    ...(hidden ? { hidden } : {}),
  };
}

/** What of a mark is a person's correction; nothing where all is as the talks have it. */
function correctedIn(lead: Fact, dated: Fact): Pick<Episode, "corrected"> {
  const { basis = {} } = dated.relation;
  const corrected = [
    ...(isByHand(lead.relation) ? ["fact" as const] : []),
    ...(basis.start === "edited" || basis.end === "edited" ? ["when" as const] : []),
    ...(isByHand(lead.target) ? ["name" as const] : []),
  ];
  return corrected.length > 0 ? { corrected } : {};
}

/** No talk was understood to say it: a person did, from its words or their own. */
const isByHand = ({ certainty, sources }: Pick<Fact["relation"], "certainty" | "sources">): boolean =>
  certainty === "edited" && sources.length === 0;

/** A result is a place or a sum won in a competition, or a title that no medal brought. */
function isResult({ lead, others }: Fold): boolean {
  if (!isPoint(lead.relation)) return false;
  if (lead.relation.type === "COMPETED_IN") return countOf(lead) === 1 && [lead, ...others].some(hasResult);
  if (lead.relation.type !== "EARNED") return false;
  return (lead.target.kind === "Credential" && !isDegree(lead.target)) || hasResult(lead);
}

function hasResult({ relation }: Fact): boolean {
  const { placement, amount } = relation.properties;
  return Number.isInteger(Number(placement ?? "none")) || typeof amount === "number";
}
