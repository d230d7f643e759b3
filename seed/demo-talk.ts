import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { SampleTalk } from "../model/api.ts";
import { findTalks } from "./talk-files.ts";

const FOLDER = fileURLToPath(new URL("./talks", import.meta.url));

/** The talks that come with the program, each with its edits beside it; the samples below them are asked for by name. */
export async function demoTalks(): Promise<readonly string[]> {
  return (await findTalks(FOLDER)).filter((path) => dirname(path) === FOLDER);
}

/** Where an invented career lies. */
export const samplePath = (name: SampleTalk): string => join(FOLDER, "samples", `${name}.md`);
