/**
 * `npm run bench -- [extract] [load] [reads] [growth] [windows] [client] [--write]`: ratios from interleaved runs, all questions when none is named.
 * `--write` puts them into RESULTS.md; questions that were not asked keep what stands there.
 */
import { readFile, writeFile } from "node:fs/promises";
import { benchClient } from "./client.ts";
import { benchExtract } from "./extract.ts";
import { benchGrowth } from "./growth.ts";
import { benchLoad } from "./load.ts";
import { describeMachine } from "./machine.ts";
import { benchReads } from "./reads.ts";
import { mergeResults } from "./results-file.ts";
import { type Section, sectionMarkdown, sectionText } from "./section.ts";
import { benchWindows } from "./windows.ts";

const QUESTIONS: Readonly<Record<string, () => Promise<Section>>> = {
  extract: benchExtract,
  load: benchLoad,
  reads: benchReads,
  growth: benchGrowth,
  windows: benchWindows,
  client: benchClient,
};
const RESULTS = new URL("RESULTS.md", import.meta.url);

const names = process.argv.slice(2).filter((argument) => argument !== "--write");
const unknown = names.find((name) => !(name in QUESTIONS));
if (unknown !== undefined) {
  process.stderr.write(`bench: there is no question ${unknown}; there are ${Object.keys(QUESTIONS).join(", ")}.\n`);
  process.exitCode = 2;
} else {
  await run(names.length > 0 ? names : Object.keys(QUESTIONS), process.argv.includes("--write"));
}

async function run(asked: readonly string[], write: boolean): Promise<void> {
  const machine = describeMachine();
  process.stdout.write(`${machine}\n\n`);
  for (const name of asked) {
    const section = await QUESTIONS[name]?.();
    if (section === undefined) continue;
    process.stdout.write(sectionText(section));
    if (!write) continue;
    const before = await readFile(RESULTS, "utf8").catch(() => "");
    await writeFile(RESULTS, mergeResults(before, name, `${sectionMarkdown(section)}\nMeasured on ${machine}.\n`));
  }
}
