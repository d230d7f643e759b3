/** Six digits that stand for something for a few minutes, once. In memory only. */
import { randomInt } from "node:crypto";
import { HttpProblem } from "./problem.ts";

export interface OneTimeCodes {
  /** A code for a subject; the one it had before is void. @returns milliseconds since 1970 in `expires`. */
  issue(subject: string): { readonly code: string; readonly expires: number };
  /** Uses a code up. @returns its subject. @throws HttpProblem 401 for one that is wrong, used or too old. */
  redeem(code: string): string;
}

interface Issued {
  readonly subject: string;
  readonly expires: number;
  wrongGuesses: number;
}

const LIVES_MS = 5 * 60_000;
/** Six digits and so few guesses: one in fifty thousand hits. */
const MOST_WRONG_GUESSES = 20;

/** @param now milliseconds, for tests. */
export function createOneTimeCodes(now: () => number): OneTimeCodes {
  const codes = new Map<string, Issued>();

  function forget(gone: (issued: Issued) => boolean): void {
    for (const [code, issued] of codes) if (gone(issued)) codes.delete(code);
  }

  return {
    issue(subject) {
      forget((issued) => issued.subject === subject);
      let code = randomCode();
      while (codes.has(code)) code = randomCode();
      const expires = now() + LIVES_MS;
      codes.set(code, { subject, expires, wrongGuesses: 0 });
      return { code, expires };
    },
    redeem(code) {
      forget(({ expires }) => expires <= now());
      const found = codes.get(code);
      if (found) {
        codes.delete(code);
        return found.subject;
      }
      for (const issued of codes.values()) issued.wrongGuesses += 1;
      forget(({ wrongGuesses }) => wrongGuesses >= MOST_WRONG_GUESSES);
      throw new HttpProblem(
        "UNAUTHORIZED",
        "This code is wrong, used already, or older than five minutes: ask for a new one in the speaker view.",
      );
    },
  };
}

const randomCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");
