import type { Episode } from "../model/api.ts";

/**
 * "Told, but not when": marks with no start, no end but "as of the talk", no order and no bound but publication, in order
 * of telling. A station is never among them: its place is on the spine.
 */
export function fillTray(episodes: readonly Episode[], spine: readonly Episode[]): string[] {
  const stations = new Set(spine.map(({ id }) => id));
  return episodes
    .filter(
      ({ id, look }) => !stations.has(id) && look.start === "none" && (look.end === "none" || look.end === "open"),
    )
    .sort((a, b) => a.told - b.told || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}
