/** Sets aside what is broken in a folder, so that the rest can be opened again. Nothing is ever deleted. */
import { copyFile, mkdir, readFile, rename } from "node:fs/promises";
import { basename, join } from "node:path";
import { Failure } from "../model/failure.ts";
import { storedStorySchema } from "../model/story.ts";
import { namesIn, writeDurably } from "./embedded-disk.ts";
import { readEdits, salvageEdits } from "./embedded-edits.ts";
import { takeLock } from "./embedded-lock.ts";
import { parseFile, readTalkAt, settleTalks } from "./embedded-talks.ts";

/**
 * Moves broken talks and stories, and a copy of broken edits, into `broken/` of the same folder.
 * @returns where each broken thing is now; empty when all was well.
 * @throws Failure `locked` when the folder is in use.
 */
export async function repairFolder(folder: string): Promise<string[]> {
  const lock = await takeLock(folder);
  try {
    const aside = join(folder, "broken");
    await settleTalks(join(folder, "talks"));
    return [
      ...(await setAside(join(folder, "talks"), aside, async (path) => void (await readTalkAt(path)))),
      ...(await setAside(join(folder, "stories"), aside, checkStory)),
      ...(await repairEdits(join(folder, "edits.jsonl"), aside)),
    ];
  } finally {
    await lock.release();
  }
}

async function setAside(root: string, aside: string, check: (path: string) => Promise<void>): Promise<string[]> {
  const moved: string[] = [];
  for (const name of await namesIn(root)) {
    const path = join(root, name);
    if (await isSound(check(path))) continue;
    moved.push(await freePath(aside, name));
    await rename(path, moved.at(-1) ?? "");
  }
  return moved;
}

async function isSound(check: Promise<unknown>): Promise<boolean> {
  try {
    await check;
    return true;
  } catch (error) {
    if (error instanceof Failure && error.kind === "bad-data") return false;
    throw error;
  }
}

async function checkStory(path: string): Promise<void> {
  parseFile(path, await readFile(path, "utf8"), storedStorySchema);
}

/** Keeps a copy of the file as it was, and of its lines those that can be read, numbered anew. */
async function repairEdits(path: string, aside: string): Promise<string[]> {
  if (await isSound(readEdits(path, false))) return [];
  const copy = await freePath(aside, basename(path));
  await copyFile(path, copy);
  const edits = await salvageEdits(path);
  const lines = edits.map((edit, index) => `${JSON.stringify({ ...edit, seq: index + 1 })}\n`);
  await writeDurably(path, lines.join(""));
  return [copy];
}

async function freePath(aside: string, name: string): Promise<string> {
  await mkdir(aside, { recursive: true });
  const taken = new Set(await namesIn(aside));
  for (let n = 1; ; n += 1) if (!taken.has(`${n}-${name}`)) return join(aside, `${n}-${name}`);
}
