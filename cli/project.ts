/** Where the program's own files are, in a checkout and in a bundle. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import packageJson from "../package.json" with { type: "json" };

export const VERSION = packageJson.version;

/** The checkout, or the folder `dist/` of a built program, which has the same rooms. With a slash at the end. */
export const ROOT = fileURLToPath(new URL("../", import.meta.url));

export const IS_CHECKOUT = existsSync(`${ROOT}client/index.html`) && existsSync(`${ROOT}cli/main.ts`);

/** The built client. */
export const CLIENT_FOLDER = IS_CHECKOUT ? `${ROOT}dist/client` : `${ROOT}client`;
