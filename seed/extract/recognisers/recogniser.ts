import type { Mention } from "../reading/mention.ts";
import type { Reading } from "../reading/reading.ts";

/** Text to mentions. Sees what the recognisers before it found; adds, never changes. */
export type Recogniser = (reading: Reading, found: readonly Mention[]) => readonly Mention[];
