/** The truth of a folder that a running server holds: read beside it, changed through it. */
import { z } from "zod";
import { readBeside } from "../graph/embedded-beside.ts";
import type { GraphStore, TruthStore } from "../graph/graph-store.ts";
import { openStore } from "../graph/open-store.ts";
import {
  appendEditsResponse,
  EDITS_LIMIT,
  type JobState,
  jobStartedResponse,
  liveResponse,
  metaResponse,
} from "../model/api.ts";
import { Failure } from "../model/failure.ts";
import type { Talk } from "../model/talk.ts";
import { isLoopback } from "../server/config.ts";
import { createServerCalls, type ServerCalls } from "./server-calls.ts";

export interface Holder {
  readonly folder: string;
  /** From the folder's lock. */
  readonly url: string;
  readonly token: string | undefined;
}

/** A server that lives says so at once, unless it is very busy. */
const ALIVE_MS = 5_000;
const JSON_TYPE = { "Content-Type": "application/json" };

/**
 * @param onState told how far the server is with a talk.
 * @returns undefined when nobody answers at the address, or not on this machine: a lock must not send a token elsewhere.
 * @throws Failure `locked` when the server asks for a token.
 */
export async function openHeldStore(
  { folder, url, token }: Holder,
  onState: (state: JobState) => void,
): Promise<(TruthStore & Pick<GraphStore, "close">) | undefined> {
  if (!URL.canParse(url) || !isLoopback(new URL(url).hostname)) return undefined;
  if (!(await isAlive(createServerCalls(url, undefined)))) return undefined;
  const calls = createServerCalls(url, token);
  const { engine } = await calls.call("/meta", {}, metaResponse);
  // The graph is projected only if it is asked, and anew after a change.
  let graph: Promise<GraphStore> | undefined;
  const forget = async (): Promise<void> => {
    const opened = graph;
    graph = undefined;
    await (await opened)?.close();
  };
  return {
    ...readBeside(folder),
    async read(cypher, params, limits) {
      graph ??= openStore(`embedded:${folder}`, { readOnly: true });
      return (await graph).read(cypher, params, limits);
    },
    close: forget,
    engine: { ...engine, location: folder },
    async putTalk(talk: Talk) {
      const body = JSON.stringify(talk);
      await forget();
      const { job } = await calls.call("/talks", { method: "POST", headers: JSON_TYPE, body }, jobStartedResponse);
      return !(await calls.follow(job, onState)).unchanged;
    },
    async removeTalk(id) {
      await forget();
      const path = `/sources/${encodeURIComponent(id)}`;
      try {
        await calls.call(path, { method: "DELETE" }, z.undefined());
        return true;
      } catch (error) {
        if (error instanceof Failure && error.kind === "not-found") return false;
        throw error;
      }
    },
    async appendEdits(edits) {
      await forget();
      const numbers: number[] = [];
      // The server takes so many at once. One that is known is skipped, so that a batch that was cut short can be sent again.
      for (let from = 0; from < edits.length; from += EDITS_LIMIT) {
        const body = JSON.stringify(edits.slice(from, from + EDITS_LIMIT));
        const answer = await calls.call("/edits", { method: "POST", headers: JSON_TYPE, body }, appendEditsResponse);
        numbers.push(...answer.edits.map(({ seq }) => seq ?? 0));
      }
      return numbers;
    },
  };
}

async function isAlive(calls: ServerCalls): Promise<boolean> {
  try {
    await calls.call("/livez", { signal: AbortSignal.timeout(ALIVE_MS) }, liveResponse);
    return true;
  } catch {
    return false;
  }
}
