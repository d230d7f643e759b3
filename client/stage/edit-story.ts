/** Changes of a story, each a pure function: story in, story out. Places that are not there change nothing. */
import type { Step, Story } from "../../model/story.ts";
import { withoutEmpty } from "./edit-chapters.ts";

/** A step by its chapter and its place in it, both from 0; hidden ones count. */
export interface StepPlace {
  readonly chapter: number;
  readonly step: number;
}

export type StoryEdit = (story: Story) => Story;

export const stepAt = (story: Story, { chapter, step }: StepPlace): Step | undefined =>
  story.chapters[chapter]?.steps[step];

/** All steps in order, with their places. */
export const placesOf = (story: Story): readonly StepPlace[] =>
  story.chapters.flatMap(({ steps }, chapter) => steps.map((_, step) => ({ chapter, step })));

/** Where a step is, if it is in the story as it is. */
export const placeOf = (story: Story, step: Step): StepPlace | undefined =>
  placesOf(story).find((place) => stepAt(story, place) === step);

export const renameStory =
  (title: string): StoryEdit =>
  (story) => ({ ...story, title });

export const changeStep =
  (place: StepPlace, change: (step: Step) => Step): StoryEdit =>
  (story) =>
    withSteps(story, place.chapter, (steps) => steps.map((step, i) => (i === place.step ? change(step) : step)));

/** A chapter that has no step left goes with its last one. */
export const removeStep =
  (place: StepPlace): StoryEdit =>
  (story) =>
    stepAt(story, place) ? withoutEmpty(takeStep(place)(story), place.chapter) : story;

const takeStep =
  (place: StepPlace): StoryEdit =>
  (story) =>
    withSteps(story, place.chapter, (steps) => steps.filter((_, i) => i !== place.step));

/** A new step after the one given. */
export const addStep =
  (place: StepPlace, kind: Step["kind"], title: string): StoryEdit =>
  (story) => {
    const made: Step = { kind, title, sentences: [], elements: [], reveal: [], camera: "fit", notes: "" };
    if (story.chapters.length === 0) return { ...story, chapters: [{ title: story.title ?? "", steps: [made] }] };
    return withSteps(story, place.chapter, (steps) => steps.toSpliced(place.step + 1, 0, made));
  };

/** One place earlier or later, over the border of a chapter too. @returns also where it is then. */
export function shiftStep(
  story: Story,
  place: StepPlace,
  by: 1 | -1,
): { readonly story: Story; readonly place: StepPlace } {
  const step = stepAt(story, place);
  const length = story.chapters[place.chapter]?.steps.length ?? 0;
  const within = place.step + by;
  const chapter = within < 0 || within >= length ? place.chapter + by : place.chapter;
  const there = story.chapters[chapter];
  if (!step || !there) return { story, place };
  const to = chapter === place.chapter ? within : by > 0 ? 0 : there.steps.length;
  return { story: moveStep(place, { chapter, step: to })(story), place: { chapter, step: to } };
}

/** Takes a step out and puts it in at a place, as counted without it. */
export const moveStep =
  (from: StepPlace, to: StepPlace): StoryEdit =>
  (story) => {
    const step = stepAt(story, from);
    if (!step || !story.chapters[to.chapter]) return story;
    return withSteps(takeStep(from)(story), to.chapter, (steps) => steps.toSpliced(to.step, 0, step));
  };

/** Two steps out of one: the first half of its reveal groups with what is said of the rest kept together, then the others. */
export const splitStep =
  (place: StepPlace): StoryEdit =>
  (story) =>
    withSteps(story, place.chapter, (steps) => steps.flatMap((step, i) => (i === place.step ? halves(step) : [step])));

/** The place of the step after, over the border of a chapter too. */
export function placeAfter(story: Story, place: StepPlace): StepPlace | undefined {
  const places = placesOf(story);
  const at = places.findIndex(({ chapter, step }) => chapter === place.chapter && step === place.step);
  return at < 0 ? undefined : places[at + 1];
}

