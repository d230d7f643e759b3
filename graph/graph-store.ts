/** One interface, two engines. Truth is what was loaded and made; the graph is projected from it (`project.ts`). */
import type { Source } from "../model/document.ts";
import type { Conflict, Edit, SequencedEdit } from "../model/edit.ts";
import { Failure } from "../model/failure.ts";
import type { GraphEntity, GraphRelation } from "../model/graph.ts";
import type { StoredStory } from "../model/story.ts";
import type { Talk } from "../model/talk.ts";
import type { Passage } from "./passages.ts";

export interface TalkSummary {
  readonly id: string;
  readonly source: Source;
  readonly entities: number;
  readonly relations: number;
  readonly orders: number;
  readonly warnings: number;
  /** Its facts of lower confidence are "maybe". */
  readonly threshold: number;
  /** UTF-16 code units of the text. */
  readonly characters: number;
}

export interface ReadLimits {
  /** Wall-clock deadline of our own: past it the call fails with `timeout`, whatever the engine does. */
  readonly timeoutMs: number;
  readonly maxRows: number;
}

export type Row = Readonly<Record<string, unknown>>;

export interface ReadResult {
  readonly rows: readonly Row[];
  /** Why rows are missing, when they are. */
  readonly truncated?: string;
}

/** A user's query that took too long. Nobody waits for it any more; the engine may not have noticed yet. */
export class QueryOverdue extends Failure {
  /** Resolves when the engine has let go of it. */
  readonly released: Promise<void>;

  constructor(timeoutMs: number, released: Promise<void>) {
    super("timeout", `The query took longer than ${timeoutMs} ms; ask for less.`);
    this.name = "QueryOverdue";
    this.released = released;
  }
}

/** A user's query that the guard has let through. */
export interface ConsoleQuery {
  /** For an engine that holds nothing but the graph. */
  readonly plain: string;
  /** For a database in which other data lives beside the graph: confined to it. */
  readonly scoped: string;
  /** Names of the columns as the user wrote them; undefined where the engine knows better. */
  readonly columns: readonly string[] | undefined;
}

export interface ConsoleLimits extends ReadLimits {
  /** UTF-8 bytes of the rows as JSON. */
  readonly maxBytes: number;
}

export interface ConsoleRead {
  readonly columns: readonly string[];
  /** Cells in the order of the columns: JSON values, nodes, relationships and paths as `console-cells.ts` says. */
  readonly rows: readonly (readonly unknown[])[];
  /** The things and relations among the cells, with the ends of every relation. */
  readonly graph?:
    | { readonly entities: readonly GraphEntity[]; readonly relations: readonly GraphRelation[] }
    | undefined;
  readonly truncated?: string | undefined;
}

export interface StoreHit {
  readonly of: "entity" | "evidence" | "passage";
  /** Entity id, evidence id, or `source#start` of a passage. */
  readonly id: string;
  /** Larger is better; not comparable between engines. */
  readonly score: number;
  /** Of a passage: where it stands, and its words. */
  readonly passage?: Passage;
}

/** Where an open store is, for `/meta`, messages and locks. */
export interface StoreEngine {
  readonly name: "embedded" | "neo4j";
  readonly version: string;
  /** Folder or URL, never with a password. */
  readonly location: string;
}

/** What readers of the graph need. */
export type GraphReader = Pick<GraphStore, "read" | "talks">;

/** The truth alone, and reading: enough to bring, correct and remove. */
export type TruthStore = GraphReader &
  Pick<GraphStore, "engine" | "talk" | "edits" | "conflicts" | "putTalk" | "removeTalk" | "appendEdits">;

/** Every change is durable before its promise resolves, and the projection is in step with it. */
export interface GraphStore {
  readonly engine: StoreEngine;
  /** Adds or replaces a talk by its source id. Resolves to false when the very same talk was there already: nothing changed. */
  putTalk(talk: Talk): Promise<boolean>;
  /** @returns false when there was none. */
  removeTalk(id: string): Promise<boolean>;
  /** Appends all or none; one whose id is known already is skipped. @returns the sequence number of each, in order. */
  appendEdits(edits: readonly Edit[]): Promise<readonly number[]>;
  /**
   * Erases what these edits say, for good; their places in the sequence stay. On a database that several servers share,
   * the others hold what they read until they start anew.
   * @returns how many.
   */
  forgetEdits(ids: readonly string[]): Promise<number>;
  putStory(story: StoredStory): Promise<void>;
  deleteStory(id: string): Promise<boolean>;
  talks(): Promise<readonly TalkSummary[]>;
  talk(id: string): Promise<Talk | undefined>;
  edits(afterSeq?: number): Promise<readonly SequencedEdit[]>;
  conflicts(): Promise<readonly Conflict[]>;
  stories(): Promise<readonly StoredStory[]>;
  story(id: string): Promise<StoredStory | undefined>;
  /** Runs one portable Cypher text of ours with parameters. Never given text from a user. */
  read(cypher: string, params: Readonly<Record<string, unknown>>, limits: ReadLimits): Promise<ReadResult>;
  /**
   * Runs a user's query where it can neither write nor hold up the rest. The deadline counts from where it begins to run.
   * @throws QueryOverdue past the deadline, Failure `bad-data` when the engine cannot answer it.
   */
  consoleRead(
    query: ConsoleQuery,
    params: Readonly<Record<string, unknown>>,
    limits: ConsoleLimits,
  ): Promise<ConsoleRead>;
  /** Prefix, accent and one-typo hits: things by names, aliases and heard forms, then quotes, then passages, best first. */
  search(text: string, limit: number): Promise<readonly StoreHit[]>;
  /** +1 per acknowledged change, kept with the truth. */
  generation(): Promise<number>;
  /** SHA-256 of the canonical projected JSON of what the engine now holds. */
  digest(): Promise<string>;
  /** Projects anew from the truth and replaces the graph. @returns the digest after it. */
  rebuild(): Promise<string>;
  /** Writes the address a server answers at into the lock, so that a second opener can name it. Nothing to do on Neo4j. */
  announce(url: string): Promise<void>;
  close(): Promise<void>;
}
