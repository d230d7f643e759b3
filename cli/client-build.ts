/** The built client: is it there, is it fresh, and making it so. Only a checkout can build it. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CLIENT_FOLDER, IS_CHECKOUT, ROOT } from "./project.ts";

export type ClientState = "fresh" | "stale" | "missing";

/** What the client is built from. */
const SOURCES = ["client", "model", "journey", "vite.config.ts", "package-lock.json"];

/** Whether the built client is there and newer than all it is built from. An installed program's is always fresh. */
export function clientState(): ClientState {
  const pages = ["index.html", "offline.html"].map((page) => join(CLIENT_FOLDER, page));
  if (!pages.every((page) => existsSync(page))) return "missing";
  if (!IS_CHECKOUT) return "fresh";
  const built = Math.min(...pages.map((page) => statSync(page).mtimeMs));
  return SOURCES.some((source) => isNewer(join(ROOT, source), built)) ? "stale" : "fresh";
}

function isNewer(path: string, than: number): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return false;
  if (found.isFile()) return found.mtimeMs > than;
  return readdirSync(path).some((name) => isNewer(join(path, name), than));
}

/**
 * Builds the client where it is missing or older than its sources. In a process of its own, so that the server need
 * not carry the bundler.
 * @param say told what goes on; a build that fails is told too and leaves the last one in place.
 */
export async function ensureClient(say: (message: string) => void): Promise<void> {
  if (!IS_CHECKOUT || clientState() === "fresh") return;
  say("Building the page, once; this takes some seconds.");
  const { code, output } = await runBuild();
  if (code !== 0) say(`The page could not be built; \`npm run build\` shows why:\n${output.trim()}`);
}

function runBuild(): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const script = fileURLToPath(new URL("./build.ts", import.meta.url));
    const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), script, "--client"], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    child.once("error", reject).once("close", (code) => resolve({ code, output }));
  });
}
