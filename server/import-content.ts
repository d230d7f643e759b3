/** What `import` takes: a graph document, or edits as JSON Lines → the store; or what that would change. */
import { talksOfDocument } from "../formats/talks-of-document.ts";
import type { TruthStore } from "../graph/graph-store.ts";
import { type Preview, previewChange, readTalks } from "../graph/preview.ts";
import { DOCUMENT_VERSION, documentSchema, type GraphDocument } from "../model/document.ts";
import type { Conflict, Edit } from "../model/edit.ts";
import { Failure } from "../model/failure.ts";
import { type Talk, talkId } from "../model/talk.ts";
import { parseEdits } from "../seed/edits-file.ts";

/** What a file holds, not yet compared with a store. */
export type ImportFile = { readonly document: GraphDocument } | { readonly edits: readonly Edit[] };

export interface Imported {
  readonly talks: readonly Talk[];
  /** Talks that are new or say something else. */
  readonly changed: number;
  readonly edits: readonly Edit[];
  readonly newEdits: number;
  /** Edits that find nothing to work on are kept: they do once their talk is loaded. */
  readonly conflicts: readonly Conflict[];
}

/** @param name for messages. @throws Failure `bad-data` for what is neither, or broken. */
export function readImport(text: string, name: string): ImportFile {
  const document = readDocument(text, name);
  if (document) return { document };
  const edits = parseEdits(text, name);
  if (edits.length > 0) return { edits };
  throw new Failure("bad-data", `${name} holds neither edits nor a graph document.`);
}

export async function previewImport(store: TruthStore, file: ImportFile): Promise<Preview> {
  return previewChange(store, await contentOf(store, file));
}

export async function loadImport(store: TruthStore, file: ImportFile): Promise<Imported> {
  const { talks, edits } = await contentOf(store, file);
  let changed = 0;
  for (const talk of talks) if (await store.putTalk(talk)) changed += 1;
  const before = (await store.edits()).length;
  if (edits.length > 0) await store.appendEdits(edits);
  const ids = new Set(edits.map(({ id }) => id));
  return {
    talks,
    changed,
    edits,
    newEdits: (await store.edits()).length - before,
    conflicts: (await store.conflicts()).filter(({ edit }) => ids.has(edit)),
  };
}

interface Content {
  readonly talks: readonly Talk[];
  readonly edits: readonly Edit[];
}

async function contentOf(store: TruthStore, file: ImportFile): Promise<Content> {
  if ("edits" in file) return { talks: [], edits: file.edits };
  const known = new Map((await readTalks(store)).map((talk) => [talkId(talk), talk]));
  return talksOfDocument(file.document, known);
}

/** @returns undefined when it is no graph document at all. */
function readDocument(text: string, name: string): GraphDocument | undefined {
  const value = parseJson(text);
  if (typeof value !== "object" || value === null || !("entities" in value)) return undefined;
  const version = "version" in value ? value.version : undefined;
  if (version !== DOCUMENT_VERSION) {
    throw new Failure(
      "bad-data",
      `${name} is a graph document of version ${version}, and version ${DOCUMENT_VERSION} is read: export it again with a version of Cairn that writes it.`,
    );
  }
  const document = documentSchema.safeParse(value);
  if (document.success) return document.data;
  const [issue] = document.error.issues;
  throw new Failure(
    "bad-data",
    `${name} is no graph document (${issue?.path.join(".")}: ${issue?.message}): mend it or export it again.`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
