import { describe, expect, test } from "vitest";
import { type BoxItem, boxItems, isCypher, isQuestion } from "../../client/state/box-items.ts";
import { COMMANDS } from "../../client/state/keys.ts";
import { type Recent, recentOf, rememberRecent } from "../../client/state/recent.ts";
import { commandWords } from "../../client/words/commands.ts";
import type { SearchHit } from "../../model/api.ts";
import { REFERENCE } from "./reference.ts";

const words = commandWords();
const hit: SearchHit = { of: "entity", id: "tool:keras", kind: "Tool", text: "Keras", score: 1, highlights: [] };
const offer = (text: string, hits: readonly SearchHit[] = [], recent: readonly Recent[] = []): readonly BoxItem[] =>
  boxItems(text, { hits, timeline: REFERENCE, recent, words });
const first = (text: string, hits: readonly SearchHit[] = []) => offer(text, hits)[0]?.kind;

describe("the one box", () => {
  test.each(COMMANDS)("reaches the command %s by its own words", (command) => {
    expect(offer(words[command], [hit])[0]).toEqual({ kind: "command", command });
  });

  test.each([
    ["a thing by its name", "kera", "hit"],
    ["a date", "in 2017", "date"],
    ["a question by its mark", "Keras?", "ask"],
    ["a question by how it starts", "why did he leave", "ask"],
    ["a question in German", "warum ging er", "ask"],
    ["a query", "MATCH (n) RETURN n", "console"],
    ["a query in small letters", "match(n) return n", "console"],
  ])("takes %s first", (_, text, kind) => {
    expect(first(text, [hit])).toBe(kind);
  });

  test.each([
    ["letters of a word in order", "shrtcts", "sheet"],
    ["the beginnings of words", "copy view", "copyLink"],
    ["without accents", "zoom in", "zoomIn"],
  ] as const)("finds a command by %s", (_, text, command) => {
    expect(offer(text)).toContainEqual({ kind: "command", command });
  });

  test.each([
    ["step 2", ["step 2"], 0],
    ["Schritt 1", ["step 1"], 0],
    ["keras", ["step 2"], 1],
    ["kera lyft", [], 1],
    ["2", [], 1],
    ["step", [], 1],
  ])("for %j offers the steps %j, at place %i", (text, numbers, place) => {
    const steps = [
      { number: 1, title: "About 2010: UC Davis", story: "ada" },
      { number: 2, title: "Caffe, Theano, Keras", story: "ada" },
    ];
    const items = boxItems(text, { hits: [hit], timeline: REFERENCE, recent: [], words, steps });
    const found = items.flatMap((item) => (item.kind === "step" ? [`step ${item.step.number}`] : []));
    expect(found).toEqual(numbers);
    if (numbers.length > 0) expect(items.findIndex(({ kind }) => kind === "step")).toBe(place);
  });

  test("what no talk holds can still be asked, last", () => {
    expect(offer("purple elephants").at(-1)).toEqual({ kind: "ask", question: "purple elephants" });
    expect(offer("xy").some(({ kind }) => kind === "ask")).toBe(false);
  });

  test("at rest: what was used last, then the stations, each once", () => {
    const [station] = REFERENCE.spine;
    const items = offer(
      "",
      [],
      [
        { kind: "ask", question: "why?" },
        { kind: "thing", id: station ?? "", name: "UC Davis" },
      ],
    );
    expect(items.slice(0, 2).map(({ kind }) => kind)).toEqual(["ask", "thing"]);
    expect(items.filter((item) => item.kind === "thing" && item.id === station)).toHaveLength(1);
    expect(items.filter(({ kind }) => kind === "thing")).toHaveLength(4);
  });

  test.each([
    ["why", false],
    ["why not", true],
    ["whyte", false],
    ["Lyft?", true],
    ["was", false],
    ["island life", false],
  ])("%s: a question? %s", (text, expected) => {
    expect(isQuestion(text)).toBe(expected);
  });

  test.each([
    ["MATCH (n)", true],
    ["optional match (n)", true],
    ["matchbox", false],
    ["a match (n)", false],
  ])("%s: a query? %s", (text, expected) => {
    expect(isCypher(text)).toBe(expected);
  });
});

describe("what was used last", () => {
  const memory = (kept: string | null) => {
    let value = kept;
    return {
      getItem: () => value,
      setItem: (_: string, next: string) => {
        value = next;
      },
    };
  };

  test("the latest first, each once, eight at most", () => {
    const store = memory(null);
    for (let n = 0; n < 12; n++) rememberRecent({ kind: "ask", question: `q${n % 10}` }, store);
    expect(recentOf(store)[0]).toEqual({ kind: "ask", question: "q1" });
    expect(recentOf(store)).toHaveLength(8);
  });

  test.each(["", "{", "7", '[{"kind":"thing","id":7}]', '[{"kind":"other"}]', "[null]"])("%j is nothing", (kept) => {
    expect(recentOf(memory(kept))).toEqual([]);
  });
});
