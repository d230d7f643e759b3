import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const lockfile = JSON.parse(readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8"));

// A registry mirror without the other platforms makes npm leave them out, and `npm ci` then fails everywhere.
test("the lockfile knows the embedded engine for every platform it is built for", () => {
  const engine = lockfile.packages["node_modules/@grafeo-db/js"];
  const platforms = Object.keys(engine.optionalDependencies);
  expect(platforms.length).toBeGreaterThan(0);
  for (const name of platforms)
    expect(lockfile.packages[`node_modules/${name}`]).toMatchObject({ version: engine.version, optional: true });
});
