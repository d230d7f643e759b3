/**
 * Which facts of one person fold into one mark (`design.md` §4). The first rule that fits decides; a fact that none
 * takes is a mark of its own. A mark may itself be folded: a title into a medal, the medal into a competition.
 */
import type { RelationType } from "../model/ontology.ts";
import { isApproximate } from "../model/period.ts";
import { isDegree } from "./degrees.ts";
import { isAccepted, isFailedTry, isMachine, isRefused, isSearch, isSeries } from "./fact-words.ts";
import type { Fact, Facts } from "./facts.ts";
import { aboutOf } from "./implied-orders.ts";
import { mayStartTogether, nearest, sameStart, sharePassage, shareWords, startsAgree } from "./nearness.ts";
import type { Windows } from "./windows.ts";

export interface FoldingRule {
  readonly name: string;
  readonly types: readonly RelationType[];
  /** The fact whose mark takes this one; the fact itself for a mark of its own; undefined when the rule does not fit. */
  readonly into: (fact: Fact, journey: Foldable) => Fact | undefined;
  /** The mark may be dated by what it takes, when its leading fact has no date. */
  readonly lendsDates?: true;
}

/** What the rules look at. */
export interface Foldable {
  readonly facts: Facts;
  readonly windows: Windows;
  /** The person's facts of a type, in order of telling. */
  readonly ofType: (type: RelationType) => readonly Fact[];
  /** Whether the person's story or the world says that one thing is joined to another. */
  readonly joins: (type: RelationType, source: string, target: string) => boolean;
}

export const FOLDING_RULES: readonly FoldingRule[] = [
  {
    // Before the role in a job: hosting a competition is told as an event of its own.
    name: "host-of-competition",
    types: ["HELD_ROLE"],
    into: (fact, { ofType }) =>
      ofType("HELD_ROLE").find((role) => hosts(fact) && hosts(role) && aboutOf(role) === aboutOf(fact)),
  },
  {
    name: "role-in-job",
    types: ["HELD_ROLE"],
    into: (fact, { ofType, windows }) =>
      nearest(
        fact,
        ofType("WORKED_AT").filter((job) => isRoleIn(fact, job)),
        windows,
      ),
    lendsDates: true,
  },
  {
    // Talks say "I went back to Cambridge" of a doctorate too: a job of which nothing else is said is no second stay.
    name: "bare-job-in-study",
    types: ["WORKED_AT"],
    into: (fact, { ofType, windows }) =>
      isBareJob(fact, ofType("HELD_ROLE"))
        ? nearest(
            fact,
            ofType("STUDIED_AT").filter((study) => isOneStay(fact, study)),
            windows,
          )
        : undefined,
  },
  {
    name: "bare-study-in-job",
    types: ["STUDIED_AT"],
    into: (fact, { ofType, windows }) =>
      isBareStudy(fact, ofType("EARNED"))
        ? nearest(
            fact,
            ofType("WORKED_AT").filter(
              (job) => job.relation.start === undefined && !isBareJob(job, ofType("HELD_ROLE")) && isOneStay(fact, job),
            ),
            windows,
          )
        : undefined,
    lendsDates: true,
  },
  {
    name: "degree-in-study",
    types: ["EARNED"],
    into: (fact, journey) => (isDegree(fact.target) ? studyOf(fact, journey) : undefined),
  },
  {
    name: "result-in-competition",
    types: ["EARNED"],
    into: (fact, { ofType }) =>
      fact.target.kind === "Award"
        ? theOne(
            ofType("COMPETED_IN").filter(
              (each) => !isSeries(each) && sameStart(each, fact) && sharePassage(each, fact),
            ),
          )
        : undefined,
  },
  {
    name: "title-in-award",
    types: ["EARNED"],
    into: (fact, { ofType, joins }) =>
      fact.target.kind === "Credential"
        ? ofType("EARNED").find(
            (award) =>
              award.target.kind === "Award" &&
              sameStart(award, fact) &&
              joins("LED_TO", award.target.id, fact.target.id),
          )
        : undefined,
  },
  {
    name: "presentation-of-work",
    types: ["PRESENTED_AT"],
    into: (fact, journey) =>
      fact.relation.start === undefined
        ? (presented(fact, "LED_TO", journey) ?? presented(fact, "PART_OF", journey))
        : undefined,
  },
  {
    name: "topic-of-competition",
    types: ["LEARNED"],
    into: (fact, { ofType, joins, windows }) =>
      nearest(
        fact,
        ofType("COMPETED_IN").filter((each) => sameStart(each, fact) && joins("ABOUT", each.target.id, fact.target.id)),
        windows,
      ),
  },
  {
    name: "learned-at-station",
    types: ["LEARNED"],
    into: (fact, { facts, windows }) => {
      const holders = windows.orders.filter(({ kind, first }) => kind === "during" && first === fact.id);
      return facts.own.find((other) => isStation(other) && holders.some(({ second }) => second === other.id));
    },
  },
  {
    name: "learned-then-used",
    types: ["LEARNED"],
    into: (fact, { ofType, windows }) =>
      nearest(
        fact,
        ofType("USED").filter((use) => use.target.id === fact.target.id && startsAgree(use, fact)),
        windows,
      ),
    lendsDates: true,
  },
  {
    name: "failed-tries-in-series",
    types: ["COMPETED_IN"],
    into: (fact, { ofType }) =>
      isFailedTry(fact)
        ? ofType("COMPETED_IN").find(
            (series) =>
              isSeries(series) && !isFailedTry(series) && startsAgree(series, fact) && sharePassage(series, fact),
          )
        : undefined,
  },
  {
    name: "part-in-machine",
    types: ["OWNED", "USED"],
    into: (fact, { ofType, windows }) =>
      fact.target.kind === "Hardware" && !isMachine(fact)
        ? nearest(
            fact,
            ofType("OWNED").filter((each) => isMachine(each) && startsAgree(each, fact) && sharePassage(each, fact)),
            windows,
          )
        : undefined,
    lendsDates: true,
  },
  {
    name: "used-what-is-owned",
    types: ["USED"],
    into: (fact, { ofType, windows }) =>
      nearest(
        fact,
        ofType("OWNED").filter((each) => each.target.id === fact.target.id),
        windows,
      ),
    lendsDates: true,
  },
  {
    name: "application-in-search",
    types: ["APPLIED_TO", "INTERVIEWED_AT"],
    into: (fact, { ofType, windows }) =>
      isSearch(fact) ? undefined : nearest(fact, ofType("APPLIED_TO").filter(isSearch), windows),
  },
  {
    // After the search: an application that belongs to one is part of its story.
    name: "accepted-by-station",
    types: ["APPLIED_TO", "INTERVIEWED_AT"],
    into: (fact, { facts, windows }) =>
      isAccepted(fact)
        ? nearest(
            fact,
            facts.own.filter((each) => isStation(each) && each.target.id === fact.target.id),
            windows,
          )
        : undefined,
  },
];

