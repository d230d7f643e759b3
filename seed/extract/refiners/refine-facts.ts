/** All refiners of facts, in order. */
import type { Reading } from "../reading/reading.ts";
import type { Fact } from "../resolve/facts.ts";
import { chainStations } from "./chain-stations.ts";
import { dateFacts } from "./date-facts.ts";

export function refineFacts(facts: readonly Fact[], reading: Reading): readonly Fact[] {
  // Own dates first: chains count from them.
  return chainStations(dateFacts(facts), reading);
}
