/** The words that an extension adds to the ontology: told once when a process starts, before anything is parsed. */
import { z } from "zod";

const kindName = z.string().regex(/^[A-Z][A-Za-z]{0,39}$/, { error: "a kind is written like Instrument" });
const typeName = z.string().regex(/^[A-Z][A-Z_]{0,39}$/, { error: "a type is written like PLAYED or TRAINED_BY" });
const laneName = z.string().regex(/^[a-z][a-z-]{0,39}$/, { error: "a lane's id is written like music" });
const line = z.string().trim().min(1).max(200);

const ownLaneSchema = z.strictObject({
  id: laneName,
  title: line,
  colour: z.string().regex(/^#[0-9a-f]{6}$/i, { error: "a colour is written like #8a5cd6" }),
});

const ownKindSchema = z.strictObject({
  kind: kindName,
  /** Where facts about things of this kind stand, unless their type says otherwise. */
  lane: laneName.optional(),
  /** Things of this kind belong to one person each, as awards do; without it careers share them. */
  scoped: z.literal(true).optional(),
});

const ownTypeSchema = z.strictObject({
  type: typeName,
  source: z.array(kindName).min(1),
  target: z.array(kindName).min(1),
  lane: laneName.optional(),
  world: z.literal(true).optional(),
  point: z.literal(true).optional(),
  sameKind: z.literal(true).optional(),
  /** Between the two names in a sentence: "played". Without it the type's own words. */
  words: line.optional(),
  /** What a talk says when it holds: "I played the {name}". The name comes last where no place is given. */
  phrases: z
    .array(
      line.regex(/^[\p{L}\p{N}' ]*(?:\{name\})?[\p{L}\p{N}' ]*$/u, {
        error: "a phrase is words and at most one {name}",
      }),
    )
    .default([]),
});

/** One question of the user's own, as its file gives it. */
const ownQuestionSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, { error: "a question's name is written like who-taught" }),
  title: line,
  /** How it is asked in words; `{person}` and the like stand for names. */
  phrases: z.array(line).default([]),
  cypher: z.string().min(1).max(10_000),
  /** What each row says; `{column}` stands for what the query returns. */
  sentence: z.string().trim().min(1).max(500),
});

export const ownTermsSchema = z.strictObject({
  lanes: z.array(ownLaneSchema).default([]),
  kinds: z.array(ownKindSchema).default([]),
  types: z.array(ownTypeSchema).default([]),
  questions: z.array(ownQuestionSchema).default([]),
});

export type OwnTerms = z.infer<typeof ownTermsSchema>;
export type OwnType = OwnTerms["types"][number];
export type OwnQuestion = OwnTerms["questions"][number];

let terms: OwnTerms | undefined;
const NONE: OwnTerms = { lanes: [], kinds: [], types: [], questions: [] };

/** What has been added, in the order of the file. */
export const ownTerms = (): OwnTerms => terms ?? NONE;

/**
 * Adds words to the ontology of this process, for good: what was parsed with one vocabulary must not be read with another.
 * The same again does nothing.
 * @throws TypeError for a second vocabulary: a mistake of the program, not of its user.
 */
export function extendOntology(added: OwnTerms): void {
  if (terms !== undefined && JSON.stringify(terms) !== JSON.stringify(added))
    throw new TypeError("the ontology of this process is extended already");
  terms = added;
}
