import { CommanderError } from "commander";
import { describe, expect, it } from "vitest";
import { exitCodeOfFiles, reportFailure } from "../../cli/failures.ts";
import { Failure, type FailureKind } from "../../model/failure.ts";

const systemError = (code: string, path?: string) => Object.assign(new Error(`${code}: boom`), { code, path });

describe("what is thrown becomes an exit code and a sentence", () => {
  it.each<[string, unknown, number, string | undefined]>([
    ["a failure", new Failure("locked", "The folder is in use."), 73, "The folder is in use."],
    ["help asked for", new CommanderError(0, "commander.helpDisplayed", "(help)"), 0, undefined],
    ["a wrong option", new CommanderError(1, "commander.unknownOption", "error: …"), 2, undefined],
    ["a full disk", systemError("ENOSPC", "/data/a"), 74, "/data/a: the disk is full: make room and try again."],
    ["a read-only disk", systemError("EROFS"), 74, "the file system is read-only: choose another folder."],
  ])("%s", (_, error, exitCode, message) => {
    expect(reportFailure(error, false)).toEqual({ exitCode, ...(message === undefined ? {} : { message }) });
  });

  it.each([
    ["a bug", new TypeError("x is not a function\nat y")],
    ["a system error that is none of the disk", systemError("EMFILE")],
    ["a string", "odd"],
  ])("%s is internal: one line without stack, with it when asked for", (_, error) => {
    const { exitCode, message } = reportFailure(error, false);
    expect(exitCode).toBe(70);
    expect(message).toMatch(/^internal error: [^\n]*CAIRN_DEBUG=1[^\n]*$/);
    if (error instanceof Error) expect(reportFailure(error, true).message).toMatch(/\n\s+at /);
  });
});

describe("the exit code of several files", () => {
  const failures = (...kinds: FailureKind[]) => kinds.map((kind) => new Failure(kind, "…"));
  it.each([
    ["none failed", failures(), 2, 0],
    ["one of two failed", failures("bad-data"), 2, 1],
    ["all failed alike", failures("bad-data", "bad-data"), 2, 65],
    ["all failed, each in its way", failures("bad-data", "input-missing"), 2, 1],
    ["no files at all", failures(), 0, 0],
  ])("%s", (_, failed, files, code) => expect(exitCodeOfFiles(failed, files)).toBe(code));
});
