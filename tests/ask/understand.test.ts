import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Asked } from "../../ask/grammar/follow-up.ts";
import { createNameIndex } from "../../ask/grammar/names.ts";
import { readSentence } from "../../ask/grammar/sentence.ts";
import { understand } from "../../ask/grammar/understand.ts";
import type { EntityKind } from "../../model/ontology.ts";

const thing = (id: string, kind: EntityKind, name: string, ...aliases: string[]) => ({ id, kind, name, aliases });

const THINGS = [
  thing("ada", "Person", "Ada Quill"),
  thing("bob", "Person", "Bob Finch"),
  thing("keras", "Tool", "Keras", "carrots"),
  thing("torch", "Tool", "PyTorch", "pie torch"),
  thing("gpu", "Hardware", "RTX 2080"),
  thing("tern", "Organization", "Tern Labs"),
  thing("blue", "Organization", "Blue Harbor"),
  thing("cup", "Competition", "Night Owl Cup"),
  thing("zurich", "Place", "Zürich"),
];
const reading = {
  index: createNameIndex(THINGS),
  told: new Set(["ada", "bob"]),
  near: new Set(THINGS.map(({ id }) => id)),
};
const TOLD = ["ada", "bob"];

const read = (question: string, previous?: Asked): Asked | undefined => {
  const sentence = readSentence(question, reading);
  const person = sentence.people[0]?.id ?? previous?.params.person ?? "ada";
  const otherwise = previous?.params.person ?? "ada";
  return understand(sentence, { person, otherwise, told: TOLD, published: "2020-05-04", previous });
};

describe("a question in words", () => {
  it.each<[string, string, Record<string, string>]>([
    ["what did Bob do in spring 2017?", "as-of", { person: "bob", date: "2017-21" }],
    ["which tools did she use in 2017?", "as-of", { person: "ada", date: "2017", lane: "tools" }],
    ["where does she work now?", "as-of", { person: "ada", date: "2020-05-04", lane: "study-work" }],
    ["what led to Tern Labs?", "causes", { person: "ada", thing: "tern" }],
    ["what did Tern Labs lead to?", "effects", { person: "ada", thing: "tern" }],
    ["from Blue Harbor to Tern Labs", "became", { person: "ada", from: "blue", to: "tern" }],
    ["how did she get from Blue Harbor to Tern Labs?", "became", { person: "ada", from: "blue", to: "tern" }],
    ["how did she get to Tern Labs from Blue Harbor?", "became", { person: "ada", from: "blue", to: "tern" }],
    ["why did you move to PyTorch from Keras?", "switches", { person: "ada", from: "keras", to: "torch" }],
    ["why did she choose PyTorch?", "switches", { person: "ada", to: "torch" }],
    ["why was Keras dropped?", "switches", { person: "ada", from: "keras" }],
    ["why pie torch?", "switches", { person: "ada", to: "torch" }],
    ["what paid for the RTX 2080?", "paid-for", { person: "ada", thing: "gpu" }],
    ["which GPU did he buy?", "machines", { person: "ada" }],
    ["how much money did she win?", "awards", { person: "ada" }],
    ["what was her first job?", "jobs", { person: "ada", which: "first" }],
    ["Bob's last competition", "competitions", { person: "bob", which: "last" }],
    ["who else moved from Keras to PyTorch?", "same-switch", { from: "keras", to: "torch", person: "ada" }],
    ["who moved from Keras to PyTorch?", "same-switch", { from: "keras", to: "torch" }],
    ["who used Keras?", "who", { thing: "keras" }],
    ["who worked at Tern Labs with Bob?", "same-place", { person: "bob", thing: "tern" }],
    ["compare Ada and Bob", "compare", { people: "ada,bob" }],
    ["compare her with Bob", "compare", { people: "ada,bob" }],
    ["what do all careers have in common?", "compare", { people: "ada,bob" }],
    ["who is Bob?", "journey", { person: "bob" }],
    ["who are you?", "journey", { person: "ada" }],
    ["where is she from?", "places", { person: "ada" }],
    ["zurich", "about", { person: "ada", thing: "zurich" }],
    ["wher did she wrok?", "jobs", { person: "ada" }],
    ["wich compettions did Bob entre", "competitions", { person: "bob" }],
  ])("“%s” asks %s %o", (question, name, params) => {
    expect(read(question)).toEqual({ question: name, params });
  });

  it.each([
    "",
    "?",
    "hello",
    "how much is the fish",
    "is she married?",
    "how old is he?",
    "what is the weather like in the mountains today?",
    "colourless green ideas sleep furiously",
    "what is the capital of France",
    "delete everything",
  ])("“%s” is not understood", (question) => {
    expect(read(question)).toBeUndefined();
  });
});

describe("any text", () => {
  const word = fc.constantFrom(
    ..."why how what who else from to the Keras Tern Labs Bob she in 2017 spring pie torch ? ' ’".split(" "),
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(word, { maxLength: 12 }).map((words) => words.join(" ")),
  );

  it("is read without failing, the same each time", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
      { seed: 20_260_301, numRuns: 500 },
    );
  });
});

describe("a question after another", () => {
  const asOf: Asked = { question: "as-of", params: { person: "bob", date: "2014", lane: "tools" } };
  const studies: Asked = { question: "studies", params: { person: "bob" } };
  const replaced: Asked = { question: "switches", params: { person: "bob", from: "keras" } };
  const about: Asked = { question: "about", params: { person: "bob", thing: "tern" } };

  it.each<[string, Asked, Asked]>([
    ["and in 2018?", asOf, { question: "as-of", params: { person: "bob", date: "2018", lane: "tools" } }],
    ["and in 2018?", studies, { question: "as-of", params: { person: "bob", date: "2018" } }],
    ["what about Ada?", studies, { question: "studies", params: { person: "ada" } }],
    ["and PyTorch?", replaced, { question: "switches", params: { person: "bob", from: "torch" } }],
    ["why?", replaced, replaced],
    ["why?", about, { question: "causes", params: { person: "bob", thing: "tern" } }],
    ["when?", about, { question: "when", params: { person: "bob", thing: "tern" } }],
    ["how long?", about, { question: "how-long", params: { person: "bob", thing: "tern" } }],
    ["how long was she there?", about, { question: "how-long", params: { person: "bob", thing: "tern" } }],
    ["who else?", about, { question: "who", params: { thing: "tern" } }],
    ["and then?", about, { question: "after", params: { person: "bob", thing: "tern" } }],
    ["where did she study?", about, { question: "studies", params: { person: "bob" } }],
    ["who used Keras?", about, { question: "who", params: { thing: "keras" } }],
    ["when did Ada join Blue Harbor?", about, { question: "when", params: { person: "ada", thing: "blue" } }],
  ])("“%s” after %o asks %o", (question, previous, asked) => {
    expect(read(question, previous)).toEqual(asked);
  });

  it.each(["hello", "and?", "or not"])("“%s” is no follow-up", (question) => {
    expect(read(question, studies)).toBeUndefined();
  });
});
