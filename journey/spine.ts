import type { Episode, Link } from "../model/api.ts";
import { compareText, type Facts } from "./facts.ts";

const STATION_TYPES = new Set(["STUDIED_AT", "WORKED_AT"]);

/** The stations, studies and jobs, in order: by dates, then by telling. */
export function findSpine(facts: Facts, episodes: readonly Episode[]): Episode[] {
  const types = new Map(facts.own.map((fact) => [fact.id, fact.relation.type]));
  return episodes
    .filter((episode) => STATION_TYPES.has(types.get(episode.facts[0] ?? "") ?? ""))
    .sort(
      (a, b) =>
        compareText(a.window.startMin ?? a.window.startMax ?? "", b.window.startMin ?? b.window.startMax ?? "") ||
        a.told - b.told,
    );
}

/** The derived lines between neighbouring stations. They are never stored. */
export function thenLinks(spine: readonly Episode[]): Link[] {
  return spine.slice(1).flatMap((station, index): Link[] => {
    const before = spine[index];
    if (!before) return [];
    return [
      {
        id: `then:${before.id}:${station.id}`,
        type: "THEN",
        source: before.id,
        target: station.id,
        facts: [],
        words: "then",
      },
    ];
  });
}
