// Our scorer and the reference one must print the same figures for every annotated talk. Usage: score-agrees.ts SHARED
import { deepStrictEqual } from "node:assert";
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { parsePrediction } from "../bench/score/annotations.ts";
import { loadGoldTalks } from "../bench/score/gold-talks.ts";
import { type Figures, type Retrieval, type Share, scoreDocuments } from "../bench/score/score-documents.ts";
import { loadKnowledge } from "../seed/knowledge/load-knowledge.ts";
import { loadTalk } from "../seed/load-talk.ts";

const shared = resolve(process.argv[2] ?? "../shared");
const work = mkdtempSync(join(tmpdir(), "cairn-score-"));
const knowledge = await loadKnowledge();

const talks = await loadGoldTalks(join(shared, "gold"), join(shared, "transcripts"));
if (talks.length === 0) throw new Error(`no annotated talks in ${shared}/gold`);
for (const { name, gold, transcriptPath } of talks) {
  const { document, text } = await loadTalk(await readFile(transcriptPath), transcriptPath, {
    knowledge: async () => knowledge,
  });
  const predicted = join(work, `${name}.json`);
  writeFileSync(predicted, JSON.stringify(document));
  const ours = scoreDocuments(gold, parsePrediction(document, name), text);
  const theirs = referenceFigures(join(shared, "gold", `${name}.json`), predicted, transcriptPath);
  deepStrictEqual(comparable(ours), theirs);
  console.log(`${basename(transcriptPath)}: the same figures`);
}

/** What score.py prints on its last line, less what ours does not count. */
function referenceFigures(gold: string, predicted: string, text: string): unknown {
  const printed = execFileSync("python3", [join(shared, "score.py"), gold, predicted, "--text", text]).toString();
  const figures = JSON.parse(printed.trim().split("\n").at(-1) ?? "");
  const retrieval = ({
    precision,
    recall,
    f1,
    predicted,
    matched,
    required,
    required_found,
  }: Record<string, number>) => ({
    ...{ precision, recall, f1, predicted, matched, required, requiredFound: required_found },
  });
  return {
    entities: retrieval(figures.entities),
    entitiesKindFree: retrieval(figures.entities_kind_free),
    relations: retrieval(figures.relations),
    relationsKindFree: retrieval(figures.relations_kind_free),
    start: [figures.temporal.right, figures.temporal.timed],
    end: [figures.temporal_end.right, figures.temporal_end.timed],
    evidence: [figures.evidence.right, figures.evidence.matched],
    spans: [figures.spans.valid, figures.spans.total],
  };
}

function comparable(figures: Figures): unknown {
  const retrieval = ({ precision, recall, f1, predicted, matched, required, requiredFound }: Retrieval) => ({
    ...{ precision, recall, f1, predicted, matched, required, requiredFound },
  });
  const share = (it: Share | null) => [it?.right, it?.of];
  return {
    entities: retrieval(figures.entities),
    entitiesKindFree: retrieval(figures.entitiesKindFree),
    relations: retrieval(figures.relations),
    relationsKindFree: retrieval(figures.relationsKindFree),
    start: share(figures.start),
    end: share(figures.end),
    evidence: share(figures.evidence),
    spans: share(figures.spans),
  };
}
