/** The thread that layouts are made in; undefined where a browser refuses one. */
export function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
  } catch {
    return undefined;
  }
}
