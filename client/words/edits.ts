import type { EditsResponse, TimelineResponse } from "../../model/api.ts";
import { periodWords } from "../../model/dates.ts";
import { durationWords } from "./dates.ts";

type Edit = EditsResponse["edits"][number];

/** A correction in a sentence: "TrueAccord: when, spring 2016". No ids, no codes. */
export function editInWords(edit: Edit, name: (id: string) => string): string {
  switch (edit.op) {
    case "accept":
      return `${name(edit.target)} is right`;
    case "reject":
      return `${name(edit.target)} is wrong`;
    case "rename":
      return `renamed to ${edit.value.name}`;
    case "rekind":
      return `${name(edit.target)} is of another kind`;
    case "redate":
      return `${name(edit.target)}: ${whenInWords(edit.value)}`;
    case "order":
      return `${name(edit.value.first)} ${ORDERS[edit.value.kind]} ${name(edit.value.second)}`;
    case "merge":
      return `${name(edit.target)} is the same as ${name(edit.value.into)}`;
    case "split":
      return `${name(edit.target)} is two things`;
    case "addEntity":
      return `${edit.value.name} is added`;
    case "addRelation":
      return `${name(edit.value.target)} is added to ${name(edit.value.source)}`;
    case "annotate":
      return `${name(edit.target)}, a note: ${edit.value.note}`;
    case "hide":
      return `${name(edit.target)} is hidden from the audience`;
    case "undo":
      return "taken back";
  }
}

const ORDERS = {
  "starts-before": "came before",
  "ends-before": "ended before",
  during: "was during",
  gap: "came some time before",
} as const;

function whenInWords(value: Extract<Edit, { op: "redate" }>["value"]): string {
  const { start, end, duration } = value;
  const words = [
    start === undefined || start === "" ? undefined : `from ${periodWords(start)}`,
    end === undefined || end === "" ? undefined : `to ${end === ".." ? "the talk" : periodWords(end)}`,
    duration === undefined ? undefined : `for ${durationWords(duration)}`,
  ].filter((part) => part !== undefined);
  return words.length === 0 ? "when is not said" : words.join(" ");
}

/** A name for any id: the mark that holds the fact, else what stands in the id itself. */
export function nameOfId(timeline: TimelineResponse): (id: string) => string {
  const names = new Map<string, string>([[timeline.person.id, timeline.person.name]]);
  for (const episode of timeline.episodes) {
    if (!names.has(episode.entity)) names.set(episode.entity, episode.title);
    for (const fact of episode.facts) names.set(fact, episode.title);
  }
  for (const ghost of timeline.ghosts) for (const fact of ghost.facts) names.set(fact, ghost.title);
  return (id) => names.get(id) ?? readable(id);
}

/** `owned~person:ada~hardware:ada:first-computer~person:ada~1` → "first computer". */
function readable(id: string): string {
  const parts = id.split("~");
  const thing = parts.length >= 3 ? (parts[2] ?? id) : id;
  return thing.slice(thing.lastIndexOf(":") + 1).replaceAll("-", " ");
}
