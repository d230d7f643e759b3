/** Files that are there whole or not at all, also after a power cut. */
import { open, readdir } from "node:fs/promises";
import { dirname } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { Failure } from "../model/failure.ts";
import { compareText } from "./compare.ts";

/** Writes aside, syncs, renames, and syncs the folder. @throws Failure `disk`. */
export async function writeDurably(path: string, text: string): Promise<void> {
  try {
    await writeFileAtomic(path, text, { encoding: "utf8" });
    await syncFolder(dirname(path));
  } catch (error) {
    throw diskFailure(error, path);
  }
}

/** Makes renames and removals in a folder survive a power cut; where folders cannot be synced (Windows) it does nothing. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Names in a folder, sorted; none when it is not there. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort(compareText);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full; free some space and try again",
  EDQUOT: "the disk quota is used up; free some space and try again",
  EROFS: "the disk can only be read; choose another folder with --store",
  EACCES: "that is not allowed; change its rights or choose another folder with --store",
  EPERM: "that is not allowed; change its rights or choose another folder with --store",
  EIO: "the disk reports an error; check the disk",
  ENOTDIR: "there is a file where a folder should be; choose another folder with --store",
  EEXIST: "there is a file where a folder should be; choose another folder with --store",
};

/** The expected failures of a disk as a {@link Failure} `disk`; anything else as it is. */
export function diskFailure(error: unknown, path: string): unknown {
  const reason = REASONS[errorCode(error) ?? ""];
  return reason === undefined ? error : new Failure("disk", `Could not write ${path}: ${reason}.`, { cause: error });
}

/** Node's `code` of an error: `ENOENT`, … */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
