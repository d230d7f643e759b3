/** Every way to fail → one sentence and an exit code. */
import { CommanderError } from "commander";
import { EXIT_CODES, Failure } from "../model/failure.ts";
import type { SeedResult } from "../seed/seed.ts";
import { HttpProblem } from "../server/problem.ts";

const USAGE = EXIT_CODES.usage;
const INTERNAL = 70;
const SOME_FAILED = 1;

export interface FailureReport {
  readonly exitCode: number;
  /** Absent when it has been said already. */
  readonly message?: string;
}

/** @param debug add the stack of what was thrown. */
export function reportFailure(error: unknown, debug: boolean): FailureReport {
  // Commander has printed its own sentence, or the help that was asked for.
  if (error instanceof CommanderError) return { exitCode: error.exitCode === 0 ? 0 : USAGE };
  const details = debug && error instanceof Error ? `\n${error.stack}` : "";
  const expected = asFailure(error);
  if (expected) return { exitCode: EXIT_CODES[expected.kind], message: expected.message + details };
  const message = error instanceof Error ? error.message : String(error);
  const hint = debug ? "" : "; set CAIRN_DEBUG=1 to see where, and please report it";
  return { exitCode: INTERNAL, message: `internal error: ${firstLine(message)}${hint}.${details}` };
}

const DISK_CODES: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full: make room and try again",
  EDQUOT: "the disk quota is used up: make room and try again",
  EROFS: "the file system is read-only: choose another folder",
  EACCES: "this user may not write there: choose another folder or mend its permissions",
  EPERM: "this user may not write there: choose another folder or mend its permissions",
  EIO: "the disk reports an error: check it",
};

/** A failure of the disk keeps its path; everything else that is not expected is a bug. */
function asFailure(error: unknown): Failure | undefined {
  if (error instanceof Failure) return error;
  if (error instanceof HttpProblem && error.code === "NOT_FOUND") return new Failure("not-found", error.message);
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
  const reason = DISK_CODES[error.code];
  if (reason === undefined) return undefined;
  const path = "path" in error && typeof error.path === "string" ? `${error.path}: ` : "";
  return new Failure("disk", `${path}${reason}.`, { cause: error });
}

const firstLine = (text: string): string => text.split("\n", 1)[0] ?? "";

/** 0 when nothing failed, 1 when some did, the failures' own code when all did and for one reason. */
export function exitCodeOfFiles(failures: readonly Failure[], files: number): number {
  if (failures.length === 0) return 0;
  const codes = new Set(failures.map(({ kind }) => EXIT_CODES[kind]));
  const [only] = codes;
  return failures.length === files && codes.size === 1 && only !== undefined ? only : SOME_FAILED;
}

export const failuresOf = (results: readonly SeedResult[]): Failure[] =>
  results.flatMap((result) => (result.outcome === "failed" ? [result.failure] : []));
