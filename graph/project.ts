/** The graph as a pure function of what was loaded and made. The order of loading never matters. */
import type { GraphDocument } from "../model/document.ts";
import type { SequencedEdit } from "../model/edit.ts";
import type { Graph } from "../model/graph.ts";
import { compareText } from "./compare.ts";
import { collectDrafts } from "./project/collect.ts";
import { finishGraph } from "./project/finish.ts";
import { replayEdits } from "./project/replay-edits.ts";

/** What projecting needs of a talk: its text and segments do not matter. */
export interface ProjectedTalk {
  readonly document: GraphDocument;
}

/**
 * Changes with every change of what `project` makes of the same talks and edits, or of what a store keeps beside it:
 * one that keeps what another version made makes it anew.
 */
export const PROJECTION_VERSION = 3;

/**
 * Merges what all talks say, keeps every source's claim as evidence, and replays the edits by their sequence.
 * An edit that finds nothing to work on becomes a conflict. Which claim wins is said in `project/claims.ts`.
 * Documents must not be changed in place: what was made of the very same claims before is given again.
 */
export function project(talks: readonly ProjectedTalk[], edits: readonly SequencedEdit[]): Graph {
  const documents = talks.map((talk) => talk.document).sort((a, b) => compareText(sourceId(a), sourceId(b)));
  const drafts = collectDrafts(documents);
  const conflicts = replayEdits(
    drafts,
    [...edits].sort((a, b) => a.seq - b.seq),
  );
  return finishGraph(
    drafts,
    documents.flatMap((document) => document.sources.slice(0, 1)),
    conflicts,
  );
}

const sourceId = (document: GraphDocument): string => document.sources[0]?.id ?? "";
