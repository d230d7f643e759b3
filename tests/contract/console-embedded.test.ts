import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../graph/open-store.ts";
import { consoleContract } from "./console.contract.ts";

const root = await mkdtemp(join(tmpdir(), "cairn-console-embedded-"));
const folder = join(root, "store");

consoleContract("the console on the embedded engine", {
  open: () => openStore(`embedded:${folder}`),
  empty: () => rm(folder, { recursive: true, force: true }),
  outline: () => readdir(folder, { recursive: true }),
  end: () => rm(root, { recursive: true, force: true }),
});
