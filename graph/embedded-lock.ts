/**
 * One writer for a folder: a file that names the process that holds it. The lock of a process that is gone, or whose
 * number another process bears now, is taken over.
 */
import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";
import { Failure } from "../model/failure.ts";
import { diskFailure, errorCode } from "./embedded-disk.ts";

const holderSchema = z.object({
  pid: z.int(),
  /** ISO instant at which the folder was opened. */
  since: z.string(),
  /** When the process itself began, in the kernel's own count, where it tells. */
  process: z.string().optional(),
  /** Where a server answers for it. */
  url: z.string().optional(),
});
type Holder = z.infer<typeof holderSchema>;

/** Another process holds the folder. */
export class FolderLocked extends Failure {
  /** Where a server answers for that process. */
  readonly url: string | undefined;

  constructor(message: string, url: string | undefined) {
    super("locked", message);
    this.name = "FolderLocked";
    this.url = url;
  }
}

export interface Lock {
  announce(url: string): Promise<void>;
  release(): Promise<void>;
}

const heldHere = new Set<string>();

/** @throws Failure `locked` naming who holds the folder. */
export async function takeLock(folder: string): Promise<Lock> {
  const path = join(resolve(folder), "lock");
  if (heldHere.has(path)) throw lockedFailure(folder, await readHolder(path));
  heldHere.add(path);
  try {
    await mkdir(folder, { recursive: true });
    const holder: Holder = { pid: process.pid, since: new Date().toISOString(), ...(await processMark(process.pid)) };
    await claimFile(folder, path, holder);
    return {
      announce: (url) => replaceFile(path, { ...holder, url }),
      release: async () => {
        await rm(path, { force: true });
        heldHere.delete(path);
      },
    };
  } catch (error) {
    heldHere.delete(path);
    throw diskFailure(error, path);
  }
}

/** Tries again after each stale lock that it, or another process, cleared away. */
async function claimFile(folder: string, path: string, holder: Holder): Promise<void> {
  const own = `${path}.${process.pid}`;
  await writeFile(own, JSON.stringify(holder));
  try {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      if (await linked(own, path)) return;
      const other = await readHolder(path);
      if (other && (await isAlive(other))) throw lockedFailure(folder, other);
      await clearStale(path, own);
    }
    throw lockedFailure(folder, await readHolder(path));
  } finally {
    await rm(own, { force: true });
  }
}

/** `link` makes the lock appear whole or not at all. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** Only the process that holds `lock.clearing` may remove a stale lock, and looks again first: else two could each remove the other's. */
async function clearStale(path: string, own: string): Promise<void> {
  const clearing = `${path}.clearing`;
  if (!(await linked(own, clearing))) {
    const other = await readHolder(clearing);
    if (!other || !(await isAlive(other))) await rm(clearing, { force: true });
    await new Promise((done) => setTimeout(done, 20));
    return;
  }
  try {
    const holder = await readHolder(path);
    if (!holder || !(await isAlive(holder))) await rm(path, { force: true });
  } finally {
    await rm(clearing, { force: true });
  }
}

async function replaceFile(path: string, holder: Holder): Promise<void> {
  const aside = `${path}.${process.pid}`;
  await writeFile(aside, JSON.stringify(holder));
  await rename(aside, path);
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    const parsed = holderSchema.safeParse(JSON.parse(await readFile(path, "utf8")));
    return parsed.data;
  } catch {
    return undefined;
  }
}

async function isAlive(holder: Holder): Promise<boolean> {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (errorCode(error) === "ESRCH") return false;
  }
  const now = await processMark(holder.pid);
  return holder.process === undefined || now.process === undefined || now.process === holder.process;
}

/** Start time of a process since the machine's own start (field 22 of Linux' /proc/PID/stat): a number in use again is told by it. */
async function processMark(pid: number): Promise<{ process?: string }> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    const start = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    return start === undefined ? {} : { process: start };
  } catch {
    return {};
  }
}

function lockedFailure(folder: string, holder: Holder | undefined): FolderLocked {
  const who = holder ? `process ${holder.pid} since ${holder.since}` : "another process";
  const where = holder?.url ? `, which serves ${holder.url}` : "";
  return new FolderLocked(
    `The folder ${folder} is in use by ${who}${where}; stop that process${holder?.url ? " or use its address" : ""}, or choose another folder with --store.`,
    holder?.url,
  );
}
