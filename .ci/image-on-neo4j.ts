// The container's life without a container: the Dockerfile's steps, then its command as its user, in the environment that
// docker-compose.yml gives it, against the tests' Neo4j. Then what a visitor of the published port would see.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findNeo4j, NEO4J_MISSING } from "../tests/support/neo4j.ts";

const work = mkdtempSync(join(tmpdir(), "cairn-image-"));
execFileSync("node", [".ci/dockerfile-steps.mjs", "Dockerfile", join(work, "image")], { stdio: "inherit" });
const image = JSON.parse(readFileSync(join(work, "image/final.json"), "utf8"));

const neo4j = await findNeo4j();
if (!neo4j) throw new Error(NEO4J_MISSING);
const token = "0123456789abcdef".repeat(4);
const tokenFile = join(work, "cairn-token");
writeFileSync(tokenFile, `${token}\n`, { mode: 0o644 });
execFileSync("chmod", ["755", work]);

const environment = {
  PATH: process.env.PATH,
  ...image.env,
  ...composeEnvironment(),
  CAIRN_STORE: neo4j.url,
  NEO4J_PASSWORD: neo4j.password,
  CAIRN_TOKEN_FILE: tokenFile,
};
const [uid, gid] = image.user.split(":");
const server = spawn("setpriv", ["--reuid", uid, "--regid", gid, "--clear-groups", ...image.cmd], {
  cwd: join(image.root, "app"),
  env: environment,
  stdio: "inherit",
});
try {
  await untilReady();
  await expectStatus("livez without a token", "/api/v1/livez", {}, 200);
  await expectStatus("graph without a token", "/api/v1/graph", {}, 401);
  await expectStatus("graph with a wrong one", "/api/v1/graph", { authorization: `Bearer ${"f".repeat(64)}` }, 401);
  const graph = await expectStatus("graph with the token", "/api/v1/graph", { authorization: `Bearer ${token}` }, 200);
  const { entities } = JSON.parse(graph);
  if (!entities.some((entity: { name: string }) => entity.name === "Lyft"))
    throw new Error("the demo talk is not in the graph");
  await expectStatus("the page", "/", {}, 200);
} finally {
  server.kill("SIGTERM");
  await new Promise((resolve) => server.once("exit", resolve));
  await neo4j.stop();
}
console.log("the image's steps and compose's environment work on Neo4j");

/** Environment of the service `cairn`, as docker-compose resolves it. */
function composeEnvironment(): Record<string, string> {
  const yaml = execFileSync("docker-compose", ["config"], { env: { ...process.env, NEO4J_PASSWORD: "for-the-check" } });
  // Debian's own Python: docker-compose brings its yaml module.
  const json = execFileSync(
    "/usr/bin/python3",
    ["-c", "import json,sys,yaml; print(json.dumps(yaml.safe_load(sys.stdin)))"],
    {
      input: yaml,
    },
  );
  return JSON.parse(json.toString()).services.cairn.environment;
}

async function untilReady(): Promise<void> {
  for (let attempt = 0; attempt < 120; attempt++) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    const answer = await fetch("http://127.0.0.1:4173/api/v1/livez").catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error("the server did not come up in a minute");
}

async function expectStatus(
  what: string,
  path: string,
  headers: Record<string, string>,
  status: number,
): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:4173${path}`, { headers });
  if (answer.status !== status) throw new Error(`${what}: expected ${status}, got ${answer.status}`);
  console.log(`${what}: ${status}`);
  return answer.text();
}
