/** A small talk that one fact is known of, and a model that answers as told about it. */
import type { GraphDocument } from "../../model/document.ts";
import { isSpan } from "../../model/evidence.ts";
import type { Prompt } from "../../seed/extract/llm/prompt.ts";
import { type Completion, proposeFacts } from "../../seed/extract/llm.ts";
import { loadKnowledge } from "../../seed/knowledge/load-knowledge.ts";
import { readText } from "../read/reading.ts";

export const knowledge = await loadKnowledge();

const SOURCE = "long-way-00000000";
export const ADA = "person:ada-quill";
export const NARRATOR = { kind: "Person", name: "narrator", words: "I" };

/** What rules found in a text: that Ada Quill used Keras, where both are named. */
export function documentOf(text: string): GraphDocument {
  const fact = (words: string) => {
    const start = text.indexOf(words);
    return {
      certainty: "said" as const,
      confidence: 0.9,
      rule: "test/given",
      properties: {},
      evidence: [{ source: SOURCE, start, end: start + words.length, text: words }],
    };
  };
  return {
    version: 1,
    extractor: { version: "0", gazetteer: "0", threshold: 0.5 },
    sources: [
      {
        id: SOURCE,
        title: "The long way",
        format: "text",
        published: "2020-10-07",
        sha256: "0".repeat(64),
        subjects: [ADA],
      },
    ],
    entities: [
      { id: ADA, kind: "Person", name: "Ada Quill", aliases: ["Ada"], ...fact("Ada Quill") },
      { id: "tool:keras", kind: "Tool", name: "Keras", aliases: [], ...fact("Keras") },
    ],
    relations: [
      {
        id: `used~${ADA}~tool:keras~${ADA}~1`,
        type: "USED",
        source: ADA,
        target: "tool:keras",
        person: ADA,
        ...fact("I used Keras"),
      },
    ],
    orders: [],
    warnings: [],
  };
}

export interface Proposed {
  readonly before: GraphDocument;
  readonly after: GraphDocument;
  readonly prompts: readonly Prompt[];
}

/** Lets a model answer about a text; whatever it says, each span of the outcome is literal. */
export async function propose(
  text: string,
  before: GraphDocument,
  complete: (call: number, prompt: Prompt) => Completion,
  options: { readonly maxTokens?: number; readonly fileName?: string; readonly explain?: boolean } = {},
): Promise<Proposed> {
  const prompts: Prompt[] = [];
  const { maxTokens = 100_000, fileName, explain } = options;
  const after = await proposeFacts(readText(text, fileName), before, {
    knowledge,
    complete: async (prompt) => complete(prompts.push(prompt) - 1, prompt),
    maxTokens,
    explain,
  });
  const spans = [...after.entities, ...after.relations].flatMap(({ evidence }) => evidence.filter(isSpan));
  const invented = spans.find((span) => text.slice(span.start, span.end) !== span.text);
  if (invented) throw new Error(`not literal: ${invented.text}`);
  return { before, after, prompts };
}

/** A good reply with these proposals. */
export function answer(...proposals: readonly unknown[]): Completion {
  return { outcome: "answered", text: JSON.stringify({ reasoning: "…", proposals }), tokens: 100 };
}

/** Facts that are there after and were not before. */
export function added({ before, after }: Proposed) {
  const known = new Set([...before.relations, ...before.entities].map(({ id }) => id));
  return {
    relations: after.relations.filter(({ id }) => !known.has(id)),
    entities: after.entities.filter(({ id }) => !known.has(id)),
  };
}
