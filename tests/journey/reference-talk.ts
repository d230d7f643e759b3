import annotation from "../gold/kaggle-grandmaster-lyft.json" with { type: "json" };
import { goldGraph } from "./gold-graph.ts";

/**
 * The reference talk as its annotation has it, with what the transcript says besides: the order of the story, two lengths
 * of time, two counts, and the facts that the annotation leaves optional. Offsets point into the transcript.
 */
export const referenceTalk = () =>
  goldGraph(annotation, {
    facts: ["r141", "r209", "r327"],
    changes: {
      r006: { duration: "P8M" },
      r014: { properties: { organization: "organization:lyft" } },
      r021: { properties: { count: 70, countQualifier: "more than" } },
      r048: { properties: { count: 100, countQualifier: "more than" } },
      r072: {
        properties: {
          organization: "organization:lyft",
          competition: "competition:lyft-3d-object-detection-for-autonomous-vehicles",
        },
      },
      r141: { properties: { count: 3, outcome: "failed" } },
    },
    orders: [
      { kind: "ends-before", first: "r003", second: "r005", at: [853, 1158] },
      { kind: "ends-before", first: "r003", second: "r006", at: [735, 1184] },
      { kind: "ends-before", first: "r006", second: "r009", at: [1346, 1389] },
      { kind: "ends-before", first: "r006", second: "r008", at: [1346, 1418] },
      { kind: "ends-before", first: "r009", second: "r013", at: [2143, 2203] },
      { kind: "starts-before", first: "r026", second: "r027", gap: "P18M", at: [8803, 8868] },
      { kind: "during", first: "r011", second: "r009", at: [14221, 14337] },
      { kind: "starts-before", first: "r043", second: "r045", at: [14901, 15038] },
      { kind: "starts-before", first: "r009", second: "r048", at: [16513, 16613] },
      { kind: "starts-before", first: "r053", second: "r055", at: [17545, 17746] },
      { kind: "during", first: "r072", second: "r013", at: [21343, 21405] },
    ],
  });
