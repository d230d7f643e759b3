/** A story that comes as a file. */
import type { Story } from "../../model/story.ts";
import { ApiFailure, loadTimeline } from "../api.ts";
import { editorWords } from "../words/editor.ts";

/** Why a file cannot be opened, in a sentence for its reader. */
export class StoryFileFailure extends Error {}

/**
 * Reads a file as a story of a person who is here. What is in its steps the server checks when it is kept.
 * @throws StoryFileFailure
 * @throws ApiFailure
 */
export async function readStoryFile(file: File): Promise<Story> {
  const words = editorWords();
  const read: unknown = parsed(await file.text());
  if (!isStory(read)) throw new StoryFileFailure(words.notAStory);
  if (read.version !== 1) throw new StoryFileFailure(words.newerStory);
  try {
    await loadTimeline(read.person, "chapters", new AbortController().signal);
  } catch (error) {
    if (error instanceof ApiFailure && error.status === 404)
      throw new StoryFileFailure(words.strangerStory(read.person));
    throw error;
  }
  return read;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isStory = (read: unknown): read is Story =>
  typeof read === "object" &&
  read !== null &&
  "version" in read &&
  typeof read.version === "number" &&
  "person" in read &&
  typeof read.person === "string" &&
  "chapters" in read &&
  Array.isArray(read.chapters);
