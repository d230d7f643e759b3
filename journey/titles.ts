import type { RelationType } from "../model/ontology.ts";
import { OPEN, periodWords } from "../model/period.ts";
import { isDegree } from "./degrees.ts";
import { durationWords } from "./durations.ts";
import { countOf, isSearch, isSeries } from "./fact-words.ts";
import type { Fact, Facts } from "./facts.ts";
import type { Fold } from "./folding.ts";
import { countWord, moneyWords, ordinal, shortName } from "./short-names.ts";

/** The two lines of a mark. */
export interface Wording {
  readonly title: string;
  readonly caption?: string;
}

/** What is written on a mark: "DSTL 3rd, $20,000" over "spring 2017", from what the facts say and nothing else. */
export function wordMark(fold: Fold, facts: Facts): Wording {
  const word = WORDINGS[fold.lead.relation.type] ?? wordAnything;
  const { title, caption } = word(fold, facts);
  return { title, ...(caption ? { caption } : {}) };
}

type Wordable = (fold: Fold, facts: Facts) => { readonly title: string; readonly caption?: string | undefined };

const WORDINGS: Partial<Record<RelationType, Wordable>> = {
  STUDIED_AT: ({ lead, others }) => ({ title: shortName(lead.target), caption: studyWords(lead, others) }),
  WORKED_AT: (fold, facts) => ({ title: shortName(fold.lead.target), caption: jobWords(fold, facts) }),
  HELD_ROLE: wordRole,
  APPLIED_TO: (fold) =>
    isSearch(fold.lead)
      ? {
          title: `Job search${countOf(fold.lead) > 1 ? `, ${manyWords(fold.lead)} applications` : ""}`,
          caption: whenWords(fold),
        }
      : { title: `Applied to ${shortName(fold.lead.target)}`, caption: outcomeWords(fold) },
  INTERVIEWED_AT: (fold) => ({ title: `Interview at ${shortName(fold.lead.target)}`, caption: outcomeWords(fold) }),
  EARNED: wordAward,
  COMPETED_IN: wordCompetition,
  OWNED: wordHardware,
  USED: (fold) => (fold.lead.target.kind === "Hardware" ? wordHardware(fold) : wordAnything(fold)),
  LIVED_IN: ({ lead }) => ({ title: shortName(lead.target) }),
  PUBLISHED: (fold) => ({
    title: joinWords([shortName(fold.lead.target), ...shownAt(fold)]),
    caption: whenWords(fold),
  }),
};

function wordAnything(fold: Fold): Wording & { readonly caption?: string | undefined } {
  const when = whenWords(fold);
  return { title: shortName(fold.lead.target), ...(when ? { caption: when } : {}) };
}

function studyWords({ relation }: Fact, others: readonly Fact[]): string | undefined {
  const { degree, field } = relation.properties;
  const earned = others.find((fact) => isDegree(fact.target))?.target;
  return joinWords([degree ?? (field === undefined ? earned?.name : undefined), field]) || earned?.name;
}

function jobWords(fold: Fold, facts: Facts): string | undefined {
  const { lead, others } = fold;
  const { role, team } = lead.relation.properties;
  const held = others.find((fact) => fact.relation.type === "HELD_ROLE")?.target.name;
  const about = facts.world.find(({ type, source }) => type === "ABOUT" && source === lead.target.id);
  const topic = about && facts.entities.get(about.target)?.name;
  return joinWords([role ?? held ?? team ?? topic ?? whenWords(fold)]) || undefined;
}

function wordRole(fold: Fold, facts: Facts): ReturnType<Wordable> {
  const { competition, organization } = fold.lead.relation.properties;
  const hosted = typeof competition === "string" ? facts.entities.get(competition) : undefined;
  if (hosted) {
    const role = capital(fold.lead.target.name.replace(/^competition\s+/i, ""));
    return { title: joinWords([role, shortName(hosted)]), caption: joinWords(shownAt(fold)) || whenWords(fold) };
  }
  const employer = typeof organization === "string" ? facts.entities.get(organization) : undefined;
  return { title: fold.lead.target.name, caption: joinWords([employer?.name, whenWords(fold)]) };
}