/** True for a refusal inside a search: it hangs under the mark instead of being part of it. */
export const isGhost = (fact: Fact, lead: Fact): boolean => isSearch(lead) && isRefused(fact) && fact.id !== lead.id;

/** Studies and jobs: the stations of the spine. */
export const isStation = ({ relation }: Fact): boolean =>
  relation.type === "STUDIED_AT" || relation.type === "WORKED_AT";

/** By the organization that the role names; where it names none, by the job's own role or the very words. */
function isRoleIn(role: Fact, job: Fact): boolean {
  const { organization } = role.relation.properties;
  if (organization !== undefined) return organization === job.target.id;
  const named = job.relation.properties.role;
  return named === undefined ? shareWords(role, job) : sameWords(String(named), role.target.name);
}

/** Nothing is said of a job but that it was there, and when it began by counting at most. */
function isBareJob(job: Fact, roles: readonly Fact[]): boolean {
  const { start, end, duration, basis, properties } = job.relation;
  const counted = start === undefined || basis?.start === "counted" || isApproximate(start);
  const timed = end !== undefined || duration !== undefined || !counted;
  return (
    !timed && properties.role === undefined && properties.team === undefined && !roles.some((r) => isRoleIn(r, job))
  );
}

/** A study with a date but without a degree, a subject or an end: "I came to the hospital in 2019". */
function isBareStudy(study: Fact, earned: readonly Fact[]): boolean {
  const { start, end, duration, properties } = study.relation;
  return (
    start !== undefined &&
    end === undefined &&
    duration === undefined &&
    properties.degree === undefined &&
    properties.field === undefined &&
    !earned.some((each) => isDegree(each.target) && sharePassage(each, study))
  );
}

/** At the same place, and they may have begun at the same time. */
const isOneStay = (a: Fact, b: Fact): boolean =>
  a.target.id === b.target.id && mayStartTogether(a.relation.start, b.relation.start);

const sameWords = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const hosts = ({ relation }: Fact): boolean => relation.properties.competition !== undefined;

const theOne = (candidates: readonly Fact[]): Fact | undefined => (candidates.length === 1 ? candidates[0] : undefined);

/** By the words around it, else by the degree that the study names, else the only study there is. */
function studyOf(fact: Fact, { ofType, windows }: Foldable): Fact | undefined {
  const studies = ofType("STUDIED_AT");
  const name = fact.target.name.toLowerCase();
  const close = studies.filter((study) => sharePassage(study, fact));
  const named = studies.filter(({ relation }) => {
    const { degree } = relation.properties;
    return typeof degree === "string" && name.includes(degree.toLowerCase());
  });
  return nearest(fact, close, windows) ?? nearest(fact, named, windows) ?? theOne(studies);
}

/** The work or competition of the person that is joined to the event of a presentation. */
function presented(fact: Fact, type: "LED_TO" | "PART_OF", { ofType, joins, windows }: Foldable): Fact | undefined {
  const shown = [...ofType("PUBLISHED"), ...ofType("COMPETED_IN"), ...ofType("HELD_ROLE").filter(hosts)];
  return nearest(
    fact,
    shown.filter((each) => joins(type, aboutOf(each), fact.target.id)),
    windows,
  );
}
