/** Talks on disk: which files of a folder are talks, and their bytes with a cap. */
import { open, readdir, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { Failure } from "../model/failure.ts";

/** Larger files are refused before they are read. */
export const MAX_TALK_BYTES = 20 * 1024 * 1024;

const EDITS_SUFFIX = ".edits.jsonl";
const TALK_EXTENSIONS = new Set([".txt", ".md", ".markdown", ".vtt", ".srt", ".json", ".json3"]);

/**
 * The talks meant by paths: a file is itself, a folder all talks under it, sorted by name. Hidden files, links and
 * edits are left out of folders; an edits file is refused when named outright.
 * @throws Failure `input-missing` for a path that does not exist and a folder without talks, `usage` for an edits file.
 */
export async function findTalks(path: string): Promise<readonly string[]> {
  if (path.endsWith(EDITS_SUFFIX)) {
    throw new Failure("usage", `${path} holds edits, not a talk: name the talk beside it and they are loaded with it.`);
  }
  const found = await stat(path).catch((error: unknown) => refuseUnreadable(path, error));
  if (!found.isDirectory()) return [path];
  const talks = await talksUnder(path);
  if (talks.length > 0) return talks;
  const endings = [...TALK_EXTENSIONS].join(", ");
  throw new Failure("input-missing", `${path} holds no talks: put files there that end in ${endings}, or name them.`);
}

async function talksUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) =>
    refuseUnreadable(folder, error),
  );
  const talks: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name.endsWith(EDITS_SUFFIX)) continue;
    if (entry.isDirectory()) talks.push(...(await talksUnder(path)));
    else if (entry.isFile() && TALK_EXTENSIONS.has(extname(entry.name).toLowerCase())) talks.push(path);
  }
  return talks;
}

/**
 * The bytes of one file.
 * @throws Failure `input-missing` when it is not there or may not be read, `bad-data` when it is over 20 MiB (found
 * out before it is read whole) or no regular file.
 */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  const file = await open(path).catch((error: unknown) => refuseUnreadable(path, error));
  try {
    const { size } = await file.stat();
    if (size > MAX_TALK_BYTES) throw tooLarge(path, size);
    return await readCapped(path, file.createReadStream({ autoClose: false }));
  } catch (error) {
    return refuseUnreadable(path, error);
  } finally {
    await file.close();
  }
}

/** A pipe or device has no size to ask for, so what arrives is counted too. */
async function readCapped(path: string, chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > MAX_TALK_BYTES) throw tooLarge(path, size);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

function tooLarge(path: string, size: number): Failure {
  const mebibytes = Math.ceil((size / 1024 / 1024) * 10) / 10;
  return new Failure(
    "bad-data",
    `${path} is too large (${mebibytes} MiB, at most 20 MiB are read): give the transcript alone, or split it by talk.`,
  );
}

function refuseUnreadable(path: string, error: unknown): never {
  if (error instanceof Failure) throw error;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const why =
    code === "ENOENT" || code === "ENOTDIR"
      ? "does not exist: check the path"
      : code === "EISDIR"
        ? "is a folder: name a file in it"
        : code === "EACCES" || code === "EPERM"
          ? "may not be read: check its permissions"
          : undefined;
  if (why === undefined) throw error;
  throw new Failure("input-missing", `${path} ${why}.`, { cause: error });
}

/** Where the edits of a talk lie: `talks/ada.txt` → `talks/ada.edits.jsonl`. */
export function editsPathOf(talkPath: string): string {
  return join(dirname(talkPath), basename(talkPath, extname(talkPath)) + EDITS_SUFFIX);
}
