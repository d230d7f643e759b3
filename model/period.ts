/** Schemas of dates and durations; what they mean is in `dates.ts`. */
import { z } from "zod";
import { DURATION, isPeriod } from "./dates.ts";

export * from "./dates.ts";

export const periodSchema = z.string().max(16).refine(isPeriod, { error: "not an EDTF level 1 date" });

export const durationSchema = z
  .string()
  .regex(DURATION, { error: "not an ISO 8601 duration of years, months, weeks or days" });
