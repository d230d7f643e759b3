import type { Episode, TimelineResponse } from "../model/api.ts";
import { dayFromNumber } from "../model/period.ts";
import { middleOf } from "./spine.ts";

/**
 * The day that careers are compared from: the start of the first job as said, else the latest day, else the earliest, by
 * which it must have begun. The spine's first job decides even where a later one is dated better.
 * @param jobs those of the spine, in order.
 * @returns undefined without a job, and where nothing but the publication bounds its start.
 */
export function findOrigin([first]: readonly Episode[]): TimelineResponse["origin"] {
  if (!first) return undefined;
  const said = middleOf(first.start);
  if (said !== undefined) return { day: dayFromNumber(said), look: first.look.start };
  const { startMin, startMax, reasons } = first.window;
  const published = reasons.some(({ bound, by }) => bound === "startMax" && by === "published");
  const day = published ? startMin : (startMax ?? startMin);
  return day === null ? undefined : { day, look: "hollow" };
}
