import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerLines } from "../../cli/answer-words.ts";
import type { GraphStore } from "../../graph/graph-store.ts";
import { openStore } from "../../graph/open-store.ts";
import { readAnswerInWords } from "../../server/answers.ts";
import { threeCareers } from "../support/three-careers.ts";

let root: string;
let store: GraphStore;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "cairn-ask-words-"));
  store = await openStore(`embedded:${root}`);
  for (const talk of threeCareers()) await store.putTalk(talk);
});
afterAll(async () => {
  await store.close();
  await rm(root, { recursive: true, force: true });
});

const lines = async (question: string): Promise<string[]> => answerLines(await readAnswerInWords(store, { question }));

describe("an answer at the terminal", () => {
  it("stands over the words it rests on, what was heard beside what was meant", async () => {
    expect(await lines("why did she leave Keras?")).toEqual([
      "Why Mira Solano switched from Keras",
      "",
      "  From Keras to PyTorch: debugging is easier.",
      "    “went from Keras ⟨carrots⟩ to PyTorch because debugging is easier”",
    ]);
  });

  it("names the talk where there are several", async () => {
    expect(await lines("who worked at Helvion Bank?")).toEqual([
      "Who had to do with Helvion Bank",
      "",
      "  Ines worked at Helvion Bank, from 2015 to 2017.",
      "    “In 2015 I joined Helvion Bank and stayed until 2017” (Ines Varga)",
      "  Tobias worked at Helvion Bank as quant, from 2016 to 2019.",
      "    “From 2016 to 2019 I was a quant at Helvion Bank” (Tobias Renn)",
    ]);
  });

  it("offers the nearest questions when it did not understand", async () => {
    expect(await lines("lorem ipsum")).toEqual([
      "Not understood: “lorem ipsum”",
      "  The path in order (Mira Solano)",
      "  Where someone worked, and as what (Mira Solano)",
      "  Tools by order, and what replaced what (Mira Solano)",
    ]);
  });
});
