/** Corrections through the real command; what needs no process is tested beside. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findTarget, findTimed } from "../../cli/edit-target.ts";
import { readGap, readWhen } from "../../cli/edit-when.ts";
import { previewLines } from "../../cli/edit-words.ts";
import { openEmbeddedStore } from "../../graph/embedded-store.ts";
import { project } from "../../graph/project.ts";
import { documentSchema } from "../../model/document.ts";
import { temporaryFolder } from "../seed/temporary-folder.ts";
import { SECOND_TALK_ID, SMALL_PERSON, SMALL_TALK_ID, secondTalk, smallTalk } from "../support/small-talk.ts";
import { runCairn } from "./run-cairn.ts";
import { runHere } from "./run-here.ts";

const LIMIT = 120_000;
const worked = (place: string) => `worked_at~${SMALL_PERSON}~organization:${place}~${SMALL_PERSON}~1`;
const TERN = worked("tern-labs");

/** A folder whose store holds the small talk. */
async function seeded(): Promise<string> {
  const folder = temporaryFolder();
  const store = await openEmbeddedStore(join(folder, ".cairn"));
  await store.putTalk(smallTalk());
  await store.close();
  return folder;
}

describe("edit", () => {
  it("corrects by name and words, shows before it does, and takes back", { timeout: LIMIT }, async () => {
    const folder = await seeded();
    const edit = (...args: string[]) => runHere(folder, "edit", ...args);
    const dry = await edit("redate", "Tern Labs", "spring 2013", "--dry-run");
    expect(dry).toEqual({ code: 0, stdout: `~ ${TERN}\n`, stderr: "nothing was changed\n" });
    expect(await edit("redate", "Tern Labs", "spring 2013")).toMatchObject({
      code: 0,
      stdout: `1 redate ${TERN}: start 2013-21\n`,
    });
    const order = await edit("order", "Blue Harbor", "before", "Tern Labs", "--gap", "three years");
    expect(order.stdout).toBe(`2 order ${worked("blue-harbor")} starts-before ${TERN} by P3Y\n`);
    expect((await edit("rename", "Keras", "Keras 2")).stdout).toBe("3 rename tool:keras: name Keras 2\n");
    expect((await edit("undo")).stdout).toMatch(/^4 undo cli-/);
    const list = await edit("list");
    expect(list.stdout.split("\n").map((line) => line.replace(/cli-\S+/g, "ID"))).toEqual([
      `1 ID redate ${TERN}: start 2013-21`,
      `2 ID order ${worked("blue-harbor")} starts-before ${TERN} by P3Y`,
      "3 ID rename tool:keras: name Keras 2 (undone)",
      "4 ID undo ID",
      "",
    ]);
    expect(list.stderr).toBe("4 edits, 0 in conflict\n");
  });

  it("adds what is missing, resting on words that were said", { timeout: LIMIT }, async () => {
    const folder = await seeded();
    const edit = (...args: string[]) => runHere(folder, "edit", ...args);
    const said = ["--said", "for that work"];
    expect((await edit("add-entity", "Place", "Zurich", "--note", "she told me")).code).toBe(0);
    const added = await edit("add-relation", "lived_in", "Ada Quill", "Zurich", "--when", "2014 to 2016", ...said);
    expect(added).toMatchObject({ code: 0, stdout: `2 addRelation LIVED_IN ${SMALL_PERSON} place:zurich\n` });
    const document = documentSchema.parse(JSON.parse((await runHere(folder, "export")).stdout));
    const lived = document.relations.find(({ type }) => type === "LIVED_IN");
    expect(lived).toMatchObject({ start: "2014", end: "2016", certainty: "edited" });
    expect(lived?.evidence).toMatchObject([{ source: SMALL_TALK_ID, text: "for that work" }]);
  });

  it("puts a media time right and tells two things apart; both leave with the document", {
    timeout: LIMIT,
  }, async () => {
    const folder = await seeded();
    const edit = (...args: string[]) => runHere(folder, "edit", ...args);
    expect((await edit("retime", SMALL_TALK_ID, "1:00", "1:30")).stdout).toBe(
      `1 retime ${SMALL_TALK_ID}: estimated 60, seconds 90\n`,
    );
    expect((await edit("apart", "Keras", "--from", "PyTorch")).stdout).toBe("2 apart tool:keras: from tool:pytorch\n");
    const { times, apart } = documentSchema.parse(JSON.parse((await runHere(folder, "export")).stdout));
    expect(times).toEqual([{ source: SMALL_TALK_ID, estimated: 60, seconds: 90 }]);
    expect(apart).toEqual([{ first: "tool:keras", second: "tool:pytorch" }]);
  });

  it("forgets a person: talks, and every correction that names them", { timeout: LIMIT }, async () => {
    const folder = await seeded();
    await runHere(folder, "edit", "annotate", "Ada Quill", "asked to be removed");
    const dry = await runHere(folder, "forget", "Ada Quill");
    expect(dry.stdout).toBe(`would forget talk ${SMALL_TALK_ID}\nwould forget 1 edits\n`);
    expect(dry.stderr).toContain("nothing was changed");
    const done = await runHere(folder, "forget", "Ada Quill", "--yes");
    expect(done).toMatchObject({ code: 0, stdout: `forgot talk ${SMALL_TALK_ID}\nforgot 1 edits\n` });
    expect((await runHere(folder, "edit", "list")).stdout).not.toContain("removed");
    expect((await runHere(folder, "forget", "Ada Quill")).code).toBe(66);
  });

  it.for<[string, number, string[], RegExp]>([
    ["an unknown name", 66, ["reject", "Nobody At All"], /^cairn: Nothing is called “Nobody At All”/],
    ["an unknown id", 65, ["reject", "tool:none"], /^cairn: The edit cannot be made: .*tool:none.*nothing was changed/],
    ["no time", 2, ["redate", "Tern Labs", "a while back"], /^cairn: “a while back” is not understood\. .*spring 2016/],
    [
      "no talk to time",
      65,
      ["retime", "none", "1:00", "1:30"],
      /^cairn: The edit cannot be made: no talk has the id none/,
    ],
    ["no media time", 2, ["retime", SMALL_TALK_ID, "soon", "1:30"], /^cairn: “soon” is no time of a recording/],
    ["one thing told apart", 65, ["apart", "Keras", "--from", "Keras"], /^cairn: The edit cannot be made: .* are one/],
    ["no edit to undo", 66, ["undo"], /^cairn: There is no edit to undo/],
    ["no operation", 2, [], /^cairn: Say what to edit/],
    ["words that nobody says", 66, ["add-entity", "Tool", "X", "--said", "zzz"], /^cairn: No talk says “zzz”/],
    ["words said twice", 2, ["add-entity", "Tool", "X", "--said", "and I"], /^cairn: “and I” is said \d times/],
  ])("%s ends with %i", { timeout: LIMIT }, async ([_, code, args, words]) => {
    const folder = await seeded();
    const run = await runHere(folder, "edit", ...args);
    expect(run).toMatchObject({ code, stdout: "" });
    expect(run.stderr).toMatch(words);
  });
});

