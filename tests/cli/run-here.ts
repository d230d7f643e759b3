/** A command line in this process: for what needs no process of its own. Not for tests that run at once. */
import { join } from "node:path";
import { vi } from "vitest";
import { main } from "../../cli/main.ts";
import type { Run } from "./run-cairn.ts";

/** Runs a command on the store of a folder, unless the arguments name another, and catches what it writes. */
export async function runHere(folder: string, ...args: string[]): Promise<Run> {
  const written = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((name) =>
    vi.spyOn(process[name], "write").mockImplementation((text) => {
      written[name] += String(text);
      return true;
    }),
  );
  const store = args.includes("--store") ? [] : ["--store", `embedded:${join(folder, ".cairn")}`];
  try {
    return { code: await main([...args, ...store]), ...written };
  } finally {
    // Each command line listens anew for readers that leave.
    for (const name of ["stdout", "stderr"] as const) process[name].removeAllListeners("error");
    for (const spy of spies) spy.mockRestore();
  }
}
