/** Changes of a story's chapters, each a pure function: story in, story out. */
import type { Story } from "../../model/story.ts";
import type { StepPlace, StoryEdit } from "./edit-story.ts";

export const renameChapter =
  (chapter: number, title: string): StoryEdit =>
  (story) => ({ ...story, chapters: story.chapters.map((one, i) => (i === chapter ? { ...one, title } : one)) });

/** A chapter of its own for a step and those after it. */
export const startChapter =
  ({ chapter, step }: StepPlace, title: string): StoryEdit =>
  (story) => {
    const here = story.chapters[chapter];
    if (!here || step <= 0 || step >= here.steps.length) return story;
    const parts = [
      { ...here, steps: here.steps.slice(0, step) },
      { title, steps: here.steps.slice(step) },
    ];
    return { ...story, chapters: story.chapters.toSpliced(chapter, 1, ...parts) };
  };

/** Steps of a chapter go to the one before; its title is gone. */
export const joinChapter =
  (chapter: number): StoryEdit =>
  (story) => {
    const [before, here] = [story.chapters[chapter - 1], story.chapters[chapter]];
    if (!before || !here) return story;
    const joined = { ...before, steps: [...before.steps, ...here.steps] };
    return { ...story, chapters: story.chapters.toSpliced(chapter - 1, 2, joined) };
  };

/** Without a chapter if it has no steps left; the only one stays. */
export function withoutEmpty(story: Story, chapter: number): Story {
  const isEmpty = story.chapters[chapter]?.steps.length === 0 && story.chapters.length > 1;
  return isEmpty ? { ...story, chapters: story.chapters.toSpliced(chapter, 1) } : story;
}

/** Where a step is when some chapter before it was joined with the one before that. */
export function placeWhenJoined(story: Story, chapter: number, place: StepPlace): StepPlace {
  if (place.chapter < chapter) return place;
  if (place.chapter > chapter) return { ...place, chapter: place.chapter - 1 };
  return { chapter: chapter - 1, step: (story.chapters[chapter - 1]?.steps.length ?? 0) + place.step };
}
