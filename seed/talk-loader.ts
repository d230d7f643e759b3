/** Loading talks: in worker threads, so that nothing else waits, or here. */
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import { EXIT_CODES, Failure, type FailureKind } from "../model/failure.ts";
import type { GazetteerEntry, Knowledge } from "../model/gazetteer.ts";
import { type Talk, talkSchema } from "../model/talk.ts";
import { loadKnowledge } from "./knowledge/load-knowledge.ts";
import { loadTalk, type TalkOptions } from "./load-talk.ts";
import { withNames } from "./own-names.ts";

/** How talks are read and understood; plain data, so that a worker can be told. */
export interface LoaderOptions extends Omit<TalkOptions, "knowledge"> {
  /** Names to know besides the gazetteer's. */
  readonly names?: readonly GazetteerEntry[] | undefined;
}

export interface TalkLoader {
  /** @throws what {@link loadTalk} throws. */
  load(bytes: Uint8Array, path: string): Promise<Talk>;
  close(): Promise<void>;
}

/** Loads talks in this thread, which waits. What extraction knows is loaded with the first of them. */
export function createLocalLoader({ names, ...options }: LoaderOptions): TalkLoader {
  let loading: Promise<Knowledge> | undefined;
  const knowledge = () => {
    loading ??= loadKnowledge().then((known) => (names === undefined ? known : withNames(known, names)));
    return loading;
  };
  return {
    load: (bytes, path) => loadTalk(bytes, path, { ...options, knowledge }),
    close: async () => {},
  };
}

const failureKinds = Object.keys(EXIT_CODES).filter((kind): kind is FailureKind => kind in EXIT_CODES);
const replySchema = z.union([
  z.object({ talk: talkSchema }),
  z.object({ failure: z.object({ kind: z.enum(failureKinds), message: z.string() }) }),
]);
/** What a worker answers to the bytes and the path of a file. */
export type LoaderReply = z.input<typeof replySchema>;

/** @param jobs talks at once. Each has a thread of its own, started when needed, that loads the knowledge for itself. */
export function createThreadedLoader(options: LoaderOptions, jobs: number): TalkLoader {
  const all: Worker[] = [];
  const idle: Worker[] = [];
  const waiting: ((worker: Worker) => void)[] = [];
  const take = async (): Promise<Worker> => {
    const free = idle.pop() ?? (all.length < jobs ? startWorker(options) : undefined);
    if (free === undefined) return new Promise((resolve) => waiting.push(resolve));
    if (!all.includes(free)) all.push(free);
    return free;
  };
  const giveBack = (worker: Worker) => {
    const next = waiting.shift();
    if (next) next(worker);
    else idle.push(worker);
  };
  return {
    async load(bytes, path) {
      const worker = await take();
      try {
        return await ask(worker, bytes, path);
      } finally {
        giveBack(worker);
      }
    },
    async close() {
      await Promise.all(all.map((worker) => worker.terminate()));
    },
  };
}

/** The worker beside this file: JavaScript in a bundle; TypeScript in a checkout, for which it must register tsx itself. */
function startWorker(options: LoaderOptions): Worker {
  const extension = extname(import.meta.url);
  const file = new URL(`./talk-worker${extension}`, import.meta.url);
  if (extension !== ".ts") return new Worker(file, { workerData: options });
  const tsx = JSON.stringify(import.meta.resolve("tsx/esm/api"));
  const start = `import(${tsx}).then((tsx) => { tsx.register(); return import(${JSON.stringify(file.href)}); });`;
  return new Worker(start, { eval: true, workerData: options });
}

function ask(worker: Worker, bytes: Uint8Array, path: string): Promise<Talk> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      worker.off("message", onReply).off("error", onError);
      finish();
    };
    const onError = (error: unknown) => settle(() => reject(error));
    const onReply = (message: unknown) =>
      settle(() => {
        const reply = replySchema.parse(message);
        if ("talk" in reply) resolve(reply.talk);
        else reject(new Failure(reply.failure.kind, reply.failure.message));
      });
    worker.on("message", onReply).on("error", onError);
    worker.postMessage({ bytes, path });
  });
}
