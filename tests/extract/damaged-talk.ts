/** What must hold of every file, however damaged: a talk of literal spans, or a Failure, within two seconds. */
import { readFileSync } from "node:fs";
import { documentSchema } from "../../model/document.ts";
import { isSpan } from "../../model/evidence.ts";
import { Failure } from "../../model/failure.ts";
import { loadKnowledge } from "../../seed/knowledge/load-knowledge.ts";
import { loadTalk } from "../../seed/load-talk.ts";
import { GENERATED_FILES } from "./generated-files.ts";
import { diceOf, mutate } from "./mutate.ts";

const REFERENCE = readFileSync(new URL("../../seed/talks/kaggle-grandmaster-lyft.txt", import.meta.url));
const FILES: readonly Uint8Array[] = [REFERENCE, ...GENERATED_FILES.map(([, text]) => new TextEncoder().encode(text))];
/** Of processor time: what else runs on the machine must not count. */
const DEADLINE_MS = 2000;
const knowledge = loadKnowledge();
/** What is built at the first talk is no talk's fault. */
const warm = knowledge.then(() => load(REFERENCE));
const load = (bytes: Uint8Array) => loadTalk(bytes, "talk", { knowledge: () => knowledge, explain: true });

/** The file that comes of a seed. */
export function damagedFile(seed: number): Uint8Array {
  return mutate(FILES[seed % FILES.length] ?? REFERENCE, diceOf(seed));
}

/** Loads a damaged file. @returns what is wrong with the outcome; undefined when nothing is. */
export async function faultOf(bytes: Uint8Array): Promise<string | undefined> {
  await warm;
  const begun = process.cpuUsage();
  try {
    const talk = await load(bytes);
    const { user, system } = process.cpuUsage(begun);
    const passed = (user + system) / 1000;
    if (passed > DEADLINE_MS) return `took ${Math.round(passed)} ms`;
    return faultOfDocument(talk.document, talk.text);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function faultOfDocument(document: unknown, text: string): string | undefined {
  const parsed = documentSchema.safeParse(document);
  if (!parsed.success) return `no document: ${parsed.error.message}`;
  for (const { id, evidence } of [...parsed.data.entities, ...parsed.data.relations, ...parsed.data.orders]) {
    for (const piece of evidence) {
      if (!isSpan(piece)) return `${id} rests on a note`;
      if (text.slice(piece.start, piece.end) !== piece.text) return `${id} quotes "${piece.text}"`;
    }
  }
  return undefined;
}
