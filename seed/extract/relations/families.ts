/** All families of frames. Order matters only for rule ids. */
import { employers } from "./employers.ts";
import { residence } from "./residence.ts";
import { indexFamily, type RelationFamily } from "./statement.ts";
import { studies } from "./studies.ts";
import { tools } from "./tools.ts";

const FAMILIES: readonly RelationFamily[] = [employers, studies, residence, tools];

export const families = FAMILIES.map(indexFamily);