/** The step after becomes part of this one. A chapter that has no step left goes with it. */
export const mergeStep =
  (place: StepPlace): StoryEdit =>
  (story) => {
    const next = placeAfter(story, place);
    const [one, other] = [stepAt(story, place), next && stepAt(story, next)];
    if (!one || !other || !next) return story;
    const elements = [...new Set([...one.elements, ...other.elements])];
    const reveal = [...one.reveal, ...other.reveal.map((group) => group.filter((id) => !one.elements.includes(id)))];
    const isWhole = one.camera === "fit" && other.camera === "fit";
    const merged: Step = {
      ...one,
      sentences: [...one.sentences, ...other.sentences],
      elements,
      reveal: reveal.filter((group) => group.length > 0),
      camera: isWhole ? "fit" : nearCamera({ ...one, elements }),
      notes: [one.notes, other.notes].filter((notes) => notes !== "").join("\n"),
      ...(one.holdSeconds === undefined && other.holdSeconds === undefined
        ? {}
        : { holdSeconds: (one.holdSeconds ?? 0) + (other.holdSeconds ?? 0) }),
    };
    return withoutEmpty(changeStep(place, () => merged)(takeStep(next)(story)), next.chapter);
  };

/** Puts a mark into a step, as its last part, or takes it out. A camera that is near stays so. */
export function toggleElement(step: Step, id: string): Step {
  if (step.elements.includes(id)) return dropElements(step, [id]);
  const elements = [...step.elements, id];
  return aimed({ ...step, elements, reveal: step.reveal.length > 0 ? [...step.reveal, [id]] : [] }, step);
}

/** Takes marks out of a step. */
export function dropElements(step: Step, ids: readonly string[]): Step {
  const isKept = (id: string): boolean => !ids.includes(id);
  const reveal = step.reveal.map((group) => group.filter(isKept)).filter((group) => group.length > 0);
  return aimed({ ...step, elements: step.elements.filter(isKept), reveal }, step);
}

/** A step with other marks than before: a camera that was near stays near, and none looks at what is gone. */
function aimed(step: Step, before: Step): Step {
  const { camera } = before;
  const isGone = (id: string): boolean => before.elements.includes(id) && !step.elements.includes(id);
  const isLost = camera !== "fit" && (isGone(camera.from) || isGone(camera.to));
  return isNear(before) || isLost ? { ...step, camera: nearCamera(step) } : step;
}

/** From the first to the last of what a step is about. */
export function nearCamera({ elements }: Step): Step["camera"] {
  const [from, to] = [elements[0], elements.at(-1)];
  return from !== undefined && to !== undefined ? { from, to } : "fit";
}

/** Whether the camera looks at what the step is about. */
export const isNear = ({ camera, elements }: Step): boolean =>
  camera !== "fit" && camera.from === elements[0] && camera.to === elements.at(-1);

/** Shows a mark one part earlier or later: alone where it was together, together where it was alone. */
export function shiftReveal(step: Step, id: string, by: 1 | -1): Step {
  const at = step.reveal.findIndex((group) => group.includes(id));
  if (at < 0) return by > 0 ? { ...step, reveal: [[id], ...step.reveal] } : step;
  const without = step.reveal.map((group) => group.filter((one) => one !== id));
  const target = at + by;
  if (target < 0) return { ...step, reveal: without.filter((group) => group.length > 0) };
  const reveal =
    target >= step.reveal.length
      ? [...without, [id]]
      : without.map((group, i) => (i === target ? [...group, id] : group));
  return { ...step, reveal: reveal.filter((group) => group.length > 0) };
}

/** The sentences as lines of a text field, the facts kept where a line is in its old place or says the same. */
export function withSentences(step: Step, text: string): Step {
  const known = new Map(step.sentences.map((sentence) => [sentence.text, sentence.facts]));
  const lines = text.split("\n").filter((line, i, all) => line.trim() !== "" || i === all.length - 1);
  const sentences = lines
    .filter((line) => line !== "")
    .map((line, i) => ({ text: line.slice(0, 600), facts: known.get(line) ?? step.sentences[i]?.facts ?? [] }));
  return { ...step, sentences };
}

function withSteps(story: Story, chapter: number, change: (steps: Step[]) => Step[]): Story {
  return {
    ...story,
    chapters: story.chapters.map((one, i) => (i === chapter ? { ...one, steps: change(one.steps) } : one)),
  };
}

function halves(step: Step): Step[] {
  const groups = step.reveal.length > 1 ? step.reveal : step.elements.map((id) => [id]);
  const middle = Math.ceil(groups.length / 2);
  const [first, second] = [groups.slice(0, middle), groups.slice(middle)];
  const later = new Set(second.flat());
  const sentences = Math.ceil(step.sentences.length / 2);
  const elements = { first: step.elements.filter((id) => !later.has(id)), second: [...later] };
  return [
    aimed({ ...step, elements: elements.first, reveal: first, sentences: step.sentences.slice(0, sentences) }, step),
    aimed(
      { ...step, elements: elements.second, reveal: second, sentences: step.sentences.slice(sentences), notes: "" },
      step,
    ),
  ];
}
