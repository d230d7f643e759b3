import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { openEmbeddedStore } from "../../../graph/embedded-store.ts";
import { graphResponse, type TimelineResponse, timelineResponse } from "../../../model/api.ts";
import { loadKnowledge } from "../../../seed/knowledge/load-knowledge.ts";
import { loadTalk } from "../../../seed/load-talk.ts";
import { seedFiles } from "../../../seed/seed.ts";
import type { ServerConfig } from "../../../server/config.ts";
import { type Answer, type CallOptions, serve } from "../../server/serving.ts";
import { buildClient, openBrowser, type Visit, type VisitOptions, visit } from "./explorer.ts";

const TALK = fileURLToPath(new URL("../../../seed/talks/kaggle-grandmaster-lyft.txt", import.meta.url));

/** The bundled talk on a store of its own, served with the page as built from this checkout. */
export interface Demo {
  visit(query?: string, options?: VisitOptions): Promise<Visit>;
  timeline(axis?: "calendar" | "chapters"): Promise<TimelineResponse>;
  /** Answers below `/api/v1`, as another client asks for them. */
  ask(path: string, options?: CallOptions): Promise<Answer>;
  /** Takes the server away and leaves the browser where it is. */
  stopServer(): Promise<void>;
  /** Starts it anew at the same address: what it held in memory is gone. */
  restartServer(): Promise<void>;
  /** Fact id → "TYPE what it is about". */
  facts(): Promise<ReadonlyMap<string, string>>;
  close(): Promise<void>;
}

export interface DemoOptions {
  /** Whether the corrections that lie beside the talk are loaded with it. */
  readonly edits: boolean;
  readonly settings?: Partial<ServerConfig>;
  /** A page that is built already; without, it is built for this one. */
  readonly clientDir?: string;
}

export async function openDemo({ edits, settings = {}, ...options }: DemoOptions): Promise<Demo> {
  const folder = await mkdtemp(join(tmpdir(), "cairn-demo-"));
  const clientDir = options.clientDir ?? join(folder, "client");
  if (options.clientDir === undefined) await buildClient(clientDir);
  const store = await openEmbeddedStore(join(folder, "store"));
  const load = (bytes: Uint8Array, path: string) => loadTalk(bytes, path, { knowledge: loadKnowledge });
  const [result] = await seedFiles(store, [TALK], { load, edits });
  if (!result || result.outcome === "failed") throw new Error("the demo talk cannot be loaded");
  let served = await serve(store, settings, { clientDir });
  const browser: Browser = await openBrowser();
  let serving = true;
  const stopServer = async () => {
    if (serving) await served.close();
    serving = false;
  };
  return {
    visit: (query = "", options = {}) => visit(browser, `${served.url}/${query}`, options),
    timeline: async (axis = "chapters") => timelineResponse.parse((await served.get(`/timeline?axis=${axis}`)).json),
    ask: (path, options) => served.call(`/api/v1${path}`, options),
    stopServer,
    restartServer: async () => {
      await stopServer();
      served = await serve(store, { ...settings, port: Number(new URL(served.url).port) }, { clientDir });
      serving = true;
    },
    facts: async () => {
      const { entities, relations } = graphResponse.parse((await served.get("/graph?limit=5000&maybe=true")).json);
      const names = new Map(entities.map(({ id, name }) => [id, name]));
      return new Map(relations.map(({ id, type, target }) => [id, `${type} ${names.get(target)}`]));
    },
    close: async () => {
      await browser.close();
      await stopServer();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
