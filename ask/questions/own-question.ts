/** A question of the user's own as one of the named questions. */
import { z } from "zod";
import type { OwnQuestion } from "../../model/own-terms.ts";
import { guardQuery } from "../guard.ts";
import type { AskContext } from "./context.ts";
import { OWN_PARAMS } from "./own-params.ts";
import type { Question } from "./question.ts";
import { draftFromRows } from "./rows-draft.ts";

/** The query has passed the guard when the question was loaded; it runs within the limits of the console. */
export function ownQuestion({ name, title, cypher, sentence }: OwnQuestion): Question {
  const needs = guardQuery(cypher).parameters;
  const params = z.strictObject(
    Object.fromEntries(needs.flatMap((each) => (OWN_PARAMS[each] ? [[each, OWN_PARAMS[each]]] : []))),
  );
  return {
    name,
    title,
    group: needs.includes("person") ? "one career" : "several careers",
    own: true,
    params,
    needs,
    cypher,
    async draft(context, given) {
      const asked = z.record(z.string(), z.string()).parse(params.parse(given));
      const names = await namesOf(asked, context);
      const whose = names.size > 0 ? ` (${[...names.values()].join(", ")})` : "";
      const read = await context.query(cypher, asked);
      const telling = { understood: `${title}${whose}`, sentence, names, isSure: context.isSure };
      return { params: asked, draft: draftFromRows(read, telling) };
    },
  };
}

/** Those of things; a date stands for itself. @throws Failure `not-found`. */
async function namesOf(asked: Readonly<Record<string, string>>, context: AskContext): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const [param, value] of Object.entries(asked))
    names.set(param, param === "date" ? value : (await context.thing(value)).name);
  return names;
}
