/** A question of the user's own as a plain text file. */
import { Failure } from "../../model/failure.ts";
import { type OwnQuestion, ownTermsSchema } from "../../model/own-terms.ts";
import { QueryRefused } from "../cypher/query-refused.ts";
import { foldWords } from "../grammar/words.ts";
import { type GuardedQuery, guardQuery } from "../guard.ts";
import { OWN_PARAMS } from "./own-params.ts";

/**
 * Reads lines of `title:`, `ask:` (as many as there are ways to ask), `say:`, then `cypher:` and the query up to the end:
 *
 *     title: Who taught someone
 *     ask: who taught {person}
 *     say: {teacher} taught {pupil}.
 *     cypher:
 *     MATCH (teacher:Person)-[r:TAUGHT]->(pupil:Person {id: $person}) RETURN teacher, pupil, r
 *
 * @param path for messages
 * @param stem name of the file without its ending: the question's name
 * @throws Failure `usage` naming the file, the line and what to do.
 */
export function parseQuestionFile(text: string, path: string, stem: string): OwnQuestion {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const start = lines.findIndex((line) => /^cypher:/i.test(line));
  if (start < 0) throw wrong(path, 'has no line "cypher:": write the query after it');
  const fields = { title: "", say: "", ask: [] as string[] };
  lines.slice(0, start).forEach((line, at) => {
    const [, key, value = ""] = /^(title|say|ask):\s*(.*?)\s*$/i.exec(line) ?? [];
    if (key?.toLowerCase() === "ask") fields.ask.push(value);
    else if (key?.toLowerCase() === "title") fields.title = value;
    else if (key !== undefined) fields.say = value;
    else if (!/^\s*(?:#.*)?$/.test(line))
      throw wrong(
        path,
        `line ${at + 1} is none of title:, ask:, say: and cypher:; begin it with one, or with # for a remark`,
      );
  });
  const cypher = [lines[start]?.replace(/^cypher:\s*/i, ""), ...lines.slice(start + 1)].join("\n").trim();
  const question = ownTermsSchema.shape.questions.unwrap().element.safeParse({
    name: stem,
    title: fields.title,
    phrases: fields.ask,
    cypher,
    sentence: fields.say,
  });
  if (!question.success) {
    const [issue] = question.error.issues;
    throw wrong(path, `has a wrong ${WORDS[String(issue?.path[0])] ?? "part"}: ${issue?.message ?? ""}`);
  }
  return question.data;
}

const WORDS: Readonly<Record<string, string>> = {
  name: "file name",
  title: "title",
  phrases: "ask",
  sentence: "say",
  cypher: "cypher",
};

/**
 * Whether the query is one that may run, and everything in braces is something that it gives or takes. The ontology must be
 * extended by then: the query may name what it adds.
 * @throws Failure `usage`, as for the file.
 */
export function checkQuestion({ cypher, phrases, sentence, name }: OwnQuestion, path: string): void {
  const { parameters, columns } = guarded(cypher, path);
  const unknown = parameters.find((each) => !(each in OWN_PARAMS));
  if (unknown !== undefined)
    throw wrong(
      path,
      `uses $${unknown}; a question of ${name} can take ${Object.keys(OWN_PARAMS)
        .map((each) => `$${each}`)
        .join(", ")}`,
    );
  for (const phrase of phrases) {
    const strange = slotsOf(phrase).find((slot) => !parameters.includes(slot));
    if (strange !== undefined) throw wrong(path, `asks with {${strange}}, but its query does not use $${strange}`);
    if (foldWords(phrase.replace(SLOTS, " ")) === "") throw wrong(path, `has an ask without words: "${phrase}"`);
  }
  const given = columns && slotsOf(sentence).find((slot) => !columns.includes(slot) && !parameters.includes(slot));
  if (given !== undefined) throw wrong(path, `says {${given}}, but its query returns ${columns?.join(", ")}`);
}

const SLOTS = /\{([A-Za-z_]\w*)\}/g;
const slotsOf = (text: string): string[] => [...text.matchAll(SLOTS)].map(([, slot = ""]) => slot);

function guarded(cypher: string, path: string): GuardedQuery {
  try {
    return guardQuery(cypher);
  } catch (error) {
    if (error instanceof QueryRefused) throw wrong(path, `has a query that is not allowed: ${error.message}`);
    throw error;
  }
}

const wrong = (path: string, what: string): Failure => new Failure("usage", `The question file ${path} ${what}.`);
