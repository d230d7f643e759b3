import { defineConfig } from "vitest/config";

// Four projects: pure rooms and HTTP run anywhere; `store` needs Neo4j, `browser` needs Chromium; `long` is asked for by name.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/contract/**", "tests/browser/**", "tests/**/*.long.test.ts"],
          // Wide, so that a busy machine fails nothing: some tests start processes or load all known names.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "store",
          include: ["tests/contract/**/*.test.ts"],
          globalSetup: ["tests/support/neo4j-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
