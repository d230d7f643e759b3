import type { z } from "zod";
import { dateParam, personParam, thingParam } from "./params.ts";

/** What a question of the user's own may ask with: the query names them with a `$`. */
export const OWN_PARAMS: Readonly<Record<string, z.ZodType<string>>> = {
  person: personParam,
  thing: thingParam,
  from: thingParam,
  to: thingParam,
  date: dateParam,
};
