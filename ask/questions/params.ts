/** Parameters that questions share. */
import { z } from "zod";
import { listWords } from "../../journey/story/sentences.ts";
import { lanesSchema } from "../../model/api-questions.ts";
import { type LaneId, laneIdSchema, lanes } from "../../model/ontology.ts";
import { OPEN, periodSchema, rangeBounds } from "../../model/period.ts";

const id = z.string().min(1).max(600);

export const personParam = id.meta({ description: "Id of the person whose career it is" });
export const thingParam = id.meta({ description: "Id of a thing" });
export const lanesParam = lanesSchema.meta({ description: "Only facts of these lanes, joined by commas" });
export const whichParam = z.enum(["first", "last"]).meta({ description: "Only one end of the list" });
export const dateParam = periodSchema
  .refine((date) => date !== OPEN, { error: "a date is needed" })
  .meta({ description: "EDTF: 2017, 2017-03, 2017-21 (spring)" });
export const rangeParam = z
  .string()
  .max(32)
  .refine((date) => rangeBounds(date) !== undefined, { error: "not a date, nor two as 2015/2017 or 2019/.." })
  .meta({ description: "EDTF: 2017, 2017-03, 2017-21 (spring), 2015/2017, 2019/.." });
export const peopleParam = z
  .string()
  .max(6000)
  .regex(/^[^,]+(?:,[^,]+)+$/, { error: "two or more ids, joined by commas" })
  .meta({ description: "Ids of two or more people, joined by commas" });

/** Ids of the lanes that are asked for. */
export const laneIds = (text: string): readonly LaneId[] => text.split(",").map((lane) => laneIdSchema.parse(lane));

/** Titles of lanes in the middle of a sentence: "tools", "tools and machines". */
export const laneWords = (asked: readonly LaneId[]): string =>
  listWords(asked.map((lane) => (lanes().find(({ id: known }) => known === lane)?.title ?? lane).toLowerCase()));
