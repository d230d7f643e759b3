/** Stories as readable files: `stories/<id>.json`. */
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { type StoredStory, storedStorySchema } from "../model/story.ts";
import { diskFailure, namesIn, syncFolder, writeDurably } from "./embedded-disk.ts";
import { parseFile } from "./embedded-talks.ts";

/** All stories by id. @throws Failure `bad-data` naming the first file that is broken. */
export async function readStories(root: string): Promise<Map<string, StoredStory>> {
  const stories = new Map<string, StoredStory>();
  for (const name of await namesIn(root)) {
    if (!name.endsWith(".json")) continue;
    const path = join(root, name);
    const story = parseFile(path, await readFile(path, "utf8"), storedStorySchema);
    stories.set(story.id, story);
  }
  return stories;
}

/** @throws Failure `disk`. */
export async function writeStory(root: string, story: StoredStory): Promise<void> {
  await mkdir(root, { recursive: true });
  await writeDurably(join(root, `${story.id}.json`), `${JSON.stringify(story, undefined, 2)}\n`);
}

/** @throws Failure `disk`. */
export async function eraseStory(root: string, id: string): Promise<void> {
  const path = join(root, `${id}.json`);
  try {
    await rm(path, { force: true });
    await syncFolder(root);
  } catch (error) {
    throw diskFailure(error, path);
  }
}
