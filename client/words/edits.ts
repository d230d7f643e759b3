import type { EditsResponse, TimelineResponse } from "../../model/api.ts";
import { clockWords, dayWords, durationWords } from "./dates.ts";
import { wordsOf } from "./language.ts";

type Edit = EditsResponse["edits"][number];

const editWords = wordsOf({
  en: {
    accept: (name: string) => `${name} is right`,
    reject: (name: string) => `${name} is wrong`,
    rename: (to: string) => `renamed to ${to}`,
    rekind: (name: string) => `${name} is of another kind`,
    merge: (name: string, into: string) => `${name} is the same as ${into}`,
    split: (name: string) => `${name} is two things`,
    added: (name: string) => `${name} is added`,
    addedTo: (name: string, to: string) => `${name} is added to ${to}`,
    note: (name: string, note: string) => `${name}, a note: ${note}`,
    hide: (name: string) => `${name} is hidden from the audience`,
    retime: (from: string, to: string) => `what was at ${from} of the talk is at ${to}`,
    apart: (name: string, from: string) => `${name} and ${from} are not the same`,
    undo: "taken back",
    forgotten: "erased",
    "starts-before": (first: string, second: string) => `${first} came before ${second}`,
    "ends-before": (first: string, second: string) => `${first} ended before ${second}`,
    during: (first: string, second: string) => `${first} was during ${second}`,
    gap: (first: string, second: string) => `${first} came some time before ${second}`,
    from: (day: string) => `from ${day}`,
    to: (day: string) => `to ${day}`,
    toTheTalk: "to the talk",
    lasting: (length: string) => `for ${length}`,
    whenNotSaid: "when is not said",
  },
  de: {
    accept: (name: string) => `${name} ist richtig`,
    reject: (name: string) => `${name} ist falsch`,
    rename: (to: string) => `umbenannt in ${to}`,
    rekind: (name: string) => `${name} ist von anderer Art`,
    merge: (name: string, into: string) => `${name} ist dasselbe wie ${into}`,
    split: (name: string) => `${name} ist zweierlei`,
    added: (name: string) => `${name} ist hinzugefügt`,
    addedTo: (name: string, to: string) => `${name} ist hinzugefügt bei ${to}`,
    note: (name: string, note: string) => `${name}, eine Notiz: ${note}`,
    hide: (name: string) => `${name} ist vor dem Publikum verborgen`,
    retime: (from: string, to: string) => `was bei ${from} des Vortrags stand, ist bei ${to}`,
    apart: (name: string, from: string) => `${name} und ${from} sind nicht dasselbe`,
    undo: "zurückgenommen",
    forgotten: "gelöscht",
    "starts-before": (first: string, second: string) => `${first} kam vor ${second}`,
    "ends-before": (first: string, second: string) => `${first} endete vor ${second}`,
    during: (first: string, second: string) => `${first} war während ${second}`,
    gap: (first: string, second: string) => `${first} kam einige Zeit vor ${second}`,
    from: (day: string) => `von ${day}`,
    to: (day: string) => `bis ${day}`,
    toTheTalk: "bis zum Vortrag",
    lasting: (length: string) => `Dauer ${length}`,
    whenNotSaid: "wann, ist nicht gesagt",
  },
});

/** A correction in a sentence: "TrueAccord: when, spring 2016". No ids, no codes. */
export function editInWords(edit: Edit, name: (id: string) => string): string {
  const words = editWords();
  switch (edit.op) {
    case "accept":
    case "reject":
    case "rekind":
    case "split":
    case "hide":
      return words[edit.op](name(edit.target));
    case "rename":
      return words.rename(edit.value.name);
    case "redate":
      return `${name(edit.target)}: ${whenInWords(edit.value)}`;
    case "order":
      return words[edit.value.kind](name(edit.value.first), name(edit.value.second));
    case "merge":
      return words.merge(name(edit.target), name(edit.value.into));
    case "addEntity":
      return words.added(edit.value.name);
    case "addRelation":
      return words.addedTo(name(edit.value.target), name(edit.value.source));
    case "annotate":
      return words.note(name(edit.target), edit.value.note);
    case "retime":
      return words.retime(clockWords(edit.value.estimated), clockWords(edit.value.seconds));
    case "apart":
      return words.apart(name(edit.target), name(edit.value.from));
    case "undo":
      return words.undo;
    case "forgotten":
      return words.forgotten;
  }
}

function whenInWords(value: Extract<Edit, { op: "redate" }>["value"]): string {
  const { start, end, duration } = value;
  const words = editWords();
  const parts = [
    start === undefined || start === "" ? undefined : words.from(dayWords(start)),
    end === undefined || end === "" ? undefined : end === ".." ? words.toTheTalk : words.to(dayWords(end)),
    duration === undefined ? undefined : words.lasting(durationWords(duration)),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? words.whenNotSaid : parts.join(" ");
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
