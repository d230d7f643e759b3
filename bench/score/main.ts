/**
 * `npm run score`: extraction without edits against gold annotations, by talk, pooled, by kind and by relation type; then
 * the annotated passages, those that rules were tuned on and those that were held out.
 * Further talks: CAIRN_GOLD, a folder of annotations, and CAIRN_TRANSCRIPTS, the folder of the files they name.
 * `--check` ends with 1 when a figure lies below its floor.
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { reportFailure } from "../../cli/failures.ts";
import { ignoreClosedPipes } from "../../cli/terminal.ts";
import { Failure } from "../../model/failure.ts";
import type { Knowledge } from "../../model/gazetteer.ts";
import { loadKnowledge } from "../../seed/knowledge/load-knowledge.ts";
import { loadTalk } from "../../seed/load-talk.ts";
import { readFileBytes } from "../../seed/talk-files.ts";
import { withoutMaybe } from "../../seed/without-maybe.ts";
import { parsePrediction } from "./annotations.ts";
import { belowFloor, type Floors, floorsSchema } from "./floors.ts";
import { type GoldTalk, loadGoldTalks } from "./gold-talks.ts";
import { poolFigures } from "./pool.ts";
import { breakdownTable, type TalkFigures, talkTable } from "./report.ts";
import { scoreDocuments } from "./score-documents.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PASSAGES = `${ROOT}tests/passages`;

ignoreClosedPipes();
try {
  process.exitCode = await main(process.argv.includes("--check"));
} catch (error) {
  const { exitCode, message } = reportFailure(error, Boolean(process.env.CAIRN_DEBUG));
  process.stderr.write(`score: ${message}\n`);
  process.exitCode = exitCode;
}

async function main(check: boolean): Promise<number> {
  const knowledge = await loadKnowledge();
  const talks = await measure(await findGoldTalks(), knowledge);
  const pooled = pool("pooled", talks);
  process.stdout.write(`${talkTable([...talks, pooled])}\n`);
  process.stdout.write(`${breakdownTable("kind", pooled.figures.byKind)}\n`);
  process.stdout.write(`${breakdownTable("relation", pooled.figures.byType)}\n`);
  const passages = await measure(await loadGoldTalks(PASSAGES, PASSAGES), knowledge);
  for (const [prefix, title] of [
    ["tune-", "tuned on"],
    ["held-out-", "held out"],
  ] as const) {
    const half = passages.filter(({ name }) => name.startsWith(prefix));
    process.stdout.write(`${talkTable([...half, pool(`passages ${title}, pooled`, half)])}\n`);
  }
  return check ? checkFloors(talks, pooled, await loadFloors()) : 0;
}

async function measure(gold: readonly GoldTalk[], loaded: Knowledge): Promise<readonly TalkFigures[]> {
  const knowledge = async () => loaded;
  const talks: TalkFigures[] = [];
  for (const { name, gold: annotation, transcriptPath } of gold) {
    const { document, text } = await loadTalk(await readFileBytes(transcriptPath), transcriptPath, { knowledge });
    talks.push({ name, figures: scoreDocuments(annotation, parsePrediction(withoutMaybe(document), name), text) });
  }
  return talks;
}

function pool(name: string, talks: readonly TalkFigures[]): TalkFigures {
  const [first, ...rest] = talks.map(({ figures }) => figures);
  if (first === undefined) throw new Failure("input-missing", "There are no annotations to score against.");
  return { name, figures: poolFigures([first, ...rest]) };
}

/** The demo talk's, then the caller's; of two with one name the caller's. */
async function findGoldTalks(): Promise<readonly GoldTalk[]> {
  const own = await loadGoldTalks(`${ROOT}tests/gold`, `${ROOT}seed/talks`);
  const { CAIRN_GOLD: gold, CAIRN_TRANSCRIPTS: transcripts } = process.env;
  const further = gold ? await loadGoldTalks(gold, transcripts ?? gold) : [];
  return [...new Map([...own, ...further].map((talk) => [talk.name, talk])).values()];
}

async function loadFloors(): Promise<Floors> {
  return floorsSchema.parse(JSON.parse(await readFile(new URL("floors.json", import.meta.url), "utf8")));
}

function checkFloors(talks: readonly TalkFigures[], pooled: TalkFigures, floors: Floors): number {
  const below = [
    ...talks.flatMap(({ name, figures }) => belowFloor(name, figures, floors.talks[name] ?? floors.general)),
    ...belowFloor(pooled.name, pooled.figures, floors.pooled),
  ];
  for (const sentence of below) process.stderr.write(`${sentence}\n`);
  return below.length === 0 ? 0 : 1;
}
