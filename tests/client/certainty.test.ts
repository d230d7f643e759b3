import { expect, test } from "vitest";
import { certaintyInWords } from "../../client/words/certainty.ts";

const said = true as const;

test.each<[Parameters<typeof certaintyInWords>[0], string]>([
  [{ certainty: "said", said }, "said in the talk"],
  [{ certainty: "said", said, accepted: true }, "said in the talk, confirmed"],
  [{ certainty: "edited", said, corrected: ["when"], accepted: true }, "said in the talk, confirmed, corrected: when"],
  [{ certainty: "said", said, corrected: ["when"] }, "said in the talk, corrected: when"],
  [{ certainty: "edited", said, corrected: ["fact", "name"] }, "said in the talk, corrected: what, its name"],
  [{ certainty: "edited", corrected: ["fact", "when"] }, "added by hand"],
  [{ certainty: "inferred", said, corrected: ["when"] }, "inferred, corrected: when"],
  [{ certainty: "inferred" }, "inferred"],
])("%j is %s", (mark, words) => {
  expect(certaintyInWords(mark)).toBe(words);
});
