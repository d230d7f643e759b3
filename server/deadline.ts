/** A limit of our own on the wall clock, whatever an engine or a driver promises. */
import { Failure } from "../model/failure.ts";

/**
 * Waits for `work` at most `ms` milliseconds.
 * @throws Failure `timeout` when it is not done by then; what it does later is ignored.
 */
export async function withDeadline<T>(work: Promise<T>, ms: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Failure("timeout", `${what} took longer than ${ms} ms; ask for less.`)), ms);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
