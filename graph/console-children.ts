/** Processes that run users' queries: started when needed, killed at the deadline, ended when nobody asks. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { extname } from "node:path";
import { pathToFileURL } from "node:url";
import { Failure } from "../model/failure.ts";
import { ownTerms } from "../model/own-terms.ts";
import { OUT_OF_MEMORY } from "./console-child.ts";
import {
  type ConsoleCall,
  type ConsoleOpen,
  type ConsoleReply,
  type ConsoleStart,
  replySchema,
} from "./console-protocol.ts";
import { withDeadline } from "./deadline.ts";
import type { ConsoleRead } from "./graph-store.ts";

export interface ConsoleChildren {
  /**
   * Runs one call in a process that opened `where`; starts one if none is idle.
   * @throws Failure `timeout` when the deadline passed and the process was killed.
   */
  run(where: ConsoleOpen, call: ConsoleCall): Promise<ConsoleRead>;
  /** Kills all of them. */
  close(): Promise<void>;
}

const START_MS = 20_000;
const IDLE_MS = 60_000;
const MOST_IDLE = 2;
/** A query that runs this long may have to be killed: the next one is not to wait for a process to start. */
const SLOW_MS = 500;
const HEAP_MB = 512;

interface Child {
  readonly process: ChildProcess;
  /** What it opened, as text. */
  readonly opened: string;
  idleSince: NodeJS.Timeout | undefined;
}

/** @param name of the program beside this file. */
export function createConsoleChildren(name: "embedded-console-child" | "neo4j-console-child"): ConsoleChildren {
  const all = new Set<Child>();
  const idle: Child[] = [];
  /** For the place of one that may be killed. */
  const warming: Promise<Child | undefined>[] = [];
  let closed = false;

  async function take(where: ConsoleOpen): Promise<Child> {
    const opened = JSON.stringify(where);
    if (idle.length === 0) giveBack(await warming.shift());
    for (let child = idle.pop(); child; child = idle.pop()) {
      clearTimeout(child.idleSince);
      if (child.opened === opened && child.process.connected) return child;
      child.process.kill("SIGKILL");
    }
    return start(where, opened);
  }

  async function start(where: ConsoleOpen, opened: string): Promise<Child> {
    if (closed) throw new Failure("store-unavailable", "The store is being closed; open it again.");
    const child: Child = { process: startProcess(name), opened, idleSince: undefined };
    all.add(child);
    child.process.once("exit", () => all.delete(child));
    try {
      await withDeadline(ask(child.process, { ...where, terms: ownTerms() }), START_MS, "Starting the console");
    } catch (error) {
      child.process.kill("SIGKILL");
      throw error;
    }
    return child;
  }

  /** One spare is enough: on a busy machine every query may be slow, and starting processes makes it no quicker. */
  function warm(where: ConsoleOpen, opened: string): void {
    if (closed || idle.length + warming.length > 0) return;
    const started = start(where, opened).catch(() => undefined);
    warming.push(started);
    void started.then((child) => {
      const at = warming.indexOf(started);
      if (at < 0) return;
      warming.splice(at, 1);
      giveBack(child);
    });
  }

  function giveBack(child: Child | undefined): void {
    if (!child) return;
    if (closed || idle.length >= MOST_IDLE || !child.process.connected) {
      child.process.kill("SIGKILL");
      return;
    }
    child.idleSince = setTimeout(() => child.process.kill("SIGKILL"), IDLE_MS);
    child.idleSince.unref();
    idle.push(child);
  }

  return {
    async run(where, call) {
      const child = await take(where);
      const slow = setTimeout(() => warm(where, child.opened), SLOW_MS);
      try {
        const reply = await withDeadline(ask(child.process, call), call.limits.timeoutMs, "The query");
        giveBack(child);
        if ("read" in reply) return reply.read;
        throw new TypeError("a call is answered with rows or a failure");
      } catch (error) {
        if (error instanceof Failure && !isTimeout(error)) giveBack(child);
        else child.process.kill("SIGKILL");
        throw error;
      } finally {
        clearTimeout(slow);
      }
    },
    async close() {
      closed = true;
      await Promise.all(
        [...all].map(async ({ process, idleSince }) => {
          clearTimeout(idleSince);
          const ended = once(process, "exit");
          process.kill("SIGKILL");
          await ended;
        }),
      );
    },
  };
}

export const isTimeout = (error: unknown): boolean => error instanceof Failure && error.kind === "timeout";

/** JavaScript in a bundle; TypeScript in a checkout, for which it must load tsx. */
function startProcess(name: string): ChildProcess {
  const extension = extname(import.meta.url);
  const loader = extension === ".ts" ? ["--import", tsxAddress()] : [];
  return fork(new URL(`./${name}${extension}`, import.meta.url), [], {
    execArgv: [...loader, `--max-old-space-size=${HEAP_MB}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}

const tsxAddress = (): string => pathToFileURL(createRequire(import.meta.url).resolve("tsx/esm")).href;

/** One message, one answer: a process is never asked two things at once. */
function ask(process: ChildProcess, message: ConsoleStart | ConsoleCall): Promise<Exclude<ConsoleReply, Failed>> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      process.off("message", onMessage).off("exit", onExit).off("error", reject);
      finish();
    };
    const onMessage = (answer: unknown) =>
      settle(() => {
        const reply = replySchema.parse(answer);
        if ("failure" in reply) reject(new Failure(reply.failure.kind, reply.failure.message));
        else resolve(reply);
      });
    const onExit = (code: number | null) => settle(() => reject(ended(code)));
    process.on("message", onMessage).on("exit", onExit).on("error", reject);
    process.send(message);
  });
}

type Failed = Extract<ConsoleReply, { failure: unknown }>;

function ended(code: number | null): Failure {
  const why = code === OUT_OF_MEMORY ? "needs more memory than one query may have" : "cannot be answered by the engine";
  return new Failure("bad-data", `The query ${why}; ask for less, or in smaller steps.`);
}
