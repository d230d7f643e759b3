/** All families of frames. */
import { applications } from "./applications.ts";
import { comings } from "./comings.ts";
import { consequences } from "./consequences.ts";
import { creations } from "./creations.ts";
import { dailyTools } from "./daily-tools.ts";
import { employers } from "./employers.ts";
import { entries } from "./entries.ts";
import { events } from "./events.ts";
import { homes } from "./homes.ts";
import { honours } from "./honours.ts";
import { learning } from "./learning.ts";
import { lessons } from "./lessons.ts";
import { machines } from "./machines.ts";
import { outcomes } from "./outcomes.ts";
import { ownFirms } from "./own-firms.ts";
import { positions } from "./positions.ts";
import { possessions } from "./possessions.ts";
import { ranks } from "./ranks.ts";
import { refusals } from "./refusals.ts";
import { residence } from "./residence.ts";
import { results } from "./results.ts";
import { schooldays } from "./schooldays.ts";
import { schooling } from "./schooling.ts";
import { stageCalls } from "./stage-calls.ts";
import { indexFamilies, type RelationFamily } from "./statement.ts";
import { stints } from "./stints.ts";
import { studies } from "./studies.ts";
import { swaps } from "./swaps.ts";
import { titlesHeld } from "./titles-held.ts";
import { tools } from "./tools.ts";
import { waysIn } from "./ways-in.ts";
import { whereabouts } from "./whereabouts.ts";
import { workbench } from "./workbench.ts";
import { works } from "./works.ts";
import { world } from "./world.ts";

const FAMILIES: readonly RelationFamily[] = [
  employers,
  studies,
  positions,
  titlesHeld,
  residence,
  applications,
  results,
  tools,
  machines,
  learning,
  works,
  events,
  consequences,
  world,
  waysIn,
  ranks,
  schooling,
  whereabouts,
  dailyTools,
  honours,
  stints,
  comings,
  workbench,
  swaps,
  creations,
  entries,
  lessons,
  outcomes,
  possessions,
  stageCalls,
  schooldays,
  homes,
  refusals,
  ownFirms,
];

export const families = indexFamilies(FAMILIES);
