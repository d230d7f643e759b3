import type { TimelineResponse } from "../../model/api.ts";
import type { PersonGraph } from "../../model/graph.ts";
import { personScope, slug } from "../../model/ids.ts";
import type { RelationType } from "../../model/ontology.ts";
import type { Step, Story } from "../../model/story.ts";
import { clockWords } from "../clock.ts";
import { compareText } from "../compare-text.ts";
import { timeline } from "../timeline.ts";
import { type Beat, findBeats } from "./beats.ts";
import { condense } from "./condense.ts";
import { listWords, type Sentence, tellGhosts, tellLink, tellMark, tellTools } from "./sentences.ts";

export interface StoryOptions {
  /** At most so many steps. */
  readonly steps: 3 | 10 | 20;
  readonly order: Story["order"];
}

/**
 * A first telling of a journey for the stage: the stations at a glance, then step by step what happened at each, with
 * reasons from the talk. Every sentence cites the facts it rests on, and no step brings more than seven new elements.
 */
export function tellStory(graph: PersonGraph, { steps, order }: StoryOptions): Story {
  const drawn = timeline(graph, { axis: "chapters" });
  const told = condense(inOrder(findBeats(drawn), order), steps);
  const words: FactWords = {
    types: new Map(graph.relations.map(({ id, type }) => [id, type])),
    reasons: new Map(graph.relations.map(({ id, properties }) => [id, String(properties.reason ?? "")])),
    quotes: firstQuotes(graph),
  };
  const chapters: Story["chapters"] = [];
  for (const beat of told) {
    const title = drawn.columns[beat.column]?.label ?? drawn.person.name;
    const last = chapters.at(-1);
    const step = toStep(beat, drawn, words);
    if (last?.title === title) last.steps.push(step);
    else chapters.push({ title, steps: [step] });
  }
  return {
    id: slug(`${personScope(drawn.person.id)} ${order} ${steps}`),
    version: 1,
    title: drawn.person.name,
    person: drawn.person.id,
    order,
    chapters,
  };
}

/** What sentences need to know of facts. */
interface FactWords {
  readonly types: ReadonlyMap<string, RelationType>;
  readonly reasons: ReadonlyMap<string, string>;
  /** What was said of a fact first, with the media time: for the speaker's notes. */
  readonly quotes: ReadonlyMap<string, string>;
}

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

type Drawn = Omit<TimelineResponse, "generation">;

function inOrder(beats: readonly Beat[], order: Story["order"]): Beat[] {
  if (order === "chronological") return [...beats];
  return [...beats].sort((a, b) => Number(b.column === -1) - Number(a.column === -1) || a.told - b.told);
}

function toStep(beat: Beat, drawn: Drawn, words: FactWords): Step {
  const elements = [...beat.marks, ...beat.ghosts].map(({ id }) => id);
  const [from, to] = [elements[0], elements.at(-1)];
  return {
    kind: "graph",
    title: stepTitle(beat),
    sentences: stepSentences(beat, drawn, words),
    elements,
    reveal: [...beat.marks.map(({ id }) => [id]), ...(beat.ghosts.length > 0 ? [beat.ghosts.map(({ id }) => id)] : [])],
    camera: beat.kind === "stations" || !from || !to ? "fit" : { from, to },
    notes: beat.marks.flatMap((mark) => words.quotes.get(mark.facts[0] ?? "") ?? []).join("\n"),
  };
}

const NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven"];

/** At most so long, as the schema of a step has it. */
const TITLE_LENGTH = 200;

function stepTitle({ kind, marks, links }: Beat): string {
  const titles = marks.map(({ title }) => title);
  const first = marks[0];
  const paid = links.find(({ type }) => type === "FUNDED");
  const bought = marks.find(({ id }) => id === paid?.target)?.title;
  if (kind === "stations") return cut(`${NUMBERS[marks.length] ?? marks.length} stops: ${titles.join(", ")}`);
  if (kind === "purchase" && first && bought) return cut(`${first.title} pays for ${bought}`);
  if (kind === "tools" || marks.length > 1) return cut(titles.join(", "));
  return cut([first?.title, first?.caption].filter(Boolean).join(": "));
}

const cut = (title: string): string => (title.length <= TITLE_LENGTH ? title : `${title.slice(0, TITLE_LENGTH - 2)} …`);

function stepSentences(beat: Beat, drawn: Drawn, { types, reasons }: FactWords): Sentence[] {
  const name = drawn.person.name.split(" ")[0] ?? drawn.person.name;
  if (beat.kind === "stations") {
    const facts = beat.marks.flatMap((mark) => mark.facts.slice(0, 1));
    return [{ text: `${name}'s way: ${listWords(beat.marks.map(({ title }) => title))}.`, facts }];
  }
  const titles = new Map(drawn.episodes.map(({ id, title }) => [id, title]));
  const tools = beat.marks.filter(
    ({ lane, start, end }) => lane === "tools" && start === undefined && end === undefined,
  );
  const others = tools.length > 1 ? beat.marks.filter((mark) => !tools.includes(mark)) : beat.marks;
  return [
    ...others.map((mark) => tellMark(mark, types.get(mark.facts[0] ?? "") ?? "MENTIONED", name)),
    ...(tools.length > 1 ? [tellTools(tools, name)] : []),
    ...beat.links.flatMap((link) => tellLink(link, titles, reasons) ?? []),
    ...(beat.ghosts.length > 0 ? [tellGhosts(beat.ghosts)] : []),
  ];
}
