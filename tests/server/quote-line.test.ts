import { expect, it } from "vitest";
import type { Quote } from "../../model/api.ts";
import { quoteLine } from "../../server/quote-line.ts";

const quote = (more: Partial<Quote>): Quote => ({ id: "e", fact: "f", repairs: [], ...more });
const repair = (start: number, heard: string, meant: string) => ({
  start,
  end: start + heard.length,
  heard,
  meant,
  entity: "tool:x",
});

it.each([
  [quote({ text: "I used it", start: 5, seconds: 62 }), "1:02 “I used it”"],
  [quote({ text: "I  used\nit", start: 5, seconds: 62, secondsEstimated: true }), "≈ 1:02 “I used it”"],
  [quote({ note: "she told me", by: "me" }), "“she told me”"],
  [
    quote({
      text: "from carrots to PI torture",
      start: 100,
      repairs: [repair(116, "PI torture", "PyTorch"), repair(105, "carrots", "Keras")],
    }),
    "“from Keras to PyTorch” (heard: PI torture, carrots)",
  ],
  [
    quote({ text: "from carrots", start: 0, repairs: [repair(5, "carrots", "Keras"), repair(5, "carrots", "Karas")] }),
    "“from Keras” (heard: carrots, carrots)",
  ],
])("says %#", (given, line) => {
  expect(quoteLine(given)).toBe(line);
});
