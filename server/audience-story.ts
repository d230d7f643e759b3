/** A story as an audience may have it: no hidden step, nothing in a step that tells of hidden facts. */
import type { AudienceView } from "../graph/audience/audience-graph.ts";
import { MISSING } from "../graph/audience/redact.ts";
import type { StageState } from "../model/api-stories.ts";
import type { Step, Story } from "../model/story.ts";

/** What a story is cut by. */
export interface AudienceStoryOptions {
  readonly view: Pick<AudienceView, "hidden" | "redactor">;
  /** The speaker's own: kept where the speaker's window needs them. */
  readonly notes: boolean;
}

/** Chapters that lose all their steps go. */
export function audienceStory(story: Story, options: AudienceStoryOptions): Story {
  const { redactor } = options.view;
  const clean = (text: string): string => redactor.clean(text) ?? MISSING;
  return {
    ...story,
    ...(story.title === undefined ? {} : { title: clean(story.title) }),
    chapters: story.chapters
      .map(({ title, steps }) => ({
        title: clean(title),
        steps: steps.filter(({ hidden }) => !hidden).map((step) => audienceStep(step, clean(title), options)),
      }))
      .filter(({ steps }) => steps.length > 0),
  };
}

/** An answer pushed between two steps, for those who follow. */
export function audienceDetour(
  detour: NonNullable<StageState["detour"]>,
  view: AudienceStoryOptions["view"],
): NonNullable<StageState["detour"]> {
  return {
    title: view.redactor.clean(detour.title) ?? MISSING,
    sentences: audienceSentences(detour.sentences, view),
    elements: detour.elements.filter((id) => !tellsOf(id, view.hidden.ids)),
  };
}

/** @param chapter the title of a step whose own may tell of what its sentences no longer say: a sum, a rank. */
function audienceStep(step: Step, chapter: string, { view, notes }: AudienceStoryOptions): Step {
  const clean = (text: string): string => view.redactor.clean(text) ?? MISSING;
  const { seen: _, query, image, hidden: __, ...rest } = step;
  const isVisible = (id: string): boolean => !tellsOf(id, view.hidden.ids);
  const groups = step.reveal.map((group) => group.filter(isVisible)).filter((group) => group.length > 0);
  const { camera } = step;
  return {
    ...rest,
    title: step.sentences.every(({ facts }) => facts.every(isVisible)) ? clean(step.title) : chapter,
    sentences: audienceSentences(step.sentences, view),
    elements: step.elements.filter(isVisible),
    reveal: groups,
    camera: camera !== "fit" && isVisible(camera.from) && isVisible(camera.to) ? camera : "fit",
    ...(query && Object.values(query.params).every((value) => value.split(",").every(isVisible)) ? { query } : {}),
    ...(image ? { image: { ...image, alt: clean(image.alt) } } : {}),
    notes: notes ? linesOf(step.notes, view.redactor) : "",
  };
}

/** A sentence that cites a hidden fact, or repeats hidden words, goes. */
function audienceSentences(
  sentences: Step["sentences"],
  { hidden, redactor }: AudienceStoryOptions["view"],
): Step["sentences"] {
  return sentences.flatMap(({ text, facts }) => {
    const cleaned = facts.some((fact) => tellsOf(fact, hidden.ids)) ? undefined : redactor.clean(text);
    return cleaned === undefined ? [] : [{ text: cleaned, facts }];
  });
}

/** A fact, a thing, the mark or ghost of a fact, or a relation of a hidden thing that the graph has no more. */
function tellsOf(id: string, hidden: ReadonlySet<string>): boolean {
  const fact = id.replace(/^(?:episode|ghost):/, "");
  return [id, fact, ...fact.split("~").slice(1)].some((part) => hidden.has(part));
}

function linesOf(notes: string, redactor: AudienceView["redactor"]): string {
  return notes
    .split("\n")
    .flatMap((line) => redactor.clean(line) ?? [])
    .join("\n");
}
