import { fileURLToPath } from "node:url";

/** The folder of the talk that comes with the program, with its edits. */
export const DEMO_FOLDER = fileURLToPath(new URL("./talks", import.meta.url));
