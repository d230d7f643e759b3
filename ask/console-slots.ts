/** So many at once, so many waiting, and none at all while the engine still works on what nobody waits for. */
import { Failure } from "../model/failure.ts";

export interface Slots {
  /**
   * Runs `work` when its turn has come. Its slot is free when the work has settled, which may be after the caller was told.
   * @param timeoutMs after which the caller is told that it took too long.
   * @throws Failure `timeout`, or `busy` when nothing more can be taken on.
   */
  take<T>(timeoutMs: number, work: () => Promise<T>): Promise<T>;
}

const AT_ONCE = 2;
const WAITING = 8;
/** For what is not the engine's work: starting a process, bringing the answer. */
const MARGIN_MS = 200;

/** @param deadlineMs the longest that a query may take; nobody waits for a turn much longer than all before it may take. */
export function createSlots(deadlineMs: number): Slots {
  const waiting: (() => void)[] = [];
  let running = 0;
  let leaked = 0;

  /** Resolves when the caller has a slot. */
  async function turn(): Promise<void> {
    if (leaked >= AT_ONCE)
      throw new Failure("busy", "Queries that took too long are still being stopped; try again in a few seconds.");
    if (running < AT_ONCE) {
      running++;
      return;
    }
    if (waiting.length >= WAITING)
      throw new Failure("busy", "Many queries are waiting already; try again in a few seconds.");
    await new Promise<void>((resolve, reject) => {
      const mine = () => {
        clearTimeout(patience);
        resolve();
      };
      const patience = setTimeout(
        () => {
          waiting.splice(waiting.indexOf(mine), 1);
          reject(new Failure("busy", "Other queries took all the time there was; try again in a few seconds."));
        },
        ((WAITING + AT_ONCE) / AT_ONCE) * deadlineMs,
      );
      waiting.push(mine);
    });
  }

  return {
    async take(timeoutMs, work) {
      await turn();
      let isLate = false;
      const done = work().finally(() => {
        if (isLate) leaked--;
        const next = waiting.shift();
        if (next) next();
        else running--;
      });
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          isLate = true;
          leaked++;
          reject(new Failure("timeout", `The query took longer than ${timeoutMs} ms; ask for less.`));
        }, timeoutMs + MARGIN_MS);
      });
      return Promise.race([done, late]).finally(() => clearTimeout(timer));
    },
  };
}
