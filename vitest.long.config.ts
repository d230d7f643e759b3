import { defineConfig } from "vitest/config";

// What takes many minutes: `npm run test:long`, not a part of `npm test`.
export default defineConfig({
  test: { include: ["tests/**/*.long.test.ts"], testTimeout: 600_000, hookTimeout: 180_000 },
});
