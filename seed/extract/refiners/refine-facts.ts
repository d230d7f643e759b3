/** All refiners of facts, in order. */
import type { Reading } from "../reading/reading.ts";
import type { Fact } from "../resolve/facts.ts";
import { carryDates } from "./carry-dates.ts";
import { chainStations } from "./chain-stations.ts";
import { dateFacts } from "./date-facts.ts";
import { dateInterviews } from "./date-interviews.ts";
import { dateResults } from "./date-results.ts";
import { endStays } from "./end-stays.ts";
import { mergeUses } from "./one-use.ts";
import { shareDates } from "./share-dates.ts";

export function refineFacts(facts: readonly Fact[], reading: Reading): readonly Fact[] {
  // A fact's own dates first, what is counted from them next; the cursor fills in only what is left.
  const own = dateInterviews(dateFacts(mergeUses(facts)), reading);
  const counted = dateResults(shareDates(chainStations(own, reading)), reading);
  return endStays(shareDates(carryDates(counted, reading)), reading);
}
