/** Stories as they are kept: numbered by their changes, with the last ones to go back to. */
import type { GraphStore } from "../graph/graph-store.ts";
import { createQueue } from "../graph/queue.ts";
import { REVISIONS_KEPT } from "../model/api-stories.ts";
import { slug } from "../model/slug.ts";
import { type StoredStory, type Story, storySchema } from "../model/story.ts";
import { HttpProblem } from "./problem.ts";

/** A story as it was at one time. */
export interface KeptStory {
  readonly story: Story;
  readonly revision: number;
  readonly at?: string;
}

/** @throws HttpProblem 404 when no story has this id, or it has no such revision any more. */
export async function readKeptStory(store: GraphStore, id: string, revision?: number): Promise<KeptStory> {
  const kept = revisionsOf(await requireStored(store, id));
  const found = revision === undefined ? kept[0] : kept.find((each) => each.revision === revision);
  if (found) return found;
  const known = kept.map((each) => each.revision).join(", ");
  throw new HttpProblem("NOT_FOUND", `The story "${id}" has no revision ${revision}; there are ${known}.`);
}

/** Newest first. @throws HttpProblem 404. */
export async function readRevisions(store: GraphStore, id: string): Promise<readonly KeptStory[]> {
  return revisionsOf(await requireStored(store, id));
}

/** Keeps a new story: under its own id if that is free. */
export function addStory(
  store: GraphStore,
  story: Omit<Story, "id"> & { id?: string | undefined },
): Promise<KeptStory> {
  return inTurn(store)(async () => {
    const wanted = story.id ?? slug(story.title || story.person);
    const taken = new Set((await store.stories()).map(({ id }) => id));
    let id = wanted;
    for (let n = 2; taken.has(id); n += 1) id = `${wanted.slice(0, 110)}-${n}`;
    return put(store, { ...story, id }, undefined);
  });
}

/**
 * Replaces a story.
 * @param expected the revision the change started from; `undefined` overwrites whatever there is.
 * @throws HttpProblem 404 when there is none, 412 when it has been changed since.
 */
export function replaceStory(store: GraphStore, story: Story, expected: number | undefined): Promise<KeptStory> {
  return inTurn(store)(async () => {
    const before = await requireStored(store, story.id);
    const { revision } = firstOf(before);
    if (expected !== undefined && expected !== revision) {
      throw new HttpProblem(
        "PRECONDITION_FAILED",
        `The story "${story.id}" has been changed since (it is at revision ${revision}, not ${expected}): read it again, then save.`,
        { headers: { ETag: revisionTag(revision) } },
      );
    }
    return put(store, story, before);
  });
}

/** @throws HttpProblem 404. */
export async function removeStory(store: GraphStore, id: string): Promise<void> {
  if (!(await inTurn(store)(() => store.deleteStory(id)))) throw missingStory(id);
}

/** Shown as `ETag`, and again as `If-Match` when the story is saved. */
export const revisionTag = (revision: number): string => `"${revision}"`;

/**
 * @returns undefined for `*`, which matches whatever there is.
 * @throws HttpProblem 428 without the header, 412 when it cannot be one of ours.
 */
export function expectedRevision(ifMatch: string | string[] | undefined): number | undefined {
  const text = String(ifMatch ?? "").trim();
  if (text === "") {
    throw new HttpProblem(
      "PRECONDITION_REQUIRED",
      'Say which revision the change started from: send its number as the header If-Match: "3".',
    );
  }
  if (text === "*") return undefined;
  const number = /^(?:W\/)?"(\d{1,9})"$/.exec(text)?.[1];
  if (number === undefined) {
    throw new HttpProblem("PRECONDITION_FAILED", `If-Match must be the number of a revision in quotes, like "3".`);
  }
  return Number(number);
}

const queues = new WeakMap<GraphStore, ReturnType<typeof createQueue>>();

/** What reads a story and then writes it must not cross another that does. */
function inTurn(store: GraphStore): ReturnType<typeof createQueue> {
  const queue = queues.get(store) ?? createQueue();
  queues.set(store, queue);
  return queue;
}

async function requireStored(store: GraphStore, id: string): Promise<StoredStory> {
  const stored = await store.story(id);
  if (!stored) throw missingStory(id);
  return stored;
}

const missingStory = (id: string): HttpProblem =>
  new HttpProblem("NOT_FOUND", `No story has the id "${id}": it was removed, or the address is mistyped.`);

async function put(store: GraphStore, story: Story, before: StoredStory | undefined): Promise<KeptStory> {
  const past = before === undefined ? [] : revisionsOf(before).slice(0, REVISIONS_KEPT);
  const now = { revision: (past[0]?.revision ?? 0) + 1, at: new Date().toISOString() };
  await store.putStory({ ...story, ...now, past: past.map((each) => ({ ...each })) });
  return { story, ...now };
}

const firstOf = ({ revision = 1, at, past: _, ...story }: StoredStory): KeptStory => ({
  story,
  revision,
  ...(at === undefined ? {} : { at }),
});

const revisionsOf = (stored: StoredStory): KeptStory[] => [
  firstOf(stored),
  ...(stored.past ?? []).map(({ story, revision, at }) => ({
    story: storySchema.parse(story),
    revision,
    ...(at === undefined ? {} : { at }),
  })),
];
