/**
 * `edits.jsonl`: one line for each append, an edit or a list of edits made together, so that a batch is there whole or
 * not at all. A last line without its end is what a crash left of an append nobody was told of: it is cut off.
 */
import { open, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import { editSchema, type SequencedEdit } from "../model/edit.ts";
import { diskFailure, errorCode, syncFolder, writeDurably } from "./embedded-disk.ts";
import { brokenFile, parseFile } from "./embedded-talks.ts";

const keptEditSchema = editSchema.and(z.object({ seq: z.int().min(1), at: z.string() }));
const lineSchema = z.union([z.array(keptEditSchema), keptEditSchema.transform((edit) => [edit])]);

/**
 * @param cuts whether a torn tail is cut off the file, or only passed over.
 * @throws Failure `bad-data` when a line that was ended is broken.
 */
export async function readEdits(path: string, cuts: boolean): Promise<SequencedEdit[]> {
  const text = await readWhole(path);
  const end = text.lastIndexOf("\n") + 1;
  if (cuts && end < text.length) await cutOff(path, Buffer.byteLength(text.slice(0, end)));
  const edits = text
    .slice(0, end)
    .split("\n")
    .flatMap((line, index) => (line === "" ? [] : parseFile(`${path}, line ${index + 1},`, line, lineSchema)));
  for (const [index, edit] of edits.entries())
    if (edit.seq !== index + 1) throw brokenFile(path, `edit ${edit.id} has number ${edit.seq} in place ${index + 1}`);
  return edits;
}

/** Whatever edits can still be read of a broken file, in their order. */
export async function salvageEdits(path: string): Promise<SequencedEdit[]> {
  return (await readWhole(path)).split("\n").flatMap((line) => {
    try {
      return parseFile(path, line, lineSchema);
    } catch {
      return [];
    }
  });
}

/** Appends all of them in one line and syncs. @throws Failure `disk`; the file is then as before. */
export async function appendLine(path: string, edits: readonly SequencedEdit[]): Promise<void> {
  const line = `${JSON.stringify(edits.length === 1 ? edits[0] : edits)}\n`;
  try {
    const handle = await open(path, "a");
    const { size } = await handle.stat();
    try {
      await handle.writeFile(line, "utf8");
      await handle.sync();
    } catch (error) {
      await handle.truncate(size).catch(() => undefined);
      throw error;
    } finally {
      await handle.close();
    }
    if (size === 0) await syncFolder(dirname(path));
  } catch (error) {
    throw diskFailure(error, path);
  }
}

/** Writes all edits anew, a line for each: the file is as before or as after, never between. */
export async function rewriteEdits(path: string, edits: readonly SequencedEdit[]): Promise<void> {
  await writeDurably(path, edits.map((edit) => `${JSON.stringify(edit)}\n`).join(""));
}

async function readWhole(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return "";
    throw error;
  }
}

async function cutOff(path: string, bytes: number): Promise<void> {
  const handle = await open(path, "r+");
  try {
    await handle.truncate(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
