/**
 * The truth inside Neo4j: `:Talk`, `:Edit` and `:Story` nodes, and one `:Store` node that counts the changes. Whoever
 * writes first takes that node's lock, so that two writers never see half of each other's work.
 */
import { z } from "zod";
import { documentSchema, type GraphDocument } from "../model/document.ts";
import { editSchema, type SequencedEdit } from "../model/edit.ts";
import { Failure } from "../model/failure.ts";
import { type StoredStory, storedStorySchema } from "../model/story.ts";
import { segmentSchema, type Talk } from "../model/talk.ts";
import { canonicalText, sha256 } from "./canonical.ts";
import type { Row } from "./graph-store.ts";
import { passagesOf } from "./passages.ts";

export const TRUTH_SCHEMA: readonly string[] = [
  "CREATE CONSTRAINT cairn_store_id IF NOT EXISTS FOR (s:Store) REQUIRE s.id IS UNIQUE",
  "CREATE CONSTRAINT cairn_talk_id IF NOT EXISTS FOR (t:Talk) REQUIRE t.id IS UNIQUE",
  "CREATE CONSTRAINT cairn_edit_id IF NOT EXISTS FOR (e:Edit) REQUIRE e.id IS UNIQUE",
  "CREATE CONSTRAINT cairn_story_id IF NOT EXISTS FOR (s:Story) REQUIRE s.id IS UNIQUE",
  "CREATE FULLTEXT INDEX cairn_text IF NOT EXISTS FOR (n:Entity|Evidence) ON EACH [n.searchText, n.text] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}",
  "CREATE INDEX cairn_passage_source IF NOT EXISTS FOR (p:Passage) ON (p.source)",
  "CREATE FULLTEXT INDEX cairn_passages IF NOT EXISTS FOR (p:Passage) ON EACH [p.text] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}",
];

export type Run = (cypher: string, params?: Readonly<Record<string, unknown>>) => Promise<readonly Row[]>;

/** A talk without its text. */
export interface KeptTalk {
  readonly document: GraphDocument;
  readonly characters: number;
  /** SHA-256 of all of it: the very same talk has the same. */
  readonly sum: string;
}

export interface Truth {
  readonly generation: number;
  /** Version of the projection that the graph was made by; 0 before the first. */
  readonly projection: number;
  readonly talks: ReadonlyMap<string, KeptTalk>;
  readonly edits: readonly SequencedEdit[];
}

export const EMPTY_TRUTH: Truth = { generation: 0, projection: 0, talks: new Map(), edits: [] };

export const keptTalk = (talk: Talk): KeptTalk => ({
  document: talk.document,
  characters: talk.text.length,
  sum: sha256(canonicalText(talk)),
});

/** Takes the writers' lock for the rest of the transaction. */
export async function lockStore(run: Run): Promise<void> {
  await run(
    "MERGE (s:Store {id: 'cairn'}) ON CREATE SET s.generation = 0, s.projection = 0, s.cairn = true SET s.locked = true",
  );
}

export async function countUp(run: Run, generation: number, projection: number): Promise<void> {
  await run(
    "MATCH (s:Store {id: 'cairn'}) SET s.generation = $generation, s.projection = $projection REMOVE s.locked",
    {
      generation,
      projection,
    },
  );
}

const countSchema = z.object({ generation: z.int(), projection: z.int() });

/** What the store holds now, reading again only what `known` does not have. */
export async function readTruth(run: Run, known: Truth): Promise<Truth> {
  const count = await readCount(run);
  if (count.generation === known.generation) return { ...known, projection: count.projection };
  return { ...count, talks: await readTalks(run, known.talks), edits: await readEdits(run, known.edits) };
}

/** Changes acknowledged so far, and the version of the projection; both 0 in a database Cairn never wrote to. */
export async function readCount(run: Run): Promise<Pick<Truth, "generation" | "projection">> {
  const [row] = await run(
    "MATCH (s:Store {id: 'cairn'}) RETURN s.generation AS generation, s.projection AS projection",
  );
  return row ? checked(countSchema, row, "count of changes") : { generation: 0, projection: 0 };
}

const sumSchema = z.object({ id: z.string(), sum: z.string() });
const keptSchema = z.object({ id: z.string(), sum: z.string(), characters: z.int(), document: z.string() });

async function readTalks(run: Run, known: ReadonlyMap<string, KeptTalk>): Promise<Map<string, KeptTalk>> {
  const sums = checked(
    z.array(sumSchema),
    await run("MATCH (t:Talk) WHERE t.cairn = true RETURN t.id AS id, t.sum AS sum ORDER BY t.id"),
    "list of talks",
  );
  const missing = sums.filter(({ id, sum }) => known.get(id)?.sum !== sum).map(({ id }) => id);
  const rows = await run(
    "MATCH (t:Talk) WHERE t.id IN $ids AND t.cairn = true RETURN t.id AS id, t.sum AS sum, t.characters AS characters, t.document AS document",
    { ids: missing },
  );
  const fresh = new Map(
    checked(z.array(keptSchema), rows, "talks").map(({ id, document, ...kept }) => [
      id,
      { ...kept, document: parsed(documentSchema, document, `talk ${id}`) },
    ]),
  );
  const talks = new Map<string, KeptTalk>();
  for (const { id } of sums) {
    const talk = fresh.get(id) ?? known.get(id);
    if (talk) talks.set(id, talk);
  }
  return talks;
}

