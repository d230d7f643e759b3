import { expect, it } from "vitest";
import { documentOfGraph, documentText } from "../../formats/document-json.ts";
import { project } from "../../graph/project.ts";
import { documentSchema } from "../../model/document.ts";
import { SMALL_TALK_ID, secondTalk, smallTalk } from "../support/small-talk.ts";

const { document } = smallTalk();

it("is one line that reads back as the document", () => {
  const text = documentText(document);
  expect(text.indexOf("\n")).toBe(text.length - 1);
  expect(documentText(documentSchema.parse(JSON.parse(text)))).toBe(text);
});

it("is the same bytes whatever the order of lists and keys", () => {
  const shuffled = documentSchema.parse({
    warnings: document.warnings,
    entities: document.entities.toReversed(),
    relations: document.relations.toReversed(),
    orders: document.orders.toReversed(),
    sources: document.sources,
    extractor: document.extractor,
    version: document.version,
  });
  expect(documentText(shuffled)).toBe(documentText(document));
});

it("carries every fact and its words through a projection, but no features", () => {
  const again = documentOfGraph(project([smallTalk()], []), [document.extractor]);
  const relations = document.relations.map(({ features, ...relation }) => relation);
  expect(documentText(documentSchema.parse(again)) === documentText({ ...document, relations })).toBe(true);
});

it("holds two talks in one, with the evidence of both", () => {
  const talks = [smallTalk(), secondTalk()];
  const both = documentOfGraph(
    project(talks, []),
    talks.map((talk) => talk.document.extractor),
  );
  expect(documentSchema.parse(both).sources).toHaveLength(2);
  const keras = both.entities.find(({ id }) => id === "tool:keras");
  const sources = keras?.evidence.flatMap((each) => ("source" in each ? [each.source] : []));
  expect(new Set(sources)).toEqual(new Set([SMALL_TALK_ID, secondTalk().document.sources[0]?.id]));
  expect(both.extractor).toEqual(document.extractor);
});
