/** `npm run dev`: the API, restarted when a source changes, and the client through Vite, in one command. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createServer } from "vite";
import { readServerConfig } from "../server/config.ts";
import { ROOT } from "./project.ts";

const { port } = readServerConfig();
const api = spawn(
  join(ROOT, "node_modules/.bin/tsx"),
  ["watch", "--clear-screen=false", "cli/cairn.js", "start", "--no-build", "--port", String(port)],
  { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"] },
);
const page = await createServer({
  root: join(ROOT, "client"),
  configFile: join(ROOT, "vite.config.ts"),
  server: { proxy: { "/api": `http://127.0.0.1:${port}` } },
});
await page.listen();
page.printUrls();

api.once("exit", (code) => process.exit(code ?? 1));
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, async () => {
    api.kill(signal);
    await page.close();
  });
}