function wordAward(fold: Fold): ReturnType<Wordable> {
  const titles = fold.others.filter((fact) => fact.target.kind === "Credential").map((fact) => shortName(fact.target));
  return { title: joinWords([shortName(fold.lead.target), ...titles]), caption: whenWords(fold) };
}

function wordCompetition(fold: Fold): ReturnType<Wordable> {
  const { lead, others } = fold;
  const name = shortName(lead.target);
  if (isSeries(lead)) {
    const failed = others.filter((fact) => fact.relation.type === "COMPETED_IN");
    const tries = failed.reduce((sum, fact) => sum + countOf(fact), 0);
    const since = lead.relation.start ? `since ${periodWords(lead.relation.start)}` : undefined;
    return {
      title: `${name}, ${manyWords(lead)}`,
      caption: joinWords([since, tries > 0 ? `first ${countWord(tries)} failed` : undefined]),
    };
  }
  const place = Number(lead.relation.properties.placement ?? others.find(hasPlacement)?.relation.properties.placement);
  const placed = Number.isInteger(place) && place > 0 ? `${name} ${ordinal(place)}` : name;
  return { title: joinWords([placed, sumWords(others), ...shownAt(fold)]), caption: whenWords(fold) };
}

const hasPlacement = ({ relation }: Fact): boolean => relation.properties.placement !== undefined;

function sumWords(facts: readonly Fact[]): string | undefined {
  const { amount, currency, amountQualifier } =
    facts.find(({ relation }) => typeof relation.properties.amount === "number")?.relation.properties ?? {};
  return typeof amount === "number" ? moneyWords(amount, currency, amountQualifier) : undefined;
}

function wordHardware(fold: Fold): ReturnType<Wordable> {
  const parts = fold.others.filter((fact) => fact.target.id !== fold.lead.target.id).map(quantityName);
  return { title: joinWords([quantityName(fold.lead), ...parts]), caption: whenWords(fold) };
}

function quantityName({ relation, target }: Fact): string {
  const { quantity } = relation.properties;
  const name = shortName(target);
  return typeof quantity === "number" && quantity > 1 ? `${countWord(quantity)} ${name}` : name;
}

/** "70+" for "more than 70". */
function manyWords(fact: Fact): string {
  const { count, countQualifier } = fact.relation.properties;
  const more =
    countQualifier === "more than" ||
    /^>|\+$|more|over/i.test(String(count)) ||
    /more than|over/i.test(fact.target.name);
  return `${countOf(fact)}${more ? "+" : ""}`;
}

const shownAt = ({ others }: Fold): string[] =>
  others.filter((fact) => fact.relation.type === "PRESENTED_AT").map((fact) => shortName(fact.target));

const outcomeWords = (fold: Fold): string | undefined =>
  joinWords([fold.lead.relation.properties.outcome, whenWords(fold)]) || undefined;

/** "c. 2015", "Sep 2016 – c. 2017", "since 2019", "8 months"; undefined when nothing is said. */
function whenWords({ dated: { relation } }: Fold): string | undefined {
  const start = relation.start === undefined ? "" : periodWords(relation.start);
  const end = relation.end === undefined || relation.end === OPEN ? "" : periodWords(relation.end);
  if (start && relation.end === OPEN) return `since ${start}`;
  if (start && end && start !== end) return `${start} – ${end}`;
  if (!start && end) return `to ${end}`;
  const length = relation.duration === undefined ? undefined : durationWords(relation.duration);
  return joinWords([length, start]) || undefined;
}

const joinWords = (words: readonly unknown[]): string =>
  words
    .filter((word) => word !== undefined && word !== "")
    .map(String)
    .join(", ");

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
