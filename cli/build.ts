/**
 * `npm run build`: the client through Vite into dist/client, command line and server through esbuild into dist/cli,
 * with the data they read. `--client` builds the client alone.
 */
import { cp, readFile, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { build as bundle, type Plugin } from "esbuild";
import { build as buildVite } from "vite";
import { ROOT } from "./project.ts";

const DIST = join(ROOT, "dist");
/** What is started by its own file: the command, the threads it loads talks in, the processes that run users' queries. Each lies one folder deep. */
const ENTRIES = [
  "cli/main.ts",
  "seed/talk-worker.ts",
  "graph/embedded-console-child.ts",
  "graph/neo4j-console-child.ts",
];
/** Folders that the program reads at run time; they keep their place. */
const DATA = ["seed/knowledge/data", "seed/talks"];

await buildClient();
if (!process.argv.includes("--client")) await buildProgram();

/** The served page, then the single file that an export fills; the first empties the folder. */
async function buildClient(): Promise<void> {
  const settings = { root: join(ROOT, "client"), configFile: join(ROOT, "vite.config.ts"), logLevel: "warn" } as const;
  await buildVite(settings);
  await buildVite({ ...settings, mode: "offline" });
}

async function buildProgram(): Promise<void> {
  await bundle({
    entryPoints: ENTRIES.map((entry) => join(ROOT, entry)),
    outbase: ROOT,
    outdir: DIST,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    packages: "external",
    plugins: [keepModulePlaces(), leaveOut(/\/test-tools\.ts$/)],
    logLevel: "warning",
  });
  for (const folder of DATA) {
    await rm(join(DIST, folder), { recursive: true, force: true });
    await cp(join(ROOT, folder), join(DIST, folder), { recursive: true });
  }
}

/**
 * In one bundle every module would believe to lie where the bundle lies, and look for its data there. Each keeps
 * the place it has in the checkout, under dist/.
 */
function keepModulePlaces(): Plugin {
  return {
    name: "keep-module-places",
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const place = JSON.stringify(`../${relative(ROOT, path).replace(/\.ts$/, ".js")}`);
        const source = await readFile(path, "utf8");
        const contents = source.replaceAll("import.meta.url", `new URL(${place}, import.meta.url).href`);
        return { contents, loader: "ts" };
      });
    },
  };
}

/** Modules that only a checkout can use; they are imported only there. */
function leaveOut(filter: RegExp): Plugin {
  return {
    name: "leave-out",
    setup(build) {
      build.onResolve({ filter }, ({ path }) => ({ path, external: true }));
    },
  };
}
