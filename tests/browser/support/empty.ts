import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbeddedStore } from "../../../graph/embedded-store.ts";
import type { GraphStore } from "../../../graph/graph-store.ts";
import { type Served, serve } from "../../server/serving.ts";
import { buildClient, openBrowser, type Visit, type VisitOptions, visit } from "./explorer.ts";

/** A server without any talk, with the page as built from this checkout. */
export interface Empty {
  readonly store: GraphStore;
  readonly served: Served;
  visit(query?: string, options?: VisitOptions): Promise<Visit>;
  close(): Promise<void>;
}

export async function openEmpty(): Promise<Empty> {
  const folder = await mkdtemp(join(tmpdir(), "cairn-empty-"));
  const clientDir = join(folder, "client");
  await buildClient(clientDir);
  const store = await openEmbeddedStore(join(folder, "store"));
  const served = await serve(store, {}, { clientDir });
  const browser = await openBrowser();
  return {
    store,
    served,
    visit: (query = "", options = {}) => visit(browser, `${served.url}/${query}`, options),
    close: async () => {
      await browser.close();
      await served.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
