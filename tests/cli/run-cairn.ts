/** The real command as a child process. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const BIN = fileURLToPath(new URL("../../cli/cairn.js", import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `cairn` in a folder of its own, without any setting of the caller's environment. */
export async function runCairn(cwd: string, ...args: string[]): Promise<Run> {
  const running = spawnCairn(cwd, ...args);
  const code = await running.ended;
  return { code, stdout: running.stdout(), stderr: running.stderr() };
}

/** Starts `cairn` without waiting for its end. Who starts a server stops it. */
export function spawnCairn(cwd: string, ...args: string[]) {
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd,
    env: { PATH: process.env.PATH, HOME: cwd },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].on("data", (chunk: Buffer) => {
      output[name] += chunk.toString();
    });
  }
  const ended = once(child, "close").then(([code]: (number | null)[]) => code ?? null);
  return { child, ended, stdout: () => output.stdout, stderr: () => output.stderr };
}
