import { countWord, shortName } from "../short-names.ts";
import type { Beat } from "./beats.ts";
import { capital, spokenPeriod, withThe } from "./spoken.ts";
import type { StoryWords } from "./story-words.ts";

/** What is read from the last row. */
const LONGEST = 60;

/** "Four stops: UC Davis, Bidgely, TrueAccord, Lyft", "September 2017: Lyft": what a step is about, when it says so. */
export function stepTitle(beat: Beat, words: StoryWords): string {
  const titles = beat.marks.map(({ title }) => title);
  if (beat.kind === "stations") return stopsTitle(titles, beat.stops);
  const bought = beat.kind === "purchase" ? purchaseTitle(beat, words) : undefined;
  const [lead] = beat.marks;
  const when = lead?.start === undefined ? "" : `${capital(spokenPeriod(lead.start).replace(/^around /, "about "))}: `;
  if (bought !== undefined) return fitting([`${when}${bought}`, capital(bought)]);
  if (beat.kind === "tools") return names(titles);
  if (beat.kind === "search" && lead) return fitting([`${when}${lead.title}`, lead.title]);
  const [first = "", ...rest] = titles.map((title, at) => (at === 0 ? title : (title.split(", ")[0] ?? title)));
  const shown = lead?.lane === "competitions" || lead?.lane === "works" ? capital(first) : first;
  return fitting([`${when}${first}`, first]).length === `${when}${first}`.length
    ? names([`${when}${shown}`, ...rest])
    : names([shown, ...rest]);
}

/** Every stop by name, or the first and the last of many. */
function stopsTitle(titles: readonly string[], stops: number): string {
  const count = capital(countWord(stops));
  const [first = "", last = ""] = [titles[0], titles.at(-1)];
  if (stops === 1) return cut(first);
  const all = `${count} stops: ${titles.join(", ")}`;
  return fitting(
    stops > titles.length
      ? [`${count} stops, from ${first} on`]
      : [all, `${count} stops, from ${first} to ${last}`, `${count} stops`],
  );
}

function purchaseTitle({ links }: Beat, words: StoryWords): string | undefined {
  const fact = words.relation(links.find(({ type }) => type === "FUNDED")?.facts[0] ?? "");
  const [source, target] = [words.thing(fact?.source), words.thing(fact?.target)];
  if (!source || !target) return undefined;
  const paid = shortName(source);
  return fitting([
    `${paid} pays for ${withThe(target.name)}`,
    `${paid} pays for ${withThe(shortName(target))}`,
    `${paid} buys a machine`,
  ]);
}

/** As many names as fit. */
function names(titles: readonly string[]): string {
  const shown: string[] = [];
  for (const title of titles) {
    if ([...shown, title].join(", ").length > LONGEST) break;
    shown.push(title);
  }
  return shown.length > 0 ? shown.join(", ") : cut(titles[0] ?? "");
}

/** The first that fits; else the last, cut at a word. */
const fitting = (choices: readonly string[]): string =>
  choices.find((choice) => choice.length <= LONGEST) ?? cut(choices.at(-1) ?? "");

const cut = (title: string): string =>
  title.length <= LONGEST ? title : `${title.slice(0, LONGEST - 2).replace(/[\s,]+\S*$/, "")} …`;
