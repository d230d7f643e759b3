import { z } from "zod";
import { listWords, tellLink } from "../../journey/story/sentences.ts";
import type { Episode } from "../../model/api.ts";
import { findRoutes, type Route, type RouteStep } from "./find-routes.ts";
import type { Journey } from "./journey.ts";
import { storyFacts } from "./list-question.ts";
import { personParam, thingParam } from "./params.ts";
import { type AnswerRow, defineQuestion, type Sentence } from "./question.ts";
import { sameMark } from "./same-mark.ts";
import { tellFact } from "./tell-fact.ts";

/** Routes whose steps are not provably backward in time, ranked, each as a sentence and its reasons. */
export const became = defineQuestion({
  name: "became",
  title: "How one thing became another",
  group: "one career",
  params: z.strictObject({ person: personParam, from: thingParam, to: thingParam }),
  cypher: storyFacts(["LED_TO", "FUNDED", "SWITCHED_TO", "STUDIED_AT", "WORKED_AT"]),
  async toAnswer(facts, { person, from, to }, context) {
    const journey = await context.journeyOf(person);
    const [start, end] = await Promise.all([context.thing(from), context.thing(to)]);
    const [starts, ends] = [startsOf(from, journey), marksOf(to, journey)];
    const routes = findRoutes(journey, idsOf(starts), idsOf(ends));
    const meant = sameMark(to, journey);
    const causes = facts.filter(({ relation, target }) => relation.type === "LED_TO" && meant.has(target.id));
    return {
      understood: `How ${start.name} became ${end.name} (${journey.name})`,
      sentences: withoutRepeats([
        ...routes.flatMap((route, at) => tellRoute(route, at, journey)),
        ...(routes.length > 0 ? [] : withoutRoute(starts[0], ends[0], journey)),
        ...causes.map((fact) => tellFact(fact)),
      ]),
      rows: routes.flatMap((route, at) => route.map((step) => toRow(step, at))),
      elements: [from, to, ...routes.flat().flatMap((step) => [step.from.entity, step.to.entity])],
    };
  },
});

/** A cause along a route is told there. */
const withoutRepeats = (sentences: readonly Sentence[]): Sentence[] => [
  ...new Map(sentences.map((sentence) => [sentence.facts.join(" "), sentence])).values(),
];

const idsOf = (marks: readonly Episode[]): ReadonlySet<string> => new Set(marks.map(({ id }) => id));

/** What has no mark of its own, a topic for example, leads from where the path begins. */
function startsOf(thing: string, journey: Journey): readonly Episode[] {
  const own = marksOf(thing, journey);
  return own.length > 0 ? own : journey.stations().slice(0, 1);
}

function marksOf(thing: string, { drawn, fact }: Journey): Episode[] {
  const marks = drawn().episodes;
  const led = marks.filter(({ entity }) => entity === thing);
  return led.length > 0 ? led : marks.filter(({ facts }) => facts.some((id) => fact(id)?.target.id === thing));
}

function tellRoute(route: Route, at: number, journey: Journey): Sentence[] {
  const [first] = route;
  if (!first) return [];
  const marks = [first.from, ...route.map(({ to }) => to)];
  const way = `${at === 0 ? "" : "Or: "}${marks.map(({ title }) => title).join(", then ")}.`;
  const titles = new Map(marks.map(({ id, title }) => [id, title]));
  const reasons = new Map(
    journey.facts.own.map(({ id, relation }) => [id, String(relation.properties.reason ?? "")] as const),
  );
  const causes = route.flatMap(({ link }) =>
    link && link.facts.length > 0 ? (tellLink(link, titles, reasons) ?? []) : [],
  );
  return [{ text: way, facts: marks.flatMap(({ facts }) => facts.slice(0, 1)) }, ...causes];
}

/** Nothing told joins them: at least which was first. */
function withoutRoute(start: Episode | undefined, end: Episode | undefined, journey: Journey): Sentence[] {
  const [first, second] = [start?.facts[0], end?.facts[0]];
  if (!start || !end || first === undefined || second === undefined) return [];
  const both = listWords([start.title, end.title]);
  const order = journey.precedes(first, second)
    ? `${start.title} came first`
    : journey.precedes(second, first)
      ? `${end.title} came first`
      : "which came first is not said";
  return [{ text: `No way between ${both} is told; ${order}.`, facts: [first, second] }];
}

const toRow = ({ from, to, link }: RouteStep, at: number): AnswerRow => ({
  route: at + 1,
  from: from.title,
  to: to.title,
  by: link?.type ?? "DURING",
  words: link?.words ?? null,
});
