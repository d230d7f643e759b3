/** What the project's own tests need. Only a checkout has tests. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { findChromium } from "../tests/support/chromium.ts";
import { NEO4J_MISSING } from "../tests/support/neo4j.ts";
import type { Check } from "./doctor.ts";

/** Looks for a browser and for a way to a Neo4j; starts neither. */
export async function checkTestTools(): Promise<readonly Check[]> {
  return [checkBrowser(), await checkNeo4j()];
}

function checkBrowser(): Check {
  const name = "browser for tests";
  const path = findChromium();
  if (path !== undefined) return { name, state: "ok", message: path };
  return {
    name,
    state: "missing",
    message: "install Chromium, Chrome or Edge (`npm run test:setup` does on Debian), or name one in CHROME_PATH",
  };
}

async function checkNeo4j(): Promise<Check> {
  const name = "Neo4j for tests";
  const [docker, maven, java] = await Promise.all([
    answers("docker", "version"),
    answers("mvn", "-v"),
    answers("java", "-version"),
  ]);
  if (docker) return { name, state: "ok", message: "a Docker engine answers" };
  if (maven && java) return { name, state: "ok", message: "Maven and Java are here" };
  return { name, state: "missing", message: NEO4J_MISSING };
}

async function answers(command: string, argument: string): Promise<boolean> {
  return promisify(execFile)(command, [argument], { timeout: 10_000 }).then(
    () => true,
    () => false,
  );
}
