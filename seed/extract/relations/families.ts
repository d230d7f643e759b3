/** All families of frames. */
import { applications } from "./applications.ts";
import { consequences } from "./consequences.ts";
import { employers } from "./employers.ts";
import { events } from "./events.ts";
import { learning } from "./learning.ts";
import { machines } from "./machines.ts";
import { positions } from "./positions.ts";
import { residence } from "./residence.ts";
import { results } from "./results.ts";
import { indexFamily, type RelationFamily } from "./statement.ts";
import { studies } from "./studies.ts";
import { tools } from "./tools.ts";
import { works } from "./works.ts";
import { world } from "./world.ts";

const FAMILIES: readonly RelationFamily[] = [
  employers,
  studies,
  positions,
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
];

export const families = FAMILIES.map(indexFamily);
