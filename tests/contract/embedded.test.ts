import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../graph/open-store.ts";
import { storeContract } from "./graph-store.contract.ts";

const root = await mkdtemp(join(tmpdir(), "cairn-embedded-"));
const folder = join(root, "store");

storeContract("the embedded store", {
  open: () => openStore(`embedded:${folder}`),
  empty: () => rm(folder, { recursive: true, force: true }),
  end: () => rm(root, { recursive: true, force: true }),
});
