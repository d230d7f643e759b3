/** The process that runs users' queries, one at a time, until it is told otherwise or killed. */
import { Failure } from "../model/failure.ts";
import { extendOntology } from "../model/own-terms.ts";
import { type ConsoleCall, type ConsoleOpen, type ConsoleReply, callSchema, startSchema } from "./console-protocol.ts";
import type { ConsoleRead } from "./graph-store.ts";

/** Answers one call. */
export type Answering = (call: ConsoleCall) => Promise<ConsoleRead>;

/** Memory that one query may take; engines keep what they make outside of the heap. */
const MOST_BYTES = 768 * 1024 * 1024;
const LOOK_EVERY_MS = 25;
/** Exit code that says so. */
export const OUT_OF_MEMORY = 99;

/** The first message opens, each further one is a call. Ends with whoever started it. */
export function serveConsole(open: (where: ConsoleOpen) => Promise<Answering>): void {
  let answering: Promise<Answering> | undefined;
  process.on("message", (message: unknown) => {
    if (answering) void reply(answer(answering, message));
    else {
      const { terms, ...where } = startSchema.parse(message);
      extendOntology(terms);
      answering = open(where);
      void reply(answering.then(() => ({ ready: true })));
    }
  });
  process.on("disconnect", () => process.exit(0));
}

async function answer(answering: Promise<Answering>, message: unknown): Promise<ConsoleReply> {
  const run = await answering;
  const stopWatching = watchMemory();
  try {
    const { columns, rows, graph, truncated } = await run(callSchema.parse(message));
    return {
      read: {
        columns: [...columns],
        rows: rows.map((row) => [...row]),
        ...(graph && { graph: { entities: [...graph.entities], relations: [...graph.relations] } }),
        ...(truncated !== undefined && { truncated }),
      },
    };
  } finally {
    stopWatching();
  }
}

function watchMemory(): () => void {
  const most = process.memoryUsage.rss() + MOST_BYTES;
  const timer = setInterval(() => {
    if (process.memoryUsage.rss() > most) process.exit(OUT_OF_MEMORY);
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

async function reply(work: Promise<ConsoleReply>): Promise<void> {
  process.send?.(await work.catch(toFailure));
}

function toFailure(error: unknown): ConsoleReply {
  if (error instanceof Failure) return { failure: { kind: error.kind, message: error.message } };
  const message = error instanceof Error ? error.message : String(error);
  return { failure: { kind: "bad-data", message: `The query cannot be answered: ${message.split("\n", 1)[0]}.` } };
}