it("is a command of its own", { timeout: LIMIT }, async () => {
  const folder = await seeded();
  const run = await runCairn(folder, "edit", "hide", "Keras", "--json");
  expect(run).toMatchObject({ code: 0, stderr: "" });
  expect(JSON.parse(run.stdout)).toMatchObject({ dryRun: false, edits: [{ seq: 1 }], changed: ["tool:keras"] });
});

describe("batches, export and import", () => {
  it("edits go out as lines and come back, once", { timeout: LIMIT }, async () => {
    const folder = await seeded();
    const batch = [
      { id: "b1", op: "rename", target: "tool:keras", value: { name: "Keras 2" } },
      { id: "b2", op: "reject", target: "tool:none" },
    ];
    const write = (name: string, edits: object[]) =>
      writeFileSync(join(folder, name), edits.map((each) => `${JSON.stringify(each)}\n`).join(""));
    write("both.jsonl", batch);
    write("one.jsonl", batch.slice(0, 1));
    const refused = await runHere(folder, "edit", "--file", join(folder, "both.jsonl"));
    expect(refused).toMatchObject({ code: 65, stderr: expect.stringContaining("Edit b2 cannot be made") });
    expect((await runHere(folder, "edit", "list")).stderr).toBe("0 edits, 0 in conflict\n");
    expect((await runHere(folder, "edit", "--file", join(folder, "one.jsonl"))).code).toBe(0);

    await runHere(folder, "export", "--format", "edits", "--out", join(folder, "out.jsonl"));
    expect(readFileSync(join(folder, "out.jsonl"), "utf8")).toMatch(/^\{"anchor":.*"id":"b1".*\}\n$/);
    const other = ["--store", `embedded:${join(folder, "other")}`];
    const early = await runHere(folder, "import", join(folder, "out.jsonl"), ...other);
    expect(early).toMatchObject({ code: 0, stderr: expect.stringContaining("edit b1 finds nothing to work on yet") });
    await runHere(folder, "export", "--out", join(folder, "graph.json"));
    const loaded = await runHere(folder, "import", join(folder, "graph.json"), ...other);
    expect(loaded).toEqual({ code: 0, stdout: "", stderr: "1 talk (1 new or changed), 0 edits (0 new).\n" });
    expect((await runHere(folder, "import", join(folder, "out.jsonl"), ...other)).stderr).toBe(
      "0 talks (0 new or changed), 1 edit (0 new).\n",
    );
    const exported = (await runHere(folder, "export", ...other)).stdout;
    expect(documentSchema.parse(JSON.parse(exported)).entities.find(({ id }) => id === "tool:keras")?.name).toBe(
      "Keras 2",
    );
  });

  it.each([
    ["a document of another version", '{"version":2,"entities":[]}', /version 2, and version 1 is read/],
    ["a broken document", '{"version":1,"entities":[]}', /is no graph document \(/],
    ["no JSON", "hello", /:1 is not a line of JSON/],
    ["nothing", "\n", /holds neither/],
  ])("%s is refused", { timeout: LIMIT }, async (_, text, words) => {
    const folder = temporaryFolder({ "in.json": text });
    const run = await runHere(folder, "import", join(folder, "in.json"));
    expect(run).toMatchObject({ code: 65, stdout: "" });
    expect(run.stderr).toMatch(words);
  });
});

describe("a target", () => {
  const graph = project([smallTalk(), secondTalk()], []);
  it.each([
    ["an id", "tool:keras", "tool:keras"],
    ["a name", "Keras", "tool:keras"],
    ["another name, however written", "CARROTS", "tool:keras"],
    ["a relation", TERN, TERN],
  ])("is %s", (_, text, id) => expect(findTarget(graph, text)).toBe(id));

  it("that has a time is the fact about a thing", () => expect(findTimed(graph, "tern labs")).toBe(TERN));

  it("that several go by is none", () => {
    const { entities } = graph;
    const twice = entities.flatMap((each) =>
      each.id === "tool:keras" ? [each, { ...each, id: "tool:keras-2" }] : [each],
    );
    expect(() => findTarget({ ...graph, entities: twice }, "keras")).toThrow(/tool:keras, tool:keras-2/);
  });
  it.each(["Kera", "", "Northfield"])("%o is none", (text) => expect(() => findTarget(graph, text)).toThrow(/Nothing/));
});

describe("when", () => {
  it.each([
    ["2016-21", { start: "2016-21" }],
    ["2014/2016", { start: "2014", end: "2016" }],
    ["2014/..", { start: "2014", end: ".." }],
    ["..", { end: ".." }],
    ["P8M", { duration: "P8M" }],
    ["spring 2016", { start: "2016-21" }],
    ["since 2015", { start: "2015", end: ".." }],
  ])("%s", (words, dates) => expect(readWhen(words)).toEqual(dates));
  it.each(["someday", "before Lyft", "2014/2015/2016", "P", ""])("%o is no time", (words) =>
    expect(() => readWhen(words)).toThrow(/is no time/),
  );
  it("a gap is a length", () => {
    expect([readGap("two years"), readGap("P18M")]).toEqual(["P2Y", "P18M"]);
    expect(() => readGap("2014")).toThrow(/--gap/);
  });
});

it("a preview cuts long lists and says when nothing changes", () => {
  const many = Array.from({ length: 25 }, (_, index) => `tool:${index}`);
  expect(previewLines({ added: many, removed: ["a"], changed: [], conflicts: [] }).slice(-2)).toEqual([
    "+ and 5 more",
    "- a",
  ]);
  expect(previewLines({ added: [], removed: [], changed: [], conflicts: [] })).toEqual(["nothing would change"]);
});

it(
  "a document of several talks is taken apart by what each says",
  async () => {
    const folder = temporaryFolder();
    const store = await openEmbeddedStore(join(folder, ".cairn"));
    for (const talk of [smallTalk(), secondTalk()]) await store.putTalk(talk);
    await store.close();
    await runHere(folder, "export", "--out", join(folder, "both.json"));
    await runHere(folder, "import", join(folder, "both.json"), "--store", `embedded:${join(folder, "copy")}`);
    const copy = await openEmbeddedStore(join(folder, "copy"));
    expect((await copy.talks()).map(({ id }) => id)).toEqual([SMALL_TALK_ID, SECOND_TALK_ID]);
    const text = (await copy.talk(SMALL_TALK_ID))?.text ?? "";
    const original = smallTalk().text;
    expect(text).toContain("Golden Compass");
    expect([...text].every((letter, at) => letter === " " || letter === original[at])).toBe(true);
    await copy.close();
  },
  LIMIT,
);
