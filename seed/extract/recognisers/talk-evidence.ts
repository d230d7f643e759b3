/** What a talk is about, as far as names spelled right tell. */
import type { GazetteerEntry } from "../../../model/gazetteer.ts";
import type { Mention } from "../reading/mention.ts";
import type { Reading } from "../reading/reading.ts";
import { foldWord } from "../reading/tokenise.ts";
import { entriesInTitle } from "./title-names.ts";

export interface TalkEvidence {
  /** Named right somewhere, or in the title, with how strongly that speaks for another hearing of it. */
  readonly named: ReadonlyMap<GazetteerEntry, number>;
  /** Field → how many of its names are in the talk. */
  readonly strength: ReadonlyMap<string, number>;
}

const IN_TITLE = 1.2;
const IN_TALK = 0.8;

export function namedInTalk(reading: Reading, found: readonly Mention[]): TalkEvidence {
  const named = new Map<GazetteerEntry, number>();
  const byDomain = new Map<string, Set<GazetteerEntry>>();
  const note = (entry: GazetteerEntry, weight: number) => {
    named.set(entry, Math.max(named.get(entry) ?? 0, weight));
    byDomain.set(entry.domain, (byDomain.get(entry.domain) ?? new Set()).add(entry));
  };
  for (const { entry } of found) if (entry) note(entry, IN_TALK);
  for (const entry of entriesInTitle(reading)) {
    if (entry.kind === "Role" || entry.kind === "Topic") continue;
    if (foldWord(entry.name).length > 3) note(entry, IN_TITLE);
  }
  return { named, strength: new Map([...byDomain].map(([domain, entries]) => [domain, entries.size])) };
}
