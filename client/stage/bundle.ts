/** All that a presentation needs, loaded once: from then on no step asks a server. */
import type { EvidenceResponse, MetaResponse, Quote, TimelineResponse } from "../../model/api.ts";
import type { BundleResponse } from "../../model/api-stories.ts";
import type { Certainty } from "../../model/evidence.ts";
import type { Story } from "../../model/story.ts";
import { addStory, loadBundle, loadMeta, loadStories, tellStory } from "../api.ts";
import { inOrderOfTelling } from "../words/quotes.ts";
import { loadFollowed } from "./stage-api.ts";

/** A story with the answers that its steps are drawn from. */
export interface StageBundle {
  readonly story: Story;
  readonly revision: number;
  readonly generation: number;
  readonly timeline: TimelineResponse | undefined;
  /** Quotes by fact. */
  readonly evidence: ReadonlyMap<string, readonly Quote[]>;
  readonly certainty: ReadonlyMap<string, Certainty>;
}

/** @param id of a kept story. @throws ApiFailure */
export async function loadStageBundle(id: string, signal: AbortSignal): Promise<StageBundle> {
  return stageBundleOf(await loadBundle(id, signal));
}

/** @param session of a presentation that is followed. @throws ApiFailure */
export async function loadFollowedBundle(session: string, signal: AbortSignal): Promise<StageBundle> {
  return stageBundleOf(await loadFollowed(session, signal));
}

/** The answers of a bundle by what they are; what cannot be read is left out. */
export function stageBundleOf({ story, revision, generation, answers }: BundleResponse): StageBundle {
  const timelines = Object.entries(answers)
    .filter(([path]) => path.startsWith("/timeline"))
    .sort(([a], [b]) => Number(b.includes("axis=chapters")) - Number(a.includes("axis=chapters")));
  const evidence = Object.values(answers).filter(isEvidence);
  return {
    story,
    revision,
    generation,
    timeline: timelines.map(([, answer]) => answer).find(isTimeline),
    evidence: new Map(evidence.map(({ fact, quotes }) => [fact, quotes])),
    certainty: new Map(evidence.map(({ fact, certainty }) => [fact, certainty])),
  };
}

/** The words behind some facts, each once, in order of telling. */
export function quotesOf(bundle: Pick<StageBundle, "evidence">, facts: readonly string[]): readonly Quote[] {
  return inOrderOfTelling([...new Set(facts)].flatMap((fact) => bundle.evidence.get(fact) ?? []));
}

/** The story of a person to present: the one kept last, else one that is told and kept now. @returns its id. */
export async function storyOfPerson(
  person: string | undefined,
  how: { readonly steps?: 3 | 10 | 20; readonly order?: Story["order"] } = {},
): Promise<string> {
  const id = person ?? firstPerson(await loadMeta(new AbortController().signal));
  const fresh = how.steps !== undefined || how.order !== undefined;
  if (!fresh) {
    const { stories } = await loadStories();
    const kept = stories
      .filter((story) => story.person.id === id)
      .sort((a, b) => ((a.at ?? "") < (b.at ?? "") ? 1 : -1));
    if (kept[0]) return kept[0].id;
  }
  const { story } = await tellStory({ ...(id === undefined ? {} : { person: id }), ...how });
  return (await addStory(story)).story.id;
}

const firstPerson = ({ people }: MetaResponse): string | undefined => people[0]?.id;

const isTimeline = (answer: unknown): answer is TimelineResponse =>
  typeof answer === "object" && answer !== null && "episodes" in answer && "lanes" in answer;

const isEvidence = (answer: unknown): answer is EvidenceResponse =>
  typeof answer === "object" && answer !== null && "fact" in answer && "quotes" in answer;
