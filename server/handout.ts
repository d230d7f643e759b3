/** A story as a handout, nothing hidden in it. */
import { type HandoutQuote, handoutText } from "../formats/handout-md.ts";
import type { GraphStore } from "../graph/graph-store.ts";
import { clockWords } from "../journey/clock.ts";
import { describeStep } from "../journey/story/describe-step.ts";
import { timeline } from "../journey/timeline.ts";
import type { Quote } from "../model/api.ts";
import type { PersonGraph } from "../model/graph.ts";
import type { Story } from "../model/story.ts";
import { withAudience } from "./audience.ts";
import { audienceStory } from "./audience-story.ts";
import { meantWords } from "./quote-line.ts";
import { readQuotes } from "./quotes.ts";
import { readStory } from "./story.ts";

/** Quotes under one step: more is a transcript. */
const MOST_QUOTES = 4;

/** Markdown. @throws HttpProblem 404 when the story's person is not in the graph, or hidden. */
export function readHandout(store: GraphStore, story: Story): Promise<string> {
  return withAudience(store, async ({ store: audience, view }) => {
    const shown = audienceStory(story, { view, notes: false });
    const journey = await readStory(audience, story.person);
    const quotes = await quotesByFact(audience, journey, shown);
    const drawn = timeline(journey, { axis: "chapters" });
    const steps = shown.chapters.flatMap((chapter) => chapter.steps);
    return handoutText(shown, {
      title: shown.title ?? journey.person.name,
      talks: journey.sources.map(({ title, url }) => ({ title, url })),
      quotes: (at) => {
        const facts = steps[at]?.sentences.flatMap((sentence) => sentence.facts) ?? [];
        const found = [...new Set(facts)].flatMap((fact) => quotes.get(fact) ?? []);
        const longest = found.filter(
          ({ text }) => !found.some((other) => other.text !== text && other.text.includes(text)),
        );
        return [...new Map(longest.map((quote) => [quote.text, quote])).values()].slice(0, MOST_QUOTES);
      },
      description: (at) => (steps[at] ? describeStep(steps[at], drawn) : ""),
    });
  });
}

/** The first words of each fact that the story cites. */
async function quotesByFact(
  store: GraphStore,
  { evidence }: PersonGraph,
  story: Story,
): Promise<Map<string, HandoutQuote>> {
  const cited = new Set(
    story.chapters.flatMap(({ steps }) => steps.flatMap((step) => step.sentences.flatMap(({ facts }) => facts))),
  );
  const first = new Map(
    [...evidence]
      .filter(({ fact }) => cited.has(fact))
      .sort((a, b) => (b.start ?? 0) - (a.start ?? 0))
      .map((each) => [each.fact, each]),
  );
  return new Map((await readQuotes(store, [...first.values()])).map((quote) => [quote.fact, toHandoutQuote(quote)]));
}

function toHandoutQuote(quote: Quote): HandoutQuote {
  const { seconds, secondsEstimated, link, repairs } = quote;
  return {
    text: meantWords(quote),
    at: seconds === undefined ? undefined : `${secondsEstimated ? "≈ " : ""}${clockWords(seconds)}`,
    link,
    heard: repairs.map((repair) => repair.heard).join(", ") || undefined,
  };
}
