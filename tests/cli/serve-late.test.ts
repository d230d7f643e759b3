import { once } from "node:events";
import { expect, it } from "vitest";
import { temporaryFolder } from "../seed/temporary-folder.ts";
import { spawnCairn } from "./run-cairn.ts";

it("serve starts although the database is away, says so, and stops in good order", { timeout: 60_000 }, async () => {
  const running = spawnCairn(temporaryFolder(), "serve", "--port", "0", "--store", "bolt://me:secret@127.0.0.1:1");
  await Promise.race([once(running.child.stdout, "data"), running.ended]);
  const url = running.stdout().trim();
  expect((await fetch(`${url}/api/v1/livez`)).status).toBe(200);
  const ready = await fetch(`${url}/api/v1/readyz`);
  expect([ready.status, ready.headers.get("retry-after")]).toEqual([503, "5"]);
  running.child.kill("SIGTERM");
  expect(await running.ended).toBe(0);
  expect(running.stderr()).toMatch(
    /^cairn: Neo4j at bolt:\/\/127\.0\.0\.1:1 cannot be reached; .* Serving 503 until it answers\.$/m,
  );
  expect(running.stderr() + (await ready.text())).not.toContain("secret");
});
