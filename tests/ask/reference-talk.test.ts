import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askInWords } from "../../ask/grammar/ask-in-words.ts";
import type { GraphStore } from "../../graph/graph-store.ts";
import { openStore } from "../../graph/open-store.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { GraphEntity, GraphOrder, GraphRelation } from "../../model/graph.ts";
import { type Talk, talkSchema } from "../../model/talk.ts";
import { referenceTalk } from "../journey/reference-talk.ts";

const { graph } = referenceTalk();

/** The annotated talk as a store takes it. */
function annotatedTalk(): Talk {
  const evidenceOf = (id: string): Evidence[] => {
    const spans = graph.evidence.flatMap(({ fact, source, start, end }) =>
      fact === id && source !== undefined && start !== undefined && end !== undefined
        ? [{ source, start, end, text: "words" }]
        : [],
    );
    return spans.length > 0 ? spans : [{ by: "annotation", note: "named in the annotation" }];
  };
  const toFact = <Fact extends GraphEntity | GraphRelation | GraphOrder>(fact: Fact) => ({
    ...fact,
    evidence: evidenceOf(fact.id),
  });
  return talkSchema.parse({
    document: {
      version: 1,
      extractor: { version: "annotation", gazetteer: "none", threshold: 0 },
      sources: graph.sources,
      entities: graph.entities.map(toFact),
      relations: graph.relations.map(toFact),
      orders: graph.orders.map(toFact),
      warnings: [],
    },
    text: "",
    segments: [],
  });
}

let root: string;
let store: GraphStore;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "cairn-reference-"));
  store = await openStore(`embedded:${root}`);
  await store.putTalk(annotatedTalk());
});
afterAll(async () => {
  await store.close();
  await rm(root, { recursive: true, force: true });
});

describe("the reference talk", () => {
  it.each<[string, string, readonly string[]]>([
    ["what paid for the four GPUs?", "paid-for", ["$20,000 prize paid for Second computer"]],
    ["what did he use in 2017?", "as-of", ["First computer", "Caffe, Theano, Keras and PyTorch"]],
    ["who else went from Keras to PyTorch?", "same-switch", ["Nothing in the talks answers this."]],
    ["where did he study?", "studies", ["UC Davis (PhD, physics), from c. 2010"]],
    ["why did he leave Keras?", "switches", ["From Keras to PyTorch: multi-GPU utilization"]],
    ["what led to Lyft?", "causes", ["Job search", "led to Lyft", "TrueAccord led to Job search"]],
    ["how did he get from UC Davis to Lyft?", "became", ["UC Davis, then Bidgely, then TrueAccord", "then Lyft."]],
    ["how did he become a Kaggle Grandmaster?", "causes", ["Gold medal led to Kaggle Grandmaster"]],
    ["which companies rejected him?", "applications", ["Facebook (failed)", "Tesla (failed)", "NVIDIA (failed)"]],
    ["what came out of the failed interview?", "effects", ["led to Object detection competition"]],
    ["what was his first job?", "jobs", ["Bidgely, for 8 months; when is not said, but after UC Davis"]],
    ["how long did he stay at Bidgely?", "how-long", ["8 months"]],
    ["when did he join TrueAccord?", "when", ["it began between", "after Bidgely"]],
    ["where does he work now?", "as-of", ["works at Lyft"]],
    ["were there gaps?", "gaps", ["Between UC Davis and Bidgely: a gap of at most"]],
    ["tell me about the Titan", "about", ["NVIDIA Titan (12 GB)"]],
  ])("answers “%s”", async (words, name, says) => {
    const told = [{ id: graph.person.id, name: graph.person.name }];
    const { question, sentences } = await askInWords(store, told, { question: words });
    const text = sentences.map((sentence) => sentence.text).join(" ");
    expect(question).toBe(name);
    for (const each of says) expect(text).toContain(each);
  });
});
