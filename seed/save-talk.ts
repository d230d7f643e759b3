/** A talk that has been read, with its edits → the store; or what that would change. */
import type { TruthStore } from "../graph/graph-store.ts";
import { type Preview, previewChange } from "../graph/preview.ts";
import type { Edit } from "../model/edit.ts";
import { type Talk, talkId } from "../model/talk.ts";
import { type TalkChanges, talkChanges } from "./compare-talks.ts";

export interface SavedTalk {
  /** `loaded` new, `replaced` by a new extraction, `unchanged` the very same was there already. */
  readonly outcome: "loaded" | "replaced" | "unchanged";
  readonly talk: Talk;
  readonly changes: TalkChanges;
  /** Edits appended that the store did not know. */
  readonly edits: number;
  /** With a dry run: what the graph would gain and lose, and which edits would find nothing to work on. */
  readonly preview?: Preview;
}

/** @param dryRun change nothing. */
export async function saveTalk(
  store: TruthStore,
  { talk, edits }: { readonly talk: Talk; readonly edits: readonly Edit[] },
  dryRun: boolean,
): Promise<SavedTalk> {
  const before = await store.talk(talkId(talk));
  const known = new Set((await store.edits()).map((edit) => edit.id));
  const unknown = edits.filter((edit) => !known.has(edit.id));
  const changes = talkChanges(before, talk);
  const outcome = before === undefined ? "loaded" : changes.same ? "unchanged" : "replaced";
  const saved = { outcome, talk, changes, edits: unknown.length } as const;
  if (dryRun) return { ...saved, preview: await previewChange(store, { talks: [talk], edits: unknown }) };
  await store.putTalk(talk);
  if (unknown.length > 0) await store.appendEdits(unknown);
  return saved;
}
