/** All recognisers. */
import type { Mention } from "../reading/mention.ts";
import type { Reading } from "../reading/reading.ts";
import { knownNames } from "./known-names.ts";
import { persons } from "./persons.ts";
import type { Recogniser } from "./recogniser.ts";

/** Exact names first: what is spelled right is never taken for something else. */
const RECOGNISERS: readonly Recogniser[] = [knownNames, persons];

export function recognise(reading: Reading): Mention[] {
  const found: Mention[] = [];
  for (const recogniser of RECOGNISERS) found.push(...recogniser(reading, found));
  return found;
}
