import type { TimelineResponse } from "../../model/api.ts";
import type { PersonGraph } from "../../model/graph.ts";
import { personScope } from "../../model/ids.ts";
import type { Step, Story } from "../../model/story.ts";
import { clockWords } from "../clock.ts";
import { compareText } from "../compare-text.ts";
import { timeline } from "../timeline.ts";
import { type Beat, findBeats } from "./beats.ts";
import { condense } from "./condense.ts";
import { stepQuery } from "./step-query.ts";
import { stepSentences } from "./step-sentences.ts";
import { stepTitle } from "./step-title.ts";
import { storyId } from "./story-id.ts";
import { type StoryWords, storyWords } from "./story-words.ts";
import { visibleGraph } from "./visible-graph.ts";

export interface StoryOptions {
  /** At most so many steps. */
  readonly steps: 3 | 10 | 20;
  readonly order: Story["order"];
  /** A line of notes for a fact, where the words as said do not do: as meant, with the time. */
  readonly quotes?: ReadonlyMap<string, string>;
}

/**
 * A first telling of a journey for the stage: the stations at a glance, then step by step what happened at each, with
 * reasons from the talk. Every sentence cites the facts it rests on, and no step brings more than seven new elements.
 */
export function tellStory(whole: PersonGraph, { steps, order, quotes }: StoryOptions): Story {
  const graph = visibleGraph(whole);
  const drawn = timeline(graph, { axis: "chapters" });
  const words = storyWords(graph);
  const told = condense(inOrder(findBeats(drawn, words), order), steps);
  const notes = quotes ?? firstQuotes(graph);
  const chapters: Story["chapters"] = [];
  for (const beat of told) {
    const title = (drawn.columns[beat.column]?.label ?? drawn.person.name).slice(0, TITLE_LENGTH);
    const last = chapters.at(-1);
    const step = toStep(beat, drawn.person.id, words, notes);
    if (last?.title === title) last.steps.push(step);
    else chapters.push({ title, steps: [step] });
  }
  return {
    id: storyId(personScope(drawn.person.id), order, steps),
    version: 1,
    title: drawn.person.name.slice(0, TITLE_LENGTH),
    person: drawn.person.id,
    order,
    chapters,
  };
}

/** As the schema of a story has it. */
const TITLE_LENGTH = 200;
/** What was said of a fact first, with the media time. */
function firstQuotes(graph: PersonGraph): Map<string, string> {
  const latestFirst = [...graph.evidence].sort(
    (a, b) => compareText(b.source ?? "", a.source ?? "") || (b.start ?? 0) - (a.start ?? 0) || compareText(b.id, a.id),
  );
  return new Map(
    latestFirst.flatMap(({ fact, text, seconds }): [string, string][] => {
      const at = seconds === undefined ? "" : `${clockWords(seconds)} `;
      return text ? [[fact, `${at}“${text.replace(/\s+/g, " ").trim()}”`]] : [];
    }),
  );
}

function inOrder(beats: readonly Beat[], order: Story["order"]): Beat[] {
  if (order === "chronological") return [...beats];
  return [...beats].sort((a, b) => Number(b.column === -1) - Number(a.column === -1) || a.told - b.told);
}

function toStep(
  beat: Beat,
  person: TimelineResponse["person"]["id"],
  words: StoryWords,
  notes: ReadonlyMap<string, string>,
): Step {
  const elements = [...beat.marks, ...beat.ghosts].map(({ id }) => id);
  const [from, to] = [elements[0], elements.at(-1)];
  const quoted = [...beat.marks, ...beat.ghosts, ...beat.links].flatMap(({ facts }) => notes.get(facts[0] ?? "") ?? []);
  return {
    kind: "graph",
    title: stepTitle(beat, words),
    sentences: stepSentences(beat, words),
    query: stepQuery(beat, person, words),
    elements,
    reveal: [...beat.marks.map(({ id }) => [id]), ...(beat.ghosts.length > 0 ? [beat.ghosts.map(({ id }) => id)] : [])],
    camera: beat.kind === "stations" || !from || !to ? "fit" : { from, to },
    notes: [...new Set(quoted)].join("\n"),
  };
}
