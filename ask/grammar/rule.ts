/** What a rule of the grammar is, and the shapes most rules have. */
import type { Concept } from "./concepts.ts";
import type { Mention, Sentence } from "./sentence.ts";

/** What a question is asked with: ids and dates. */
export type Params = Readonly<Record<string, string>>;

export interface Meant {
  /** Id of the person whose career is meant. */
  readonly person: string;
  /** Id of the person who would be meant if nobody were named: the one on the screen. */
  readonly otherwise: string;
  /** Ids of all whose careers are told. */
  readonly told: readonly string[];
  /** EDTF: when the person's last talk was published, for "now". */
  readonly published?: string | undefined;
}

export interface Rule {
  readonly question: string;
  /** Meanings that speak for it when no rule fits. */
  readonly cues: readonly Concept[];
  /** Parameters, or undefined where the rule does not fit. */
  readonly read: (sentence: Sentence, meant: Meant) => Params | undefined;
}

/** Parameters if `fits`. */
export const when = (fits: unknown, params: () => Params): Params | undefined => (fits ? params() : undefined);

/** A rule for one thing and one person. */
export const aboutThing =
  (fits: (sentence: Sentence, thing: Mention) => unknown) =>
  (sentence: Sentence, { person }: Meant): Params | undefined => {
    const [thing] = sentence.things;
    return thing && fits(sentence, thing) ? { person, thing: thing.id } : undefined;
  };

/** A rule for facts of one person: it names no thing. */
export const aboutPerson =
  (fits: (sentence: Sentence) => unknown) =>
  (sentence: Sentence, { person }: Meant): Params | undefined =>
    when(sentence.things.length === 0 && fits(sentence), () => ({ person }));

/** The same for a list, of which one end may be meant: "her first job". */
export const listOf =
  (fits: (sentence: Sentence) => unknown) =>
  (sentence: Sentence, meant: Meant): Params | undefined => {
    const params = aboutPerson(fits)(sentence, meant);
    if (params && sentence.says("first", "earliest")) return { ...params, which: "first" };
    return params && sentence.says("last", "latest", "newest", "recent") ? { ...params, which: "last" } : params;
  };

/** A rule for all careers, or for the one that is named. */
export const everybody =
  (fits: (sentence: Sentence) => unknown) =>
  (sentence: Sentence): Params | undefined =>
    when(fits(sentence), () => {
      const [named] = sentence.people;
      return named ? { person: named.id } : {};
    });
