/** The extension that the documentation shows, in force in this process, and the talk that goes with it. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadExtension } from "../../server/extension.ts";

const inFolder = (path: string): string => fileURLToPath(new URL(`../../docs/extending/${path}`, import.meta.url));

export const EXAMPLE_ONTOLOGY = inFolder("cairn.ontology.json");
export const EXAMPLE_TALK = inFolder("talk.txt");

/** Extends the ontology for the rest of the test file. */
export const extendByExample = (): void => loadExtension(EXAMPLE_ONTOLOGY);

export const exampleBytes = (): Uint8Array => readFileSync(EXAMPLE_TALK);
