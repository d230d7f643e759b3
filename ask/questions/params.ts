/** Parameters that questions share. */
import { z } from "zod";
import { type LaneId, laneIdSchema, lanes } from "../../model/ontology.ts";
import { OPEN, periodSchema } from "../../model/period.ts";

const id = z.string().min(1).max(600);

export const personParam = id.meta({ description: "Id of the person whose career it is" });
export const thingParam = id.meta({ description: "Id of a thing" });
export const laneParam = laneIdSchema.meta({ description: "Only facts of this lane" });
export const whichParam = z.enum(["first", "last"]).meta({ description: "Only one end of the list" });
export const dateParam = periodSchema
  .refine((date) => date !== OPEN, { error: "a date is needed" })
  .meta({ description: "EDTF: 2017, 2017-03, 2017-21 (spring)" });
export const peopleParam = z
  .string()
  .max(6000)
  .regex(/^[^,]+(?:,[^,]+)+$/, { error: "two or more ids, joined by commas" })
  .meta({ description: "Ids of two or more people, joined by commas" });

/** Title of a lane in the middle of a sentence: "tools". */
export const laneWords = (lane: LaneId): string =>
  (lanes().find(({ id: known }) => known === lane)?.title ?? lane).toLowerCase();
