/** What people did after a station of theirs, over all careers. */
import type { Episode } from "../../model/api.ts";
import type { AskContext } from "./context.ts";
import type { Journey } from "./journey.ts";

export interface StationStep {
  readonly journey: Journey;
  readonly station: Episode;
  /** Stations after it, in order. */
  readonly later: readonly Episode[];
}

/** For each of some people with a station at `thing`, that station and those after it. */
export async function stationSteps(
  thing: string,
  people: readonly string[],
  context: AskContext,
): Promise<StationStep[]> {
  const steps: StationStep[] = [];
  await context.readJourneys(people);
  for (const person of people) {
    const journey = await context.journeyOf(person);
    const stations = journey.stations();
    const at = stations.findIndex(({ entity }) => entity === thing);
    const station = stations[at];
    if (station) steps.push({ journey, station, later: stations.slice(at + 1) });
  }
  return steps;
}
