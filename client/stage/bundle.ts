/** All that a presentation needs, loaded once: from then on no step asks a server. */
import type { EvidenceResponse, MetaResponse, Quote, TimelineResponse } from "../../model/api.ts";
import type { BundleResponse } from "../../model/api-stories.ts";
import type { Certainty } from "../../model/evidence.ts";
import type { Story } from "../../model/story.ts";
import { addStory, loadBundle, loadMeta, loadStories, tellStory } from "../api.ts";
import { inOrderOfTelling } from "../words/quotes.ts";
import { inOwnWords } from "../words/timeline-in-german.ts";
import { loadFollowed } from "./stage-api.ts";
import type { Telling } from "./TellingChoice.tsx";

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
  const timeline = timelines.map(([, answer]) => answer).find(isTimeline);
  const evidence = Object.values(answers).filter(isEvidence);
  return {
    story,
    revision,
    generation,
    timeline: timeline && inOwnWords().of(timeline),
    evidence: new Map(evidence.map(({ fact, quotes }) => [fact, quotes])),
    certainty: new Map(evidence.map(({ fact, certainty }) => [fact, certainty])),
  };
}

/** The words behind some facts, each once, in order of telling. */
export function quotesOf(bundle: Pick<StageBundle, "evidence">, facts: readonly string[]): readonly Quote[] {
  return inOrderOfTelling([...new Set(facts)].flatMap((fact) => bundle.evidence.get(fact) ?? []));
}

/** The story of a person to present: the one kept last, else one that is told and kept now. @returns its id. */
export async function storyOfPerson(person: string | undefined, how?: Partial<Telling>): Promise<string> {
  const kept = how === undefined ? await keptStoryOf(person) : undefined;
  if (kept !== undefined) return kept;
  const id = person ?? (await firstPerson());
  const { story } = await tellStory({ ...(id === undefined ? {} : { person: id }), ...how });
  return (await addStory(story)).story.id;
}

/** The story of a person that was kept last. @returns its id; undefined when none is told yet. */
export async function keptStoryOf(person: string | undefined): Promise<string | undefined> {
  const id = person ?? (await firstPerson());
  const { stories } = await loadStories();
  const [last] = stories
    .filter((story) => story.person.id === id)
    .sort((a, b) => ((a.at ?? "") < (b.at ?? "") ? 1 : -1));
  return last?.id;
}

async function firstPerson(): Promise<string | undefined> {
  const { people }: MetaResponse = await loadMeta(new AbortController().signal);
  return people[0]?.id;
}

const isTimeline = (answer: unknown): answer is TimelineResponse =>
  typeof answer === "object" && answer !== null && "episodes" in answer && "lanes" in answer;

const isEvidence = (answer: unknown): answer is EvidenceResponse =>
  typeof answer === "object" && answer !== null && "fact" in answer && "quotes" in answer;
