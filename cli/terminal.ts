/** Where output goes: data to stdout, messages to stderr, colour only for a person at a terminal. */
import { once } from "node:events";
import { styleText } from "node:util";

export interface Terminal {
  /** Data, to stdout. A reader that has gone away is no error. */
  print(text: string): Promise<void>;
  /** A message, to stderr; nothing with `--quiet`. */
  say(message: string): void;
  /** What must be read: failures and what needs attention, to stderr, always. */
  complain(message: string): void;
  /** Progress, shown at a terminal only and overwritten by the next line. */
  progress(message: string): void;
}

export interface TerminalOptions {
  readonly quiet: boolean;
  readonly color: boolean;
}

/** The terminal of this process. */
export function createTerminal({ quiet, color }: TerminalOptions): Terminal {
  const { stdout, stderr } = process;
  const prefix = color && stderr.isTTY ? styleText("red", "cairn:") : "cairn:";
  let progressShown = false;
  const clearProgress = () => {
    if (progressShown) stderr.write("\r\x1b[2K");
    progressShown = false;
  };
  return {
    async print(text) {
      clearProgress();
      if (stdout.destroyed || !stdout.writable) return;
      // Until the text has gone out whole, the process must not end; a reader that left ends the wait too.
      if (!stdout.write(text)) await Promise.race([once(stdout, "drain"), once(stdout, "close")]).catch(() => {});
    },
    say(message) {
      clearProgress();
      if (!quiet) stderr.write(`${message}\n`);
    },
    complain(message) {
      clearProgress();
      stderr.write(`${prefix} ${message}\n`);
    },
    progress(message) {
      if (quiet || !stderr.isTTY) return;
      clearProgress();
      stderr.write(message);
      progressShown = true;
    },
  };
}

/** `cairn … | head` closes our pipe early: that is the reader's business, not a failure. */
export function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
}
