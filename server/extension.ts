/** Reads what an installation adds to the ontology, and its own questions, from files. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { z } from "zod";
import { QUESTIONS } from "../ask/questions/index.ts";
import { checkQuestion, parseQuestionFile } from "../ask/questions/question-file.ts";
import { extensionSchema } from "../model/extension.ts";
import { Failure } from "../model/failure.ts";
import { extendOntology, type OwnQuestion } from "../model/own-terms.ts";

/** What is looked for in the working folder. */
const EXTENSION_FILE = "cairn.ontology.json";

/**
 * Extends the ontology of this process by a file. Called once, before anything is read from a store or a talk.
 * @param path as given; undefined looks for {@link EXTENSION_FILE} in the working folder, where it need not be.
 * @throws Failure `usage` naming the file, the place in it and what to do; `input-missing` for a file that was named and is not there.
 */
export function loadExtension(path: string | undefined): void {
  const text = readText(path ?? EXTENSION_FILE, path !== undefined);
  if (text === undefined) return;
  const file = path ?? EXTENSION_FILE;
  const { version: _, questions: folder, ...terms } = parseExtension(text, file);
  const questions =
    folder === undefined ? [] : readQuestions(resolve(dirname(file), folder), join(dirname(file), folder));
  extendOntology({ ...terms, questions: questions.map(({ question }) => question) });
  for (const { question, path: own } of questions) checkQuestion(question, own);
}

function parseExtension(text: string, file: string): z.infer<typeof extensionSchema> {
  const parsed = extensionSchema.safeParse(parseJson(text, file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue && issue.path.length > 0 ? `${issue.path.join(".")}: ` : "";
  throw new Failure(
    "usage",
    `The ontology ${file} is wrong at ${where || "its top: "}${issue?.message ?? "unreadable"}.`,
  );
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Failure("usage", `The ontology ${file} is not JSON (${why}): correct it, or leave it out.`, { cause });
  }
}

interface QuestionFile {
  readonly question: OwnQuestion;
  readonly path: string;
}

/** Every `.txt` in a folder, in order of name. */
function readQuestions(folder: string, shown: string): QuestionFile[] {
  return listFiles(folder, shown).map((name) => {
    const path = join(shown, name);
    const question = parseQuestionFile(readFileSync(join(folder, name), "utf8"), path, basename(name, ".txt"));
    if (QUESTIONS.some((builtIn) => builtIn.name === question.name))
      throw new Failure(
        "usage",
        `The question file ${path} is named like the built-in question ${question.name}, which cannot change; rename it.`,
      );
    return { question, path };
  });
}

function listFiles(folder: string, shown: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.name.endsWith(".txt") && !entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  } catch (cause) {
    throw new Failure(
      "usage",
      `The folder of questions ${shown} cannot be read: correct "questions" in the ontology.`,
      { cause },
    );
  }
}

function readText(file: string, wanted: boolean): string | undefined {
  try {
    return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch (cause) {
    const missing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    if (missing && !wanted) return undefined;
    throw new Failure("input-missing", `The ontology ${file} cannot be read: check its name and its permissions.`, {
      cause,
    });
  }
}
