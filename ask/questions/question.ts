/** One named question: its parameters, its Cypher, and how rows become an answer. */
import { z } from "zod";
import type { FactRow } from "../../graph/reads/fact-rows.ts";
import type { GraphEvidence } from "../../model/graph.ts";
import type { AskContext } from "./context.ts";

export interface Sentence {
  readonly text: string;
  /** Ids of the facts it rests on. */
  readonly facts: readonly string[];
}

export type Cell = string | number | boolean | null;
export type AnswerRow = Readonly<Record<string, Cell>>;

/** What a question makes of its rows; the rest of an answer follows from it. */
export interface Draft {
  /** What was asked, in words, with names: "Tools of Mira Solano, in order". */
  readonly understood: string;
  readonly sentences: readonly Sentence[];
  /** One record per result, all with the same columns. */
  readonly rows: readonly AnswerRow[];
  /** Ids to highlight besides the facts that are cited and the things at their ends. */
  readonly elements?: readonly string[];
}

export interface Answer {
  readonly understood: string;
  readonly question: string;
  readonly params: Readonly<Record<string, string>>;
  readonly sentences: readonly Sentence[];
  readonly rows: readonly AnswerRow[];
  /** Ids of facts and things: the subgraph of the answer. */
  readonly elements: readonly string[];
  /** What the cited facts rest on, by fact in the order of the sentences. */
  readonly evidence: readonly GraphEvidence[];
}

export type QuestionGroup = "one career" | "several careers" | "evidence";

export interface Question {
  /** In addresses and stories: `paid-for`. */
  readonly name: string;
  /** For a menu: "What paid for what". */
  readonly title: string;
  readonly group: QuestionGroup;
  /** An extension added it. */
  readonly own?: true;
  /** All values are texts, so that they fit an address. */
  readonly params: z.ZodObject;
  /** Names of the parameters that it cannot do without. */
  readonly needs: readonly string[];
  /** Which facts it is about, in the subset that both engines understand alike. */
  readonly cypher: string;
  /** @throws ZodError for parameters that do not fit, Failure `not-found` for ids that nothing has. */
  draft(
    context: AskContext,
    params: unknown,
  ): Promise<{ readonly params: Readonly<Record<string, string>>; readonly draft: Draft }>;
}

interface QuestionDefinition<Params extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly group: QuestionGroup;
  readonly params: Params;
  /** Returns `FACT_ROW`. */
  readonly cypher: string;
  /** What the Cypher is given besides the parameters themselves. */
  readonly rowParams?: (params: z.output<Params>) => Readonly<Record<string, unknown>>;
  /** @param facts the rows, without what is merely "maybe". */
  toAnswer(facts: readonly FactRow[], params: z.output<Params>, context: AskContext): Promise<Draft>;
}

/** Makes a question out of its parts. Inside `toAnswer` parameters are trusted. */
export function defineQuestion<Params extends z.ZodObject>(definition: QuestionDefinition<Params>): Question {
  const { name, title, group, params, cypher } = definition;
  const absent = Object.fromEntries(Object.keys(params.shape).map((key) => [key, null]));
  return {
    name,
    title,
    group,
    params,
    needs: Object.entries(params.shape).flatMap(([key, schema]) =>
      z.safeParse(schema, undefined).success ? [] : [key],
    ),
    cypher,
    async draft(context, given) {
      const asked = params.parse(given);
      const facts = await context.facts(cypher, { ...absent, ...asked, ...definition.rowParams?.(asked) });
      return { params: textsOf(asked), draft: await definition.toAnswer(facts, asked, context) };
    },
  };
}

const textsOf = (params: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  );
