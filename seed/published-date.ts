import { isPeriod, OPEN } from "../model/period.ts";
import { edtfOfDate } from "./read/written-date.ts";

/** When a talk was published, as EDTF or as files write it, "October 7, 2020" → EDTF; undefined for anything else. */
export function publishedDate(text: string): string | undefined {
  return isPeriod(text) && text !== OPEN ? text : edtfOfDate(text);
}

/** What to write instead. */
export const PUBLISHED_HINT = 'Write the day, "2020-10-07", or what is known of it: "2020-10", "2020", "2020~".';
