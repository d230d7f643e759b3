import { z } from "zod";
import { listWords } from "../../journey/story/sentences.ts";
import type { GraphEvidence } from "../../model/graph.ts";
import { periodBounds, periodWords } from "../../model/period.ts";
import { factsWhere } from "./evidence-facts.ts";
import { groupBy } from "./group-by.ts";
import { personParam } from "./params.ts";
import { type AnswerRow, defineQuestion, type Sentence } from "./question.ts";
import { factWords } from "./tell-fact.ts";

/** Facts that several talks tell, where their own statements cannot all be true. */
export const contradictions = defineQuestion({
  name: "contradictions",
  title: "Contradictions between talks",
  group: "evidence",
  params: z.strictObject({ person: personParam.optional() }),
  cypher: factsWhere("size(r.sources) > 1"),
  async toAnswer(facts, { person }, context) {
    const evidence = groupBy(await context.evidenceOf(facts.map(({ relation }) => relation.id)), ({ fact }) => fact);
    const found = facts.flatMap((fact) =>
      disagreements(evidence.get(fact.relation.id) ?? []).map((about) => ({ fact, ...about })),
    );
    const whose = person === undefined ? "" : ` (${(await context.thing(person)).name})`;
    return {
      understood: `Contradictions between talks${whose}`,
      sentences: found.map(
        ({ fact, field, claims }): Sentence => ({
          text: `${factWords(fact)}: ${FIELD_WORDS[field] ?? field} is ${listWords(
            claims.map(({ value, source }) => `${shown(value)} in “${context.titles.get(source) ?? source}”`),
          )}.`,
          facts: [fact.relation.id],
        }),
      ),
      rows: found.flatMap(({ fact, field, claims }) =>
        claims.map(({ value, source }): AnswerRow => ({ fact: fact.relation.id, field, source, value })),
      ),
    };
  },
});

interface Claim {
  readonly source: string;
  readonly value: string;
}
interface Disagreement {
  readonly field: string;
  readonly claims: readonly Claim[];
}

const FIELD_WORDS: Readonly<Record<string, string>> = { start: "the start", end: "the end", outcome: "the outcome" };
/** Of these a thing has one; others, like a role, may hold side by side. */
const FIELDS = ["start", "end", "placement", "amount", "outcome", "degree"] as const;

const claimSchema = z.looseObject({
  start: z.string().optional(),
  end: z.string().optional(),
  properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
});

function disagreements(evidence: readonly GraphEvidence[]): Disagreement[] {
  const claims = evidence.flatMap(({ source, claim }) => {
    if (source === undefined || claim === undefined) return [];
    const { start, end, properties } = claimSchema.parse(JSON.parse(claim));
    return [{ source, said: { ...properties, ...(start ? { start } : {}), ...(end ? { end } : {}) } }];
  });
  return FIELDS.flatMap((field): Disagreement[] => {
    const values = new Map<string, Claim>();
    for (const { source, said } of claims) {
      const value = new Map(Object.entries(said)).get(field);
      if (value !== undefined) values.set(`${source}\n${value}`, { source, value: String(value) });
    }
    const told = [...values.values()];
    const clash = told.some((one) =>
      told.some((other) => one.source !== other.source && differ(one.value, other.value)),
    );
    return clash ? [{ field, claims: told }] : [];
  });
}

/** Dates that overlap agree: "2017" and "spring 2017". */
function differ(one: string, other: string): boolean {
  if (one === other || one === ".." || other === "..") return false;
  const [a, b] = [periodBounds(one), periodBounds(other)];
  return a && b ? a.last < b.first || b.last < a.first : true;
}

const shown = (value: string): string => (periodBounds(value) ? periodWords(value) : value);
