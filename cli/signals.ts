/** Interruptions: the first asks for an orderly end, the second ends at once. */

const SIGNAL_CODES = { SIGINT: 130, SIGTERM: 143 } as const;
type StopSignal = keyof typeof SIGNAL_CODES;

export interface Interruption {
  /** Aborted by the first SIGINT or SIGTERM. */
  readonly signal: AbortSignal;
  /** 130 or 143 once there was one. */
  readonly exitCode: number | undefined;
  /** Gives the signals back. */
  dispose(): void;
}

/** Listens for SIGINT and SIGTERM until disposed of. A second one ends the process with its code. */
export function onSignal(): Interruption {
  const controller = new AbortController();
  let exitCode: number | undefined;
  const stop = (signal: StopSignal) => {
    if (exitCode !== undefined) process.exit(SIGNAL_CODES[signal]);
    exitCode = SIGNAL_CODES[signal];
    controller.abort();
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  return {
    signal: controller.signal,
    get exitCode() {
      return exitCode;
    },
    dispose() {
      process.off("SIGINT", stop).off("SIGTERM", stop);
    },
  };
}
