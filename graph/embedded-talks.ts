/**
 * Talks as folders: `talks/<id>/{document.json, transcript, segments.json}` and `sums.json`, which proves them whole.
 * A talk is written aside as `.new-<id>`; to replace one, the old is first moved to `.old-<id>`. Whatever a crash leaves
 * of these two is finished or cleared away at the next opening.
 */
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { documentSchema, type GraphDocument } from "../model/document.ts";
import { Failure } from "../model/failure.ts";
import { segmentSchema, type Talk, talkId } from "../model/talk.ts";
import { canonicalText, sha256 } from "./canonical.ts";
import { diskFailure, errorCode, namesIn, syncFolder, writeDurably } from "./embedded-disk.ts";
import { type Passage, passagesOf } from "./passages.ts";

/** What stays in memory of a talk: enough to project it and to know it again. */
export interface KeptTalk {
  readonly document: GraphDocument;
  readonly characters: number;
  readonly passages: readonly Passage[];
  /** SHA-256 of each of its files. */
  readonly sums: string;
}

const FILES = ["document.json", "transcript", "segments.json"] as const;
const NEW = ".new-";
const OLD = ".old-";

/** The folder name of a talk: its id, or a hash of it where the id would not do as a name everywhere. */
export function folderOf(id: string): string {
  return /^[a-z0-9][a-z0-9-]{0,150}$/.test(id) ? id : `x-${sha256(id).slice(0, 40)}`;
}

/** What a talk would be kept as; comparing `sums` tells whether it is the very same. */
export function keptTalk(talk: Talk): KeptTalk {
  const sums = Object.fromEntries(Object.entries(textsOf(talk)).map(([file, text]) => [file, sha256(text)]));
  return kept(talk, canonicalText(sums));
}

const kept = (talk: Talk, sums: string): KeptTalk => ({
  document: talk.document,
  characters: talk.text.length,
  passages: passagesOf(talk),
  sums,
});

function textsOf(talk: Talk): Record<(typeof FILES)[number], string> {
  return {
    "document.json": `${JSON.stringify(talk.document, undefined, 2)}\n`,
    transcript: talk.text,
    "segments.json": `${JSON.stringify(talk.segments)}\n`,
  };
}

/** @throws Failure `disk`; the talk that was there before is then still there. */
export async function writeTalk(root: string, talk: Talk, sums: string): Promise<void> {
  const folder = folderOf(talkId(talk));
  const fresh = join(root, NEW + folder);
  try {
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh, { recursive: true });
    for (const [file, text] of Object.entries({ ...textsOf(talk), "sums.json": sums }))
      await writeDurably(join(fresh, file), text);
    await moveAside(root, folder);
    await rename(fresh, join(root, folder));
    await syncFolder(root);
    await rm(join(root, OLD + folder), { recursive: true, force: true });
  } catch (error) {
    await rm(fresh, { recursive: true, force: true }).catch(() => undefined);
    throw diskFailure(error, fresh);
  }
}

/** @throws Failure `disk`. */
export async function eraseTalk(root: string, id: string): Promise<void> {
  const folder = folderOf(id);
  try {
    await moveAside(root, folder);
    await syncFolder(root);
    await rm(join(root, OLD + folder), { recursive: true, force: true });
  } catch (error) {
    throw diskFailure(error, join(root, folder));
  }
}

async function moveAside(root: string, folder: string): Promise<void> {
  await rm(join(root, OLD + folder), { recursive: true, force: true });
  try {
    await rename(join(root, folder), join(root, OLD + folder));
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
  }
}

/** Finishes or clears away what a crash left. */
export async function settleTalks(root: string): Promise<void> {
  try {
    await mkdir(root, { recursive: true });
    const names = new Set(await readdir(root));
    for (const name of names) {
      const folder = name.slice(NEW.length);
      // The old talk is moved away only when the new one is whole: then the new one counts.
      if (name.startsWith(NEW) && names.has(OLD + folder) && !names.has(folder))
        await rename(join(root, name), join(root, folder));
      else if (name.startsWith(NEW)) await rm(join(root, name), { recursive: true, force: true });
    }
    for (const name of names) if (name.startsWith(OLD)) await rm(join(root, name), { recursive: true, force: true });
  } catch (error) {
    throw diskFailure(error, root);
  }
}

/** All talks by id. @throws Failure `bad-data` naming the first file that is broken. */
export async function readTalks(root: string): Promise<Map<string, KeptTalk>> {
  const talks = new Map<string, KeptTalk>();
  for (const name of await namesIn(root)) {
    if (name.startsWith(".")) continue;
    const { talk, sums } = await readWhole(join(root, name));
    talks.set(talkId(talk), kept(talk, sums));
  }
  return talks;
}

/** One talk whole. @throws Failure `bad-data` when a file of it is broken. */
export const readTalk = (root: string, id: string): Promise<Talk> => readTalkAt(join(root, folderOf(id)));

/** The talk in a folder. @throws Failure `bad-data` when a file of it is broken. */
export const readTalkAt = async (folder: string): Promise<Talk> => (await readWhole(folder)).talk;

async function readWhole(folder: string): Promise<{ readonly talk: Talk; readonly sums: string }> {
  const { sums, ...files } = await readFiles(folder);
  const talk = {
    document: parseFile(join(folder, "document.json"), files["document.json"], documentSchema),
    text: files.transcript,
    segments: parseFile(join(folder, "segments.json"), files["segments.json"], z.array(segmentSchema)),
  };
  return { talk, sums };
}

const sumsSchema = z.record(z.string(), z.string());

async function readFiles(folder: string): Promise<Record<(typeof FILES)[number] | "sums", string>> {
  const read = async (file: string): Promise<string> => {
    try {
      return await readFile(join(folder, file), "utf8");
    } catch (error) {
      throw errorCode(error) === "ENOENT" ? brokenFile(join(folder, file), "it is missing") : error;
    }
  };
  const sums = await read("sums.json");
  const expected = parseFile(join(folder, "sums.json"), sums, sumsSchema);
  const texts = { "document.json": "", transcript: "", "segments.json": "", sums };
  for (const file of FILES) {
    texts[file] = await read(file);
    if (sha256(texts[file]) !== expected[file])
      throw brokenFile(join(folder, file), "it is not what was written, by its checksum");
  }
  return texts;
}

/** JSON of one of our files, checked. @throws Failure `bad-data`. */
export function parseFile<S extends z.ZodType>(path: string, text: string, schema: S): z.output<S> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw brokenFile(path, "it is not JSON");
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw brokenFile(path, `${issue?.path.join(".") || "it"}: ${issue?.message ?? "not of the expected form"}`);
}

export function brokenFile(path: string, reason: string): Failure {
  return new Failure(
    "bad-data",
    `The store's file ${path} is broken (${reason}); run \`cairn repair\` to set it aside and keep the rest.`,
  );
}
