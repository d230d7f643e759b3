/** Names that only the user's own talks know: a small employer, a friend's project. */
import { createHash } from "node:crypto";
import { z } from "zod";
import { Failure } from "../model/failure.ts";
import {
  type GazetteerEntry,
  gazetteerEntrySchema,
  type Knowledge,
  type SoundIndex,
  type SoundMatch,
} from "../model/gazetteer.ts";
import { createPhonemeIndex } from "./knowledge/phoneme-index.ts";

/** Entries as in the gazetteer; who writes a few by hand need not name a domain. */
const namesSchema = z.array(gazetteerEntrySchema.extend({ domain: z.string().min(1).default("own") })).min(1);

/** @throws Failure `bad-data` naming `path` and the entry that is none. */
export function parseNames(text: string, path: string): readonly GazetteerEntry[] {
  const parsed = namesSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue && issue.path.length > 0 ? `${issue.path.join(".")}: ${issue.message}` : "no list";
  throw new Failure(
    "bad-data",
    `${path} is not a list of names (${where}): write JSON such as [{"kind": "Organization", "name": "Loom Labs"}].`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Knowledge with further names, which win over known ones of the same kind and name. */
export function withNames(knowledge: Knowledge, names: readonly GazetteerEntry[]): Knowledge {
  const { gazetteer, soundIndex, pronounce } = knowledge;
  const entries = new Map([...gazetteer.entries, ...names].map((entry) => [keyOf(entry), entry]));
  const isOwn = new Set(names.map(keyOf));
  const version = createHash("sha256").update(gazetteer.version).update(JSON.stringify(names)).digest("hex");
  return {
    ...knowledge,
    gazetteer: {
      version: version.slice(0, 12),
      entries: [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, entry]) => entry),
    },
    soundIndex: joined(
      soundIndex.narrow((entry) => !isOwn.has(keyOf(entry))),
      createPhonemeIndex(names, pronounce),
    ),
  };
}

const keyOf = ({ kind, name }: GazetteerEntry): string => `${kind}\u0000${name}`;

/** Two indexes of different entries as one. */
function joined(first: SoundIndex, second: SoundIndex): SoundIndex {
  return {
    findSimilar: (phonemes, minSimilarity) =>
      [first, second].flatMap((index) => index.findSimilar(phonemes, minSimilarity)).sort(byLikeness),
    narrow: (keep) => joined(first.narrow(keep), second.narrow(keep)),
  };
}

function byLikeness(a: SoundMatch, b: SoundMatch): number {
  return b.similarity - a.similarity || (keyOf(a.entry) < keyOf(b.entry) ? -1 : 1);
}