const keptEditSchema = editSchema.and(z.object({ seq: z.int().min(1), at: z.string() }));
const textSchema = z.object({ text: z.string() });

async function readEdits(run: Run, known: readonly SequencedEdit[]): Promise<SequencedEdit[]> {
  const rows = await run(
    "MATCH (e:Edit) WHERE e.seq > $after AND e.cairn = true RETURN e.edit AS text ORDER BY e.seq",
    {
      after: known.length,
    },
  );
  const fresh = rows.map((row) => parsed(keptEditSchema, checked(textSchema, row, "edit").text, "an edit"));
  return [...known, ...fresh];
}

export async function writeTalk(run: Run, id: string, talk: Talk, kept: KeptTalk): Promise<void> {
  await run(
    "MERGE (t:Talk {id: $id}) SET t.cairn = true, t.title = $title, t.sum = $sum, t.characters = $characters, t.document = $document, t.text = $text, t.segments = $segments",
    {
      id,
      title: talk.document.sources[0]?.title ?? id,
      sum: kept.sum,
      characters: kept.characters,
      document: JSON.stringify(talk.document),
      text: talk.text,
      segments: JSON.stringify(talk.segments),
    },
  );
  await writePassages(run, id, talk);
}

/** A talk's words in pieces, for the search alone: made anew from its text whenever it is written. */
export async function writePassages(run: Run, id: string, talk: Talk): Promise<void> {
  await erasePassages(run, id);
  await run(
    "UNWIND $rows AS row CREATE (p:Passage {source: row.source, start: row.start, end: row.end, text: row.text, cairn: true})",
    { rows: passagesOf(talk) },
  );
}

async function erasePassages(run: Run, id: string): Promise<void> {
  await run("MATCH (p:Passage {source: $id}) WHERE p.cairn = true DETACH DELETE p", { id });
}

export async function eraseTalk(run: Run, id: string): Promise<void> {
  await run("MATCH (t:Talk {id: $id}) WHERE t.cairn = true DETACH DELETE t", { id });
  await erasePassages(run, id);
}

export async function writeEdits(run: Run, edits: readonly SequencedEdit[]): Promise<void> {
  await run("UNWIND $rows AS row CREATE (e:Edit {id: row.id, seq: row.seq, edit: row.edit, cairn: true})", {
    rows: edits.map((edit) => ({ id: edit.id, seq: edit.seq, edit: JSON.stringify(edit) })),
  });
}

export async function replaceEdits(run: Run, edits: readonly SequencedEdit[]): Promise<void> {
  await run("UNWIND $rows AS row MATCH (e:Edit {id: row.id}) WHERE e.cairn = true SET e.edit = row.edit", {
    rows: edits.map((edit) => ({ id: edit.id, edit: JSON.stringify(edit) })),
  });
}

const talkRowSchema = z.object({ document: z.string(), text: z.string(), segments: z.string() });

export async function readTalk(run: Run, id: string): Promise<Talk | undefined> {
  const [row] = await run(
    "MATCH (t:Talk {id: $id}) WHERE t.cairn = true RETURN t.document AS document, t.text AS text, t.segments AS segments",
    { id },
  );
  if (!row) return undefined;
  const { document, text, segments } = checked(talkRowSchema, row, `talk ${id}`);
  return {
    document: parsed(documentSchema, document, `talk ${id}`),
    text,
    segments: parsed(z.array(segmentSchema), segments, `segments of talk ${id}`),
  };
}

export async function writeStory(run: Run, story: StoredStory): Promise<void> {
  await run("MERGE (s:Story {id: $id}) SET s.cairn = true, s.story = $story", {
    id: story.id,
    story: JSON.stringify(story),
  });
}

export async function eraseStory(run: Run, id: string): Promise<boolean> {
  const rows = await run("MATCH (s:Story {id: $id}) WHERE s.cairn = true DETACH DELETE s RETURN $id AS id", { id });
  return rows.length > 0;
}

/** One story, or all by id. */
export async function readStories(run: Run, id?: string): Promise<StoredStory[]> {
  const rows = await run(
    id === undefined
      ? "MATCH (s:Story) WHERE s.cairn = true RETURN s.story AS text ORDER BY s.id"
      : "MATCH (s:Story {id: $id}) WHERE s.cairn = true RETURN s.story AS text ORDER BY s.id",
    { id: id ?? "" },
  );
  return rows.map((row) => parsed(storedStorySchema, checked(textSchema, row, "story").text, "a story"));
}

function parsed<S extends z.ZodType>(schema: S, text: string, what: string): z.output<S> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw damaged(what);
  }
  return checked(schema, value, what);
}

function checked<S extends z.ZodType>(schema: S, value: unknown, what: string): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw damaged(what);
}

const damaged = (what: string): Failure =>
  new Failure("bad-data", `Neo4j holds a ${what} that is not as it was written; remove it and load it again.`);
