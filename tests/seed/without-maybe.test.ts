import { expect, it } from "vitest";
import type { GraphDocument } from "../../model/document.ts";
import { withoutMaybe } from "../../seed/without-maybe.ts";
import { smallTalk } from "../support/small-talk.ts";

/** The small talk's document with the confidence of facts whose id contains `part` set. */
function doubting(part: string, confidence: number): GraphDocument {
  const { document } = smallTalk();
  for (const fact of [...document.entities, ...document.relations, ...document.orders]) {
    fact.confidence = fact.id.includes(part) ? confidence : 0.9;
  }
  return document;
}
const ids = ({ entities, relations, orders }: GraphDocument) =>
  [...entities, ...relations, ...orders].map(({ id }) => id);

it("keeps what is at the threshold", () => {
  const document = doubting("tern-labs", 0.5);
  expect(withoutMaybe(document)).toEqual(document);
});

it("takes relations and orders out with the end they lose", () => {
  const sure = ids(withoutMaybe(doubting("organization:tern-labs", 0.49)));
  expect(sure.filter((id) => id.includes("tern-labs"))).toEqual([]);
  expect(sure.some((id) => id.includes("blue-harbor"))).toBe(true);
});

it("keeps the ends of a relation that is taken out", () => {
  const sure = ids(withoutMaybe(doubting("switched_to", 0.1)));
  expect(sure).toContain("tool:keras");
  expect(sure.filter((id) => id.startsWith("switched_to"))).toEqual([]);
});
