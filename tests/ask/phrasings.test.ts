import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askInWords, type WordsAnswer } from "../../ask/grammar/ask-in-words.ts";
import type { GraphStore } from "../../graph/graph-store.ts";
import { openStore } from "../../graph/open-store.ts";
import { INES, MIRA, TOBIAS, threeCareers } from "../support/three-careers.ts";
import { HELD_OUT } from "./phrasings/held-out.ts";
import type { Phrasing } from "./phrasings/phrasing.ts";
import { TUNED } from "./phrasings/tuned.ts";

const TOLD = [
  { id: MIRA, name: "Mira Solano" },
  { id: TOBIAS, name: "Tobias Renn" },
  { id: INES, name: "Ines Varga" },
];
/** Share of phrasings that must be answered right, in each half. */
const REQUIRED = 0.9;

let root: string;
let store: GraphStore;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "cairn-ask-"));
  store = await openStore(`embedded:${root}`);
  for (const talk of threeCareers()) await store.putTalk(talk);
});
afterAll(async () => {
  await store.close();
  await rm(root, { recursive: true, force: true });
});

async function ask({ ask: question, after }: Phrasing): Promise<WordsAnswer> {
  if (after === undefined) return askInWords(store, TOLD, { question });
  const first = await askInWords(store, TOLD, { question: after });
  const previous = { question: first.question ?? "", params: first.params };
  return askInWords(store, TOLD, { question, previous });
}

/** What is wrong with an answer; "" when it is right. */
function fault({ ask: words, question, says }: Phrasing, answer: WordsAnswer): string {
  const names = typeof question === "string" ? [question] : question;
  if (!names.includes(answer.question ?? ""))
    return `“${words}”: ${names.join(" or ")}, not ${answer.question ?? "understood"}`;
  const told = answer.sentences.map(({ text }) => text).join(" ");
  const missing = says.filter((each) => !told.includes(each));
  return missing.length === 0 ? "" : `“${words}”: no ${missing.join(", ")} in “${told}”`;
}

describe.each([
  ["tuned", TUNED],
  ["held out", HELD_OUT],
] as const)("the %s phrasings", (_, phrasings) => {
  it("are answered right nine times in ten", async () => {
    const faults: string[] = [];
    for (const phrasing of phrasings) {
      const found = fault(phrasing, await ask(phrasing));
      if (found) faults.push(found);
    }
    expect(phrasings.length).toBeGreaterThanOrEqual(60);
    expect(faults.length, faults.join("\n")).toBeLessThanOrEqual(phrasings.length * (1 - REQUIRED));
  });
});
