/** In place of `start-worker.ts` in a page that is opened from disk, where no thread may be started. */
export const startWorker = (): Worker | undefined => undefined;
