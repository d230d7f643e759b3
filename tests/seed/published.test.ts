import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../../seed/knowledge/load-knowledge.ts";
import { loadTalk } from "../../seed/load-talk.ts";

const knowledge = loadKnowledge();
const WORDS = "I joined Lyft ten years ago as an engineer.\n";
const HEARD = `This is recorded March 4th, 2019. Hello everybody, it is so nice to be here with you. ${WORDS}`;

async function load(text: string, published?: string) {
  const { document } = await loadTalk(new TextEncoder().encode(text), "talk.txt", {
    knowledge: () => knowledge,
    published,
  });
  const job = document.relations.find(({ type }) => type === "WORKED_AT");
  return [document.sources[0]?.published, job?.start];
}

describe("the publication date", () => {
  it.each([
    ["of a file that gives none is the given one", WORDS, "2020-10-07", ["2020-10-07", "2010~"]],
    ["may be known by its year only", WORDS, "2021", ["2021", "2011~"]],
    ["of a file that gives one stands", `Published: 2018-05-04\n\n${WORDS}`, "2020-10-07", ["2018-05-04", "2008~"]],
    ["guessed from speech gives way", HEARD, "2020-10-07", ["2020-10-07", "2010~"]],
    ["guessed from speech is kept otherwise", HEARD, undefined, ["2019-03~", "2009~"]],
    ["is absent when nobody knows it", WORDS, undefined, [undefined, undefined]],
  ])("%s", async (_title, text, given, expected) => {
    expect(await load(text, given)).toEqual(expected);
  });
});
