/** Edits kept beside a talk: one JSON object a line. */
import { existsSync } from "node:fs";
import { type Edit, editSchema } from "../model/edit.ts";
import { Failure } from "../model/failure.ts";
import { editsPathOf, readFileBytes } from "./talk-files.ts";

/**
 * The edits that lie beside a talk, none when there is no such file.
 * @throws Failure `bad-data` naming file and line of the first that cannot be read.
 */
export async function loadEditsBeside(talkPath: string): Promise<readonly Edit[]> {
  const path = editsPathOf(talkPath);
  if (!existsSync(path)) return [];
  return parseEdits(new TextDecoder().decode(await readFileBytes(path)), path);
}

/** Edits from JSON Lines; blank lines are skipped. `path` is for messages. */
export function parseEdits(text: string, path: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() !== "") edits.push(parseEdit(line, `${path}:${index + 1}`));
  }
  return edits;
}

function parseEdit(line: string, where: string): Edit {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new Failure("bad-data", `${where} is not a line of JSON: mend or delete it.`, { cause });
  }
  const edit = editSchema.safeParse(value);
  if (edit.success) return edit.data;
  const issue = edit.error.issues[0];
  const field = issue?.path.join(".") || "the line";
  throw new Failure("bad-data", `${where} is not an edit (${field}: ${issue?.message}): mend or delete it.`);
}
