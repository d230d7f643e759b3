import type { Episode } from "../model/api.ts";
import { durationDays, OPEN, periodWords } from "../model/period.ts";
import type { Fact, Facts } from "./facts.ts";
import { laneOf } from "./lanes.ts";
import { isPoint, looksOf } from "./looks.ts";
import type { Windows } from "./windows.ts";

/** The marks of a journey, one per drawn fact, in order of telling. */
export function foldEpisodes(facts: Facts, windows: Windows): Episode[] {
  return facts.own.flatMap((fact) => toEpisode(fact, windows));
}

function toEpisode(fact: Fact, windows: Windows): Episode[] {
  const lane = laneOf(fact);
  if (!lane) return [];
  const { relation, target } = fact;
  const window = windows.of(fact.id);
  const caption = captionOf(fact);
  return [
    {
      id: `episode:${fact.id}`,
      lane,
      title: target.name,
      ...(caption ? { caption } : {}),
      shape: isPoint(relation) ? "point" : "bar",
      look: looksOf(relation, window),
      ...(relation.start ? { start: relation.start } : {}),
      ...(relation.end ? { end: relation.end } : {}),
      ...(relation.duration ? { duration: relation.duration } : {}),
      window,
      facts: [fact.id],
      entity: target.id,
      told: fact.told,
      confidence: relation.confidence,
      certainty: relation.certainty,
      ...(relation.hidden || target.hidden ? { hidden: true } : {}),
    },
  ];
}

function captionOf({ relation }: Fact): string | undefined {
  const { role, degree, field } = relation.properties;
  if (typeof degree === "string") return typeof field === "string" ? `${degree}, ${field}` : degree;
  if (typeof role === "string") return role;
  if (relation.start && relation.start !== OPEN) return periodWords(relation.start);
  return relation.duration && durationDays(relation.duration) ? relation.duration : undefined;
}
