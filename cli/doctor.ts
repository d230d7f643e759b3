/** `cairn doctor`: what is missing and how to fix it. */
import { existsSync } from "node:fs";
import type { Command } from "commander";
import { Failure } from "../model/failure.ts";
import { loadKnowledge } from "../seed/knowledge/load-knowledge.ts";
import { type Flags, readStoreConfig } from "../server/config.ts";
import { clientState } from "./client-build.ts";
import { runVerb, withStore } from "./command.ts";
import { IS_CHECKOUT } from "./project.ts";

export interface Check {
  readonly name: string;
  /** `missing` is needed for something named in the message only; `broken` stops the program from working. */
  readonly state: "ok" | "missing" | "broken";
  /** What was found, or what is wrong and how to fix it. */
  readonly message: string;
}

export function addDoctor(program: Command): void {
  program
    .command("doctor")
    .description("check what Cairn needs, and say how to get what is missing")
    .action(async (_options: unknown, command: Command) => {
      await runVerb(command, {}, async ({ terminal, flags, json }) => {
        const checks = [checkNode(), await checkStore(flags), await checkKnowledge(), checkClient()];
        if (IS_CHECKOUT) checks.push(...(await (await import("./test-tools.ts")).checkTestTools()));
        await terminal.print(json ? `${JSON.stringify(checks, null, 2)}\n` : checks.map(checkLine).join(""));
        return checks.some(({ state }) => state === "broken") ? 1 : 0;
      });
    });
}

const checkLine = ({ name, state, message }: Check): string => `${state.padEnd(8)}${name}: ${message}\n`;

function checkNode(): Check {
  return { name: "node", state: "ok", message: `${process.versions.node} (20.19 or newer is needed)` };
}

async function checkStore(flags: Flags): Promise<Check> {
  const name = "store";
  try {
    const config = readStoreConfig(flags);
    if (config.kind === "embedded" && !existsSync(config.directory)) {
      return { name, state: "ok", message: `${config.directory} is not there yet; start and seed make it` };
    }
    return await withStore(flags, async (store) => {
      const talks = (await store.talks()).length;
      const { name: engine, version, location } = store.engine;
      return { name, state: "ok", message: `${engine} ${version} at ${location}, ${talks} talks` };
    });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { name, state: error.kind === "locked" ? "ok" : "broken", message: error.message };
  }
}

async function checkKnowledge(): Promise<Check> {
  const name = "names";
  try {
    const { gazetteer } = await loadKnowledge();
    return { name, state: "ok", message: `${gazetteer.entries.length} known, version ${gazetteer.version}` };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { name, state: "broken", message: error.message };
  }
}

function checkClient(): Check {
  const messages = {
    fresh: "built",
    stale: "older than its sources: `npm start` or `npm run build` builds it anew",
    missing: IS_CHECKOUT ? "not built: `npm start` or `npm run build` builds it" : "not there: install Cairn again",
  } as const;
  const state = clientState();
  const problem = IS_CHECKOUT ? "missing" : "broken";
  return { name: "page", state: state === "fresh" ? "ok" : problem, message: messages[state] };
}
