/** So many at once, so many waiting, and none at all while the engine still works on what nobody waits for. */
import { QueryOverdue } from "../graph/graph-store.ts";
import { Failure } from "../model/failure.ts";

export interface Slots {
  /**
   * Runs `work` when its turn has come. The slot of one that is overdue is free when the engine has let go of it.
   * @throws Failure `busy` when nothing more can be taken on, and what `work` throws.
   */
  take<T>(work: () => Promise<T>): Promise<T>;
}

const AT_ONCE = 2;
const WAITING = 8;

/** @param patienceMs how long one may wait for its turn. */
export function createSlots(patienceMs: number): Slots {
  const waiting: (() => void)[] = [];
  let taken = 0;
  let overdue = 0;

  /** Resolves when the caller has a slot. */
  async function turn(): Promise<void> {
    if (overdue >= AT_ONCE)
      throw new Failure("busy", "Queries that took too long are still being stopped; try again in a few seconds.");
    if (taken < AT_ONCE) {
      taken++;
      return;
    }
    if (waiting.length >= WAITING)
      throw new Failure("busy", "Many queries are waiting already; try again in a few seconds.");
    await new Promise<void>((resolve, reject) => {
      const mine = () => {
        clearTimeout(patience);
        resolve();
      };
      const patience = setTimeout(() => {
        waiting.splice(waiting.indexOf(mine), 1);
        reject(new Failure("busy", "Other queries took all the time there was; try again in a few seconds."));
      }, patienceMs);
      waiting.push(mine);
    });
  }

  function free(): void {
    const next = waiting.shift();
    if (next) next();
    else taken--;
  }

  return {
    async take(work) {
      await turn();
      try {
        const result = await work();
        free();
        return result;
      } catch (error) {
        if (error instanceof QueryOverdue) {
          overdue++;
          void error.released.then(() => {
            overdue--;
            free();
          });
        } else free();
        throw error;
      }
    },
  };
}
