/** Loading talks: in worker threads, so that nothing else waits, or here. */
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import { EXIT_CODES, Failure, type FailureKind } from "../model/failure.ts";
import type { GazetteerEntry, Knowledge } from "../model/gazetteer.ts";
import { ownTerms } from "../model/own-terms.ts";
import { type Talk, talkSchema } from "../model/talk.ts";
import { loadKnowledge } from "./knowledge/load-knowledge.ts";
import { type LoadProgress, loadTalk, type TalkOptions } from "./load-talk.ts";
import { withNames } from "./own-names.ts";

/** How talks are read and understood; plain data, so that a worker can be told. */
export interface LoaderOptions extends Omit<TalkOptions, "knowledge" | "onProgress"> {
  /** Names to know besides the gazetteer's. */
  readonly names?: readonly GazetteerEntry[] | undefined;
}

export interface TalkLoader {
  /** @throws what {@link loadTalk} throws, and Failure `bad-data` for a talk that a thread has no room for. */
  load(bytes: Uint8Array, path: string, onProgress?: (progress: LoadProgress) => void): Promise<Talk>;
  /** Ends what is under way: it fails. */
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
    load: (bytes, path, onProgress) => loadTalk(bytes, path, { ...options, knowledge, onProgress }),
    close: async () => {},
  };
}

const failureKinds = Object.keys(EXIT_CODES).filter((kind): kind is FailureKind => kind in EXIT_CODES);
const replySchema = z.union([
  z.object({ talk: talkSchema }),
  z.object({ failure: z.object({ kind: z.enum(failureKinds), message: z.string() }) }),
  z.object({
    progress: z.discriminatedUnion("stage", [
      z.object({ stage: z.literal("reading") }),
      z.object({ stage: z.literal("extracting"), fraction: z.number() }),
    ]),
  }),
]);
/** What a worker answers to the bytes and the path of a file: how far it is, as often as it likes, and then the end. */
export type LoaderReply = z.input<typeof replySchema>;

/**
 * @param jobs talks at once. Each has a thread of its own, started when needed, that loads the knowledge for itself.
 * @param memoryMiB what one thread may take, where that is not left to the machine.
 */
export function createThreadedLoader(options: LoaderOptions, jobs: number, memoryMiB?: number): TalkLoader {
  const all = new Set<Worker>();
  const idle: Worker[] = [];
  const waiting: (() => void)[] = [];
  const take = async (): Promise<Worker> => {
    const known = idle.pop();
    if (known) return known;
    if (all.size >= jobs) {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return take();
    }
    const worker = startWorker(options, memoryMiB);
    all.add(worker);
    // A thread that is gone, for whatever reason, makes room for another.
    const forget = () => {
      if (all.delete(worker)) waiting.shift()?.();
    };
    worker.once("error", forget).once("exit", forget);
    return worker;
  };
  return {
    async load(bytes, path, onProgress = () => {}) {
      const worker = await take();
      try {
        return await ask(worker, { bytes, path }, onProgress);
      } finally {
        if (all.has(worker)) idle.push(worker);
        waiting.shift()?.();
      }
    },
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

/** The worker beside this file: JavaScript in a bundle; TypeScript in a checkout, for which it must register tsx itself. */
function startWorker(options: LoaderOptions, memoryMiB: number | undefined): Worker {
  const workerData = { options, terms: ownTerms() };
  const extension = extname(import.meta.url);
  const file = new URL(`./talk-worker${extension}`, import.meta.url);
  const limits = memoryMiB === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: memoryMiB } };
  if (extension !== ".ts") return new Worker(file, { workerData, ...limits });
  const tsx = JSON.stringify(import.meta.resolve("tsx/esm/api"));
  const start = `import(${tsx}).then((tsx) => { tsx.register(); return import(${JSON.stringify(file.href)}); });`;
  return new Worker(start, { eval: true, workerData, ...limits });
}

function ask(
  worker: Worker,
  file: { readonly bytes: Uint8Array; readonly path: string },
  onProgress: (progress: LoadProgress) => void,
): Promise<Talk> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      worker.off("message", onReply).off("error", onError).off("exit", onExit);
      finish();
    };
    const onError = (error: unknown) => settle(() => reject(asFailure(error, file.path)));
    const onExit = () => settle(() => reject(new Error(`the thread that reads ${file.path} was ended`)));
    const onReply = (message: unknown) => {
      const reply = replySchema.parse(message);
      if ("progress" in reply) onProgress(reply.progress);
      else if ("talk" in reply) settle(() => resolve(reply.talk));
      else settle(() => reject(new Failure(reply.failure.kind, reply.failure.message)));
    };
    worker.on("message", onReply).on("error", onError).on("exit", onExit);
    worker.postMessage(file);
  });
}

/** Too little memory is said in words; any other error of a thread is a bug. */
function asFailure(error: unknown, path: string): unknown {
  if (!(error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY")) return error;
  const message = `${path} needs more memory to be understood than one talk may take: split it by talk, or give the transcript alone.`;
  return new Failure("bad-data", message, { cause: error });
}
