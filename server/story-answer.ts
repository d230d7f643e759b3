/** A kept story as it is answered: with its number, and what of it the graph does not have. */
import type { GraphStore } from "../graph/graph-store.ts";
import type { StoryResponse } from "../model/api-stories.ts";
import { unknownElements } from "./story-elements.ts";
import { type KeptStory, revisionTag } from "./story-shelf.ts";

interface StoryReply {
  readonly body: StoryResponse;
  readonly headers: Readonly<Record<string, string>>;
}

export async function storyAnswer(store: GraphStore, { story, revision, at }: KeptStory): Promise<StoryReply> {
  const generation = await store.generation();
  const unknown = await unknownElements(store, story);
  return {
    body: { generation, story, revision, ...(at === undefined ? {} : { at }), unknown },
    headers: { ETag: revisionTag(revision) },
  };
}
