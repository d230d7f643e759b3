/** Extraction against tokenising alone, and how it grows with the text. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { loadKnowledge } from "../seed/knowledge/load-knowledge.ts";
import { loadTalk } from "../seed/load-talk.ts";
import { compare } from "./harness.ts";
import { longLine } from "./long-text.ts";
import { comparisonRows, type Section } from "./section.ts";

const DEMO = fileURLToPath(new URL("../seed/talks/kaggle-grandmaster-lyft.txt", import.meta.url));
const EFFORT = { pairs: 9, seconds: 20 };
const LONG_EFFORT = { pairs: 5, seconds: 40 };
/** Where 250 KB take longer than this, growth is measured up to there, not up to 1 MB. */
const PATIENCE_MS = 10_000;

export async function benchExtract(): Promise<Section> {
  const loaded = await loadKnowledge();
  const knowledge = async () => loaded;
  const { text, segments } = await loadTalk(await readFile(DEMO), DEMO, { knowledge });
  const spoken = segments.map(({ start, end }) => text.slice(start, end)).join(" ");
  // No pipe beyond the tokeniser: sentences, parts of speech and entities stay off.
  const wink = winkNLP(model, []);
  const extraction = (name: string, words = "") => {
    const bytes = new TextEncoder().encode(words);
    return { name, run: () => loadTalk(bytes, "talk.txt", { knowledge }) };
  };
  const tokenising = (name: string, words = "") => ({ name, run: () => wink.readDoc(words).tokens().length() });

  const [small, middle, large] = [62_500, 250_000, 1_000_000].map((length) => longLine(spoken, length));
  const demo = await compare(extraction("extract demo talk", spoken), tokenising("wink-nlp tokens", spoken), EFFORT);
  const long = await compare(extraction("extract 250 KB", middle), tokenising("wink-nlp tokens", middle), LONG_EFFORT);
  const growth = await (long.medians[0] <= PATIENCE_MS
    ? compare(extraction("extract 1 MB", large), extraction("extract 250 KB", middle), LONG_EFFORT)
    : compare(extraction("extract 250 KB", middle), extraction("extract 62.5 KB", small), LONG_EFFORT));
  const throughput = [demo, long].map(({ ratio }) => (1 / ratio).toFixed(3)).join(" and ");
  return {
    name: "extract",
    about:
      "Reading and extracting a talk with the whole gazetteer, against wink-nlp splitting the same words into tokens and nothing more; and a line four times as long as another.",
    rows: comparisonRows([demo, long, growth]),
    notes: [
      `Throughput as a share of tokenising alone: ${throughput}.`,
      `Largest memory of the process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB.`,
    ],
  };
}
