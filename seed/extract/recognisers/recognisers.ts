/** All recognisers, in order. */
import type { Mention } from "../reading/mention.ts";
import type { Reading } from "../reading/reading.ts";
import { announcedNames } from "./announced-names.ts";
import { awards } from "./awards.ts";
import { boughtMachines } from "./bought-machines.ts";
import { competitions } from "./competitions.ts";
import { degrees } from "./degrees.ts";
import { devices } from "./devices.ts";
import { exams } from "./exams.ts";
import { fields } from "./fields.ts";
import { knownNames } from "./known-names.ts";
import { machines } from "./machines.ts";
import { majors } from "./majors.ts";
import { milestones } from "./milestones.ts";
import { misheardContests } from "./misheard-contests.ts";
import { misheardNames } from "./misheard-names.ts";
import { namedAgain } from "./named-again.ts";
import { namedWorks } from "./named-works.ts";
import { openNames } from "./open-names.ts";
import { persons } from "./persons.ts";
import { preferRepaired } from "./prefer-repaired.ts";
import type { Recogniser } from "./recogniser.ts";
import { repairedNames } from "./repaired-names.ts";
import { roles } from "./roles.ts";
import { shapedNames } from "./shaped-names.ts";
import { shapedResults } from "./shaped-results.ts";
import { shows } from "./shows.ts";
import { spokenPrizes } from "./spoken-prizes.ts";
import { sums } from "./sums.ts";
import { titles } from "./titles.ts";
import { works } from "./works.ts";

const RECOGNISERS: readonly Recogniser[] = [
  titles,
  shows,
  // Exact names first: what is spelled right is never taken for something else.
  knownNames,
  misheardNames,
  // Needs the host's name, which is often misheard itself.
  misheardContests,
  // Longer names with a repaired word inside.
  repairedNames,
  persons,
  shapedNames,
  shapedResults,
  spokenPrizes,
  degrees,
  fields,
  roles,
  // "…, a line cook at ⟨name⟩": positions announce employers.
  announcedNames,
  namedAgain,
  // Built of the names found so far.
  competitions,
  awards,
  machines,
  works,
  milestones,
  exams,
  majors,
  sums,
  devices,
  boughtMachines,
  namedWorks,
  openNames,
];

export function recognise(reading: Reading): readonly Mention[] {
  let found: readonly Mention[] = [];
  for (const recogniser of RECOGNISERS) found = preferRepaired([...found, ...recogniser(reading, found)]);
  return found;
}
