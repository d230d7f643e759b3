import { describe, expect, it } from "vitest";
import { documentOfGraph } from "../../formats/document-json.ts";
import { editsText } from "../../formats/edits-jsonl.ts";
import { talksOfDocument } from "../../formats/talks-of-document.ts";
import { project } from "../../graph/project.ts";
import type { Edit, SequencedEdit } from "../../model/edit.ts";
import { parseEdits } from "../../seed/edits-file.ts";
import { SECOND_TALK_ID, SMALL_PERSON, SMALL_TALK_ID, secondTalk, smallTalk } from "../support/small-talk.ts";

const note = [{ by: "ada", note: "I was there" }];
const added: readonly Edit[] = [
  {
    id: "e1",
    op: "addEntity",
    value: { id: "place:oslo", kind: "Place", name: "Oslo", aliases: ["Christiania"], evidence: note },
  },
  {
    id: "e2",
    op: "addRelation",
    value: { type: "LIVED_IN", source: SMALL_PERSON, target: "place:oslo", start: "2014", evidence: note },
  },
  {
    id: "e3",
    op: "order",
    value: {
      kind: "starts-before",
      first: `lived_in~${SMALL_PERSON}~place:oslo~${SMALL_PERSON}~1`,
      second: `used~${SMALL_PERSON}~tool:pytorch~${SMALL_PERSON}~1`,
    },
  },
];
const numbered = (edits: readonly Edit[]): SequencedEdit[] =>
  edits.map((edit, index) => ({ ...edit, seq: index + 1, at: "2026-01-01T00:00:00Z" }));

describe("a document of everything", () => {
  const graph = project([smallTalk(), secondTalk()], numbered(added));
  const document = documentOfGraph(graph, [smallTalk().document.extractor]);

  it("taken apart and put together says the same", () => {
    const { talks, edits } = talksOfDocument(document, new Map());
    expect(talks.map(({ document: { sources } }) => sources[0]?.id)).toEqual([SMALL_TALK_ID, SECOND_TALK_ID]);
    const again = project(talks, numbered(edits));
    const plain = ({ entities, relations, orders }: typeof graph) =>
      [...entities, ...relations]
        .map(({ id, start, end, duration }) => [id, start, end, duration])
        .concat(orders.map(({ id }) => [id]));
    expect(plain(again)).toEqual(plain(graph));
    expect(again.conflicts).toEqual([]);
    expect(again.entities.find(({ id }) => id === "place:oslo")).toMatchObject({ aliases: ["Christiania"] });
  });

  it("gives what rests on notes alone as edits, with the same ids each time", () => {
    const edits = talksOfDocument(document, new Map()).edits;
    expect(edits.map(({ op }) => op)).toEqual(["addEntity", "addRelation", "order"]);
    expect(talksOfDocument(document, new Map()).edits).toEqual(edits);
  });

  it("keeps a text that is had already, unless it is another", () => {
    const { text, segments } = smallTalk();
    const textOf = (known: string) =>
      talksOfDocument(document, new Map([[SMALL_TALK_ID, { text: known, segments }]])).talks[0]?.text;
    expect(textOf(text)).toBe(text);
    expect(textOf("something else")).toContain("Golden Compass");
  });

  it("quotes in their places where there is no text", () => {
    const [talk] = talksOfDocument(document, new Map()).talks;
    for (const { evidence } of talk?.document.entities ?? []) {
      for (const piece of evidence) {
        if ("start" in piece) expect(talk?.text.slice(piece.start, piece.end)).toBe(piece.text);
      }
    }
  });
});

it("what was put right beside the facts is read back, once", () => {
  const beside = {
    times: [{ source: SMALL_TALK_ID, estimated: 60, seconds: 90 }],
    apart: [{ first: "tool:keras", second: "tool:pytorch" }],
  };
  const document = { ...documentOfGraph(project([smallTalk()], []), [smallTalk().document.extractor]), ...beside };
  const { talks, edits } = talksOfDocument(document, new Map());
  expect(talks[0]?.document).not.toHaveProperty("times");
  expect(edits).toMatchObject([
    { op: "retime", target: SMALL_TALK_ID, value: { estimated: 60, seconds: 90 } },
    { op: "apart", target: "tool:keras", value: { from: "tool:pytorch" } },
  ]);
  const graph = project(talks, numbered(edits));
  expect(graph.conflicts).toEqual([]);
  expect(documentOfGraph(graph, []).apart).toEqual(beside.apart);
});

it("edits are written as lines that are read back, without the numbers of their store", () => {
  const text = editsText(numbered(added));
  expect(text.split("\n")).toHaveLength(4);
  expect(parseEdits(text, "edits.jsonl")).toEqual(added.map((edit) => ({ ...edit, at: "2026-01-01T00:00:00Z" })));
});
