import { readFileSync } from "node:fs";
import { type TimelineResponse, timelineResponse } from "../../model/api.ts";

/** The hand-made timeline of the bundled talk: 24 marks, 3 ghosts, 6 in the tray. */
export const REFERENCE: TimelineResponse = timelineResponse.parse(
  JSON.parse(readFileSync(new URL("./fixtures/reference-timeline.json", import.meta.url), "utf8")),
);
