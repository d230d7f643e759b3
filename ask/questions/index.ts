/** Every named question, in the order of the menu. */
import { about } from "./about.ts";
import { after } from "./after.ts";
import { applications } from "./applications.ts";
import { awards } from "./awards.ts";
import { became } from "./became.ts";
import { before } from "./before.ts";
import { causes } from "./causes.ts";
import { compare } from "./compare.ts";
import { competitions } from "./competitions.ts";
import { contradictions } from "./contradictions.ts";
import { degrees } from "./degrees.ts";
import { effects } from "./effects.ts";
import { everythingSaid } from "./everything-said.ts";
import { gaps } from "./gaps.ts";
import { howLong } from "./how-long.ts";
import { inferred } from "./inferred.ts";
import { interviewers } from "./interviewers.ts";
import { jobs } from "./jobs.ts";
import { learned } from "./learned.ts";
import { machines } from "./machines.ts";
import { nextSteps } from "./next-steps.ts";
import { oneSource } from "./one-source.ts";
import { paidFor } from "./paid-for.ts";
import { pathInOrder } from "./path-in-order.ts";
import { places } from "./places.ts";
import type { Question } from "./question.ts";
import { samePlace } from "./same-place.ts";
import { sameSwitch } from "./same-switch.ts";
import { shortestLink } from "./shortest-link.ts";
import { stateAt } from "./state-at.ts";
import { studies } from "./studies.ts";
import { summary } from "./summary.ts";
import { switches } from "./switches.ts";
import { timeBetween } from "./time-between.ts";
import { tools } from "./tools.ts";
import { undated } from "./undated.ts";
import { when } from "./when.ts";
import { who } from "./who.ts";
import { works } from "./works.ts";

export const QUESTIONS: readonly Question[] = [
  ...[summary, pathInOrder, stateAt, studies, jobs, places, when, howLong, before, after, gaps],
  ...[causes, effects, became, tools, switches, machines, paidFor],
  ...[competitions, awards, applications, learned, works, interviewers, about],
  ...[sameSwitch, samePlace, shortestLink, nextSteps, timeBetween, who, degrees, compare],
  ...[everythingSaid, oneSource, contradictions, inferred, undated],
];
