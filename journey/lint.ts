/** What a story lacks, or tells in a way that cannot be: for whoever corrects it. */
import type { LintFinding } from "../model/api.ts";
import type { PersonGraph } from "../model/graph.ts";
import { dayFromNumber, dayNumber } from "../model/period.ts";
import { foldEpisodes, type Mark } from "./episodes.ts";
import { type Fact, type Facts, gatherFacts } from "./facts.ts";
import { isStation } from "./folding-rules.ts";
import { shortName } from "./short-names.ts";
import { computeWindows, type Windows } from "./windows.ts";

/** The findings, what cannot be first, then what is missing, then what rests on little; each sort in order of time or telling. */
export function lintStory(graph: PersonGraph): LintFinding[] {
  const facts = gatherFacts(graph);
  const windows = computeWindows(facts);
  const marks = foldEpisodes(facts, windows);
  const stations = marks.filter(({ fold }) => isStation(fold.lead));
  return [
    ...contradictions(facts, windows),
    ...overlappingRoles(stations),
    ...uncoveredYears(stations),
    ...undatedRoles(stations),
    ...oneMention(marks, graph),
  ];
}

function contradictions(facts: Facts, windows: Windows): LintFinding[] {
  return windows.warnings.map(({ message, facts: ids }) => {
    const things = ids.flatMap((id) => facts.targetOf(id)?.id ?? (facts.entities.has(id) ? [id] : []));
    return { code: "contradiction", words: message, facts: [...ids], entities: [...new Set(things)] };
  });
}

/** Shorter overlaps are a notice period, or dates that are only about right. */
const LONGEST_HANDOVER = 92;

function overlappingRoles(stations: readonly Mark[]): LintFinding[] {
  const jobs = stations.filter(({ fold }) => isFullTime(fold.lead)).sort(byStart);
  return jobs.flatMap((first, index) =>
    jobs.slice(index + 1).flatMap((second): LintFinding[] => {
      const from = latest(first.episode.window.startMax, second.episode.window.startMax);
      const to = earliest(first.episode.window.endMin, second.episode.window.endMin);
      if (from === undefined || to === undefined || daysBetween(from, to) <= LONGEST_HANDOVER) return [];
      if (first.episode.entity === second.episode.entity) return [];
      const words = `${nameOf(first)} and ${nameOf(second)} overlap from ${yearsOf(from, to, " to ")}: was one of them part-time, or is a date wrong?`;
      return [{ code: "overlapping-roles", words, ...aboutOf([first, second]), from, to }];
    }),
  );
}

const PART_TIME = /\b(?:part[- ]time|intern|volunt|advis|board|mentor|side|freelanc|consult|founder|teach|lectur)/i;

const isFullTime = ({ relation }: Fact): boolean =>
  relation.type === "WORKED_AT" && !PART_TIME.test(Object.values(relation.properties).join(" "));

/** Less than this between two stations needs no explanation. */
const LONGEST_BREAK = 365;

/** Only what no station can cover counts: one whose end is not said may last until the next. */
function uncoveredYears(stations: readonly Mark[]): LintFinding[] {
  const placed = stations.flatMap((mark) => {
    const { startMin, startMax, endMin, endMax } = mark.episode.window;
    const [from, to] = [startMin ?? startMax, endMax ?? endMin];
    // One whose dates contradict each other covers nothing that can be told.
    return from !== null && to !== null && from <= to ? [{ mark, from, to }] : [];
  });
  placed.sort((a, b) => (a.from < b.from ? -1 : 1));
  const floating = stations.filter((mark) => placed.every((each) => each.mark !== mark));
  const findings: LintFinding[] = [];
  let [last] = placed;
  for (const next of placed) {
    if (last && daysBetween(last.to, next.from) > LONGEST_BREAK) {
      const from = dayFromNumber(dayNumber(last.to) + 1);
      const to = dayFromNumber(dayNumber(next.from) - 1);
      const maybe = floating.length === 0 ? "" : `; ${floating.map(nameOf).join(", ")} may belong there`;
      const words = `Nothing is said of ${yearsOf(from, to, " to ")}, between ${nameOf(last.mark)} and ${nameOf(next.mark)}${maybe}.`;
      findings.push({ code: "uncovered-years", words, ...aboutOf([last.mark, next.mark]), from, to });
    }
    if (!last || next.to > last.to) last = next;
  }
  return findings;
}

function undatedRoles(stations: readonly Mark[]): LintFinding[] {
  return stations
    .filter(({ episode: { start, end } }) => start === undefined && (end === undefined || end === ".."))
    .map((mark) => ({
      code: "undated-role",
      words: `When it began at ${nameOf(mark)} is not said.`,
      ...aboutOf([mark]),
    }));
}

function oneMention(marks: readonly Mark[], { evidence }: PersonGraph): LintFinding[] {
  const pieces = new Map<string, number>();
  for (const { fact } of evidence) pieces.set(fact, (pieces.get(fact) ?? 0) + 1);
  return marks
    .filter(({ fold: { lead } }) => pieces.get(lead.id) === 1 && lead.relation.accepted !== true)
    .filter(({ fold: { lead } }) => lead.relation.certainty !== "edited")
    .map((mark) => ({ code: "one-mention", words: `${nameOf(mark)} rests on one passage alone.`, ...aboutOf([mark]) }));
}

const aboutOf = (marks: readonly Mark[]): Pick<LintFinding, "facts" | "entities"> => ({
  facts: marks.map(({ fold }) => fold.lead.id),
  entities: [...new Set(marks.map(({ episode }) => episode.entity))],
});

const nameOf = ({ fold }: Mark): string => shortName(fold.lead.target);

const byStart = (a: Mark, b: Mark): number => {
  const [first, second] = [a, b].map(({ episode }) => episode.window.startMin ?? episode.window.startMax ?? "9999");
  return (first ?? "") < (second ?? "") ? -1 : 1;
};

const yearsOf = (from: string, to: string, between: string): string =>
  from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)}${between}${to.slice(0, 4)}`;

const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

const latest = (a: string | null, b: string | null): string | undefined =>
  a === null || b === null ? undefined : a > b ? a : b;
const earliest = (a: string | null, b: string | null): string | undefined =>
  a === null || b === null ? undefined : a < b ? a : b;
