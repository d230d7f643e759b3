import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("../../../cli/cairn.js", import.meta.url));

export interface RealServer {
  readonly url: string;
  close(): Promise<void>;
}

/** `cairn start` on an empty store and a free port: the demo talk, from extraction alone. */
export async function startRealServer(): Promise<RealServer> {
  const folder = await mkdtemp(join(tmpdir(), "cairn-demo-"));
  const child = spawn(
    process.execPath,
    [PROGRAM, "start", "--port", "0", "--store", `embedded:${join(folder, "store")}`],
    {
      env: { ...process.env, CAIRN_NO_EDITS: "1", NODE_ENV: "production" },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve(`${found[0]}/`);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("error", reject);
    child.once("close", (code) => reject(new Error(`cairn start ended with ${code}: ${said}`)));
  });
  return {
    url,
    close: async () => {
      child.kill("SIGTERM");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
