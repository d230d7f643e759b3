/**
 * `npm run test:setup`: brings what the tests need and says what it could not bring. It never fails: the tests decide
 * (a loud skip, or a failure when CI=true). `CAIRN_NO_SETUP=1` leaves it out.
 */
import { execFileSync } from "node:child_process";
import { ensureChromium, findChromium } from "./chromium.ts";
import { ensureNeo4jJars, NEO4J_MISSING } from "./neo4j.ts";

if (process.env.CAIRN_NO_SETUP === "1") console.log("test:setup: left out (CAIRN_NO_SETUP=1)");
else {
  report("Neo4j", await bringNeo4j());
  report("Chromium", bringChromium());
}

function report(what: string, outcome: string): void {
  console.log(`test:setup: ${what}: ${outcome}`);
}

async function bringNeo4j(): Promise<string> {
  if (process.env.CAIRN_TEST_NEO4J) return `the one at ${process.env.CAIRN_TEST_NEO4J}`;
  if (answers("docker", "info")) return "a container, started by the tests";
  if (!answers("mvn", "-v") || !answers("java", "-version")) return `MISSING. ${NEO4J_MISSING}`;
  try {
    return `the server from Maven's jars in ${await ensureNeo4jJars()}`;
  } catch (error) {
    return `MISSING. Maven could not bring it (${firstLine(error)}); is there a network? ${NEO4J_MISSING}`;
  }
}

function bringChromium(): string {
  const found = findChromium();
  if (found) return found;
  try {
    return `${ensureChromium()} (installed)`;
  } catch (error) {
    return `MISSING. ${firstLine(error)}`;
  }
}

function answers(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: "ignore", timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "";
