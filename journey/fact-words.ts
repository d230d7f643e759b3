import type { Fact } from "./facts.ts";

/** How many a fact stands for: a series of competitions, a search with many applications. 1 when it does not say. */
export function countOf({ relation }: Fact): number {
  const { count } = relation.properties;
  if (typeof count === "number") return count;
  const digits = typeof count === "string" ? /\d[\d,]*/.exec(count)?.[0] : undefined;
  return digits === undefined ? 1 : Number(digits.replaceAll(",", ""));
}

/** True for a series: competed in more than once. */
export const isSeries = (fact: Fact): boolean => fact.relation.type === "COMPETED_IN" && countOf(fact) > 1;

/** True for a search for work: many applications, or applying over a time. */
export const isSearch = (fact: Fact): boolean =>
  fact.relation.type === "APPLIED_TO" &&
  (countOf(fact) > 1 || fact.relation.end !== undefined || fact.relation.duration !== undefined);

const REFUSED = /\b(?:fail|reject|refus|declin|unsuccess|turned down|no offer)/i;
const ACCEPTED = /\b(?:offer|accept|hired|passed|got in|admitted|success)/i;

/** True when the other side, or the person, said no: a road not taken. */
export const isRefused = ({ relation }: Fact): boolean => REFUSED.test(String(relation.properties.outcome ?? ""));

/** True when an application or interview succeeded. */
export const isAccepted = (fact: Fact): boolean =>
  !isRefused(fact) && ACCEPTED.test(String(fact.relation.properties.outcome ?? ""));

/** True for a try that the talk calls a failure. */
export const isFailedTry = (fact: Fact): boolean => isRefused(fact) || /\bfail/i.test(fact.target.name);

const MACHINE = /\b(?:computer|pc|machine|laptop|notebook|workstation|desktop|server|rig|setup|box)\b/i;

/** True for a whole machine, false for a part such as a graphics card. */
export const isMachine = ({ target }: Fact): boolean => target.kind === "Hardware" && MACHINE.test(target.name);
