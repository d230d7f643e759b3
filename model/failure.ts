/**
 * The few kinds of failure that reach a user. Each names what, where and what to do; the command line turns its
 * kind into an exit code, the server into a problem. Everything else is a bug (exit 70, status 500).
 */
export type FailureKind =
  | "usage" // wrong option or configuration
  | "bad-data" // a file or document that cannot be read as what it claims to be
  | "input-missing"
  | "not-found"
  | "store-unavailable"
  | "locked"
  | "disk"
  | "timeout"
  | "busy" // as much is under way as may be
  | "conflict";

/** Exit code of each kind, after sysexits(3) where it has one. */
export const EXIT_CODES: Readonly<Record<FailureKind, number>> = {
  usage: 2,
  "bad-data": 65,
  "input-missing": 66,
  "not-found": 66,
  "store-unavailable": 69,
  timeout: 69,
  busy: 69,
  locked: 73,
  disk: 74,
  conflict: 65,
};

/** An expected failure. The message is one sentence: what happened, where, and what to do about it. */
export class Failure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "Failure";
    this.kind = kind;
  }
}
