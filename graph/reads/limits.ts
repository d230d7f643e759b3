import type { ReadLimits } from "../graph-store.ts";

/** What one reader may cost unless its caller says otherwise. */
export const READ_LIMITS: ReadLimits = { timeoutMs: 10_000, maxRows: 200_000 };
