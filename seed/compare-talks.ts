/** What loading a talk again would change. */
import canonicalize from "canonicalize";
import type { Talk } from "../model/talk.ts";

export interface TalkChanges {
  /** The very same talk: loading it changes nothing. */
  readonly same: boolean;
  /** Ids of entities, relations and orders. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** Differences between a talk as stored (undefined: not stored) and as it is now, by fact id. */
export function talkChanges(before: Talk | undefined, after: Talk): TalkChanges {
  const old = factTexts(before);
  const now = factTexts(after);
  return {
    same: before !== undefined && canonicalize(before) === canonicalize(after),
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    changed: [...now.keys()].filter((id) => old.has(id) && old.get(id) !== now.get(id)),
  };
}

function factTexts(talk: Talk | undefined): Map<string, string | undefined> {
  if (talk === undefined) return new Map();
  const { entities, relations, orders } = talk.document;
  return new Map([...entities, ...relations, ...orders].map((fact) => [fact.id, canonicalize(fact)]));
}
