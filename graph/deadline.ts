import { Failure } from "../model/failure.ts";

/**
 * A wall-clock deadline of our own on any call, whatever the engine does with its timeouts.
 * @param what the call in words, for the message.
 * @throws Failure `timeout` when it passes first; the call itself may still be running then.
 */
export async function withDeadline<T>(call: Promise<T>, timeoutMs: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Failure("timeout", `${what} took longer than ${timeoutMs} ms; ask for less or raise the deadline.`));
    }, timeoutMs);
  });
  try {
    return await Promise.race([call, late]);
  } finally {
    clearTimeout(timer);
  }
}
