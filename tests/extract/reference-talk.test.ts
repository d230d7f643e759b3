import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { documentSchema } from "../../model/document.ts";
import { isSpan } from "../../model/evidence.ts";
import { periodBounds } from "../../model/period.ts";
import { extract } from "../../seed/extract/extract.ts";
import { readTranscript } from "../../seed/read/read-transcript.ts";
import { knowledge } from "./told.ts";

const bytes = readFileSync(new URL("../../seed/talks/kaggle-grandmaster-lyft.txt", import.meta.url));
const transcript = readTranscript(bytes, { fileName: "kaggle-grandmaster-lyft.txt" });
const extracted = () => extract(transcript, { source: { id: "reference", sha256: "0".repeat(64) }, knowledge });
const document = extracted();
const names = new Map(document.entities.map((entity) => [entity.id, entity.name]));
const sure = document.relations.filter((relation) => relation.confidence >= document.extractor.threshold);
const find = (type: string, target: string) =>
  sure.find((relation) => relation.type === type && names.get(relation.target) === target);

describe("the reference talk", () => {
  it("makes a valid document, byte for byte the same each time", () => {
    expect(documentSchema.safeParse(document).error).toBeUndefined();
    expect(JSON.stringify(extracted())).toBe(JSON.stringify(document));
  });

  it.each([
    "Vladimir Iglovikov",
    "UC Davis",
    "Lyft",
    "Kaggle",
    "NVIDIA GTX 1080 Ti",
    "Keras",
    "PyTorch",
    "Kaggle Grandmaster",
    "NeurIPS",
    "San Francisco",
  ])("finds %s", (name) => {
    expect([...names.values()]).toContain(name);
  });

  it.each([
    ["STUDIED_AT", "UC Davis"],
    ["WORKED_AT", "Lyft"],
    ["SWITCHED_TO", "PyTorch"],
    ["EARNED", "$20,000 prize"],
    ["LIVED_IN", "San Francisco"],
    ["PRESENTED_AT", "NeurIPS"],
  ])("states %s %s", (type, target) => {
    expect(find(type, target)).toBeDefined();
  });

  it("dates the work at Lyft from about 2017, with the role, until the talk", () => {
    const work = find("WORKED_AT", "Lyft");
    expect(periodBounds(work?.start ?? "")?.first.slice(0, 4)).toBe("2017");
    expect([work?.end, work?.properties.role]).toEqual(["..", "senior computer vision engineer"]);
  });

  it("names a Kaggle competition with a result", () => {
    const competed = sure.filter((relation) => relation.type === "COMPETED_IN").map(({ target }) => names.get(target));
    expect(competed.some((name) => /kaggle/i.test(name ?? ""))).toBe(true);
  });

  it("does not take places heard wrong for homes, nor applying for working", () => {
    expect(sure.filter(({ type }) => type === "LIVED_IN").map(({ target }) => names.get(target))).not.toContain(
      "Kabul",
    );
    for (const company of ["Facebook", "Tesla", "NVIDIA"]) expect(find("WORKED_AT", company)).toBeUndefined();
  });

  it("rests on literal spans with estimated times only", () => {
    for (const { evidence } of [...document.entities, ...document.relations, ...document.orders]) {
      for (const span of evidence) {
        if (!isSpan(span)) throw new TypeError("a note from extraction");
        expect(transcript.text.slice(span.start, span.end)).toBe(span.text);
        expect(span.secondsEstimated).toBe(true);
      }
    }
  });
});
