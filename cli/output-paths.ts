/** Where documents go. */
import { mkdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Failure } from "../model/failure.ts";
import { stemOf } from "./extraction-options.ts";

/**
 * One path per file: `out` itself for a single file, else `TALK.json` in the folder `out`, which is made.
 * @returns undefined for stdout.
 * @throws Failure `usage` when several documents would go to stdout or over one another.
 */
export async function outputPaths(files: readonly string[], out: string | undefined): Promise<string[] | undefined> {
  if (out === undefined) {
    if (files.length === 1) return undefined;
    throw new Failure("usage", "Several documents do not fit on stdout: give a folder with --out.");
  }
  const isFolder = out.endsWith("/") || files.length > 1 || (await isDirectory(out));
  if (!isFolder) {
    await mkdir(dirname(out), { recursive: true });
    return [out];
  }
  const paths = files.map((file) => join(out, `${stemOf(file)}.json`));
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined) {
    throw new Failure("usage", `Two of the files would be written to ${twice}: extract them into different folders.`);
  }
  await mkdir(out, { recursive: true });
  return paths;
}

async function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
