#!/usr/bin/env node
// The `cairn` command. In a checkout it runs the TypeScript sources through tsx, when installed the bundle in dist/.
import { existsSync } from "node:fs";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `cairn: Node ${process.versions.node} is too old: Cairn needs Node 20.19 or newer; install one from https://nodejs.org.\n`,
  );
  process.exit(2);
}

const source = new URL("./main.ts", import.meta.url);
const bundle = new URL("../dist/cli/main.js", import.meta.url);
const { main } = await import((await canRunSources()) ? source.href : bundle.href).catch((error) => {
  if (existsSync(source) || existsSync(bundle)) throw error;
  process.stderr.write("cairn: the program is not built: run `npm run build` in its folder first.\n");
  process.exit(70);
});
process.exitCode = await main(process.argv.slice(2));

/** @returns true once tsx is registered, so that the sources beside this file can be imported. */
async function canRunSources() {
  if (!existsSync(source)) return false;
  try {
    const { register } = await import("tsx/esm/api");
    register();
    return true;
  } catch {
    return false;
  }
}
