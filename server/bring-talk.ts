/** The work of bringing a talk: extracting it in a thread, storing it, and saying what became of it. */
import type { GraphStore } from "../graph/graph-store.ts";
import { createQueue } from "../graph/queue.ts";
import { openQuestions } from "../journey/open-questions.ts";
import type { SampleTalk } from "../model/api.ts";
import type { Edit } from "../model/edit.ts";
import { type Talk, talkId } from "../model/talk.ts";
import { demoTalks, samplePath } from "../seed/demo-talk.ts";
import { loadEditsBeside } from "../seed/edits-file.ts";
import { type SavedTalk, saveTalk } from "../seed/save-talk.ts";
import { readFileBytes } from "../seed/talk-files.ts";
import { createThreadedLoader, type LoaderOptions } from "../seed/talk-loader.ts";
import type { Done, Progress, Work } from "./jobs.ts";
import { readPeople } from "./people.ts";
import { HttpProblem } from "./problem.ts";
import { readStory } from "./story.ts";

/** A talk and the edits that come with it. */
export interface TalkWithEdits {
  readonly talk: Talk;
  readonly edits: readonly Edit[];
}

/** Makes talks ready to be stored, the one that is told of first. */
export type LoadTalks = (
  report: (progress: Progress) => void,
  signal: AbortSignal,
) => Promise<readonly [TalkWithEdits, ...TalkWithEdits[]]>;

/** From the bytes of a file. */
export const fromBytes =
  (bytes: Uint8Array, name: string, options: LoaderOptions): LoadTalks =>
  async (report, signal) => [{ talk: await extractInThread({ bytes, name, options }, report, signal), edits: [] }];

/** The talk that comes with the program. */
export const fromDemo: LoadTalks = async (report, signal) => {
  const [first, ...rest] = await demoTalks();
  if (first === undefined) throw new TypeError("a folder without talks is refused when it is searched");
  const load = async (path: string): Promise<TalkWithEdits> => {
    const bytes = await readFileBytes(path);
    return {
      talk: await extractInThread({ bytes, name: path, options: {} }, report, signal),
      edits: await loadEditsBeside(path),
    };
  };
  const loaded: [TalkWithEdits, ...TalkWithEdits[]] = [await load(first)];
  for (const path of rest) loaded.push(await load(path));
  return loaded;
};

/** When the samples are told: they are of no day of their own. */
const SAMPLES_PUBLISHED = "2021-06-01";

/** An invented career that comes with the program. */
export const fromSample =
  (sample: SampleTalk): LoadTalks =>
  async (report, signal) => {
    const bytes = await readFileBytes(samplePath(sample));
    const options = { published: SAMPLES_PUBLISHED };
    return [{ talk: await extractInThread({ bytes, name: `${sample}.md`, options }, report, signal), edits: [] }];
  };

/** The work of a job: one store is written by one job at a time, so that the second of two alike finds it unchanged. */
export function bringTalks(store: GraphStore, load: LoadTalks, dryRun: boolean): Work {
  return async (report, signal) => {
    const [first, ...rest] = await load(report, signal);
    return turnOf(store)(async () => {
      signal.throwIfAborted();
      report({ stage: "storing" });
      const before = new Set((await store.conflicts()).map(({ edit }) => edit));
      const saved = await saveTalk(store, first, dryRun);
      for (const each of rest) await saveTalk(store, each, dryRun);
      return describe(store, saved, before);
    });
  };
}

/** As much as the text of a long talk takes many times over; one file must not take the server's memory. */
const THREAD_MIB = 1536;
/** A talk takes seconds, 20 MiB of text about a minute. */
const LONGEST_MS = 5 * 60_000;

interface TalkFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly options: LoaderOptions;
}

async function extractInThread(
  { bytes, name, options }: TalkFile,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Talk> {
  signal.throwIfAborted();
  const loader = createThreadedLoader({ ...options, explain: true }, 1, THREAD_MIB);
  const late = AbortSignal.timeout(LONGEST_MS);
  const ends = AbortSignal.any([signal, late]);
  ends.addEventListener("abort", loader.close, { once: true });
  try {
    return await loader.load(bytes, name, report);
  } catch (error) {
    signal.throwIfAborted();
    throw late.aborted ? tooSlow(name) : error;
  } finally {
    ends.removeEventListener("abort", loader.close);
    await loader.close();
  }
}

const tooSlow = (name: string): HttpProblem =>
  new HttpProblem(
    "TIMEOUT",
    `${name} took longer than ${LONGEST_MS / 60_000} minutes to understand: split it by talk.`,
  );

async function describe(store: GraphStore, saved: SavedTalk, conflictsBefore: ReadonlySet<string>): Promise<Done> {
  const { outcome, talk, edits, changes, preview } = saved;
  const { entities, relations, orders, warnings, sources } = talk.document;
  const id = talkId(talk);
  const dryRun = preview !== undefined;
  const person = dryRun ? subjectOf(talk) : (await readPeople(store)).find(({ talks }) => talks.includes(id));
  const { added, removed, changed } = preview ?? changes;
  return {
    stage: "done",
    dryRun,
    talk: id,
    title: sources[0]?.title ?? id,
    outcome,
    unchanged: outcome === "unchanged" && edits === 0,
    ...(person === undefined ? {} : { person: { id: person.id, name: person.name } }),
    counts: {
      entities: entities.length,
      relations: relations.length,
      orders: orders.length,
      warnings: warnings.length,
      edits,
    },
    changes: { added: [...added], removed: [...removed], changed: [...changed] },
    conflicts: [...(preview?.conflicts ?? (await store.conflicts()).filter(({ edit }) => !conflictsBefore.has(edit)))],
    warnings: warnings.map(({ code, message }) => ({ code, message })),
    openQuestions:
      person === undefined || dryRun
        ? []
        : openQuestions(await readStory(store, person.id)).map(({ places, ...each }) => ({
            ...each,
            places: [...places],
          })),
  };
}

function subjectOf({ document }: Talk): { readonly id: string; readonly name: string } | undefined {
  const [subject] = document.sources[0]?.subjects ?? [];
  return document.entities.find(({ id }) => id === subject);
}

type Turn = ReturnType<typeof createQueue>;
const turns = new WeakMap<GraphStore, Turn>();

function turnOf(store: GraphStore): Turn {
  const turn = turns.get(store) ?? createQueue();
  turns.set(store, turn);
  return turn;
}
