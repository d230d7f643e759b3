import type { TimeWindow } from "../model/api.ts";
import { drawnBounds, OPEN, periodWords } from "../model/period.ts";
import type { Fact, Facts } from "./facts.ts";
import { isPoint } from "./looks.ts";

/** What is known of each fact's time beyond its own dates. */
export interface Windows {
  /** Window of each of the person's facts, by id. */
  readonly of: (id: string) => TimeWindow;
}

/** Bounds of every fact's start and end from its own dates and the publication. */
export function computeWindows(facts: Facts): Windows {
  const windows = new Map(facts.own.map((fact) => [fact.id, ownWindow(fact, facts.published)]));
  return { of: (id) => windows.get(id) ?? UNKNOWN };
}

const UNKNOWN: TimeWindow = { startMin: null, startMax: null, endMin: null, endMax: null, reasons: [] };

function ownWindow({ relation }: Fact, published: string | null): TimeWindow {
  const reasons: TimeWindow["reasons"] = [];
  const start = relation.start === undefined || relation.start === OPEN ? undefined : drawnBounds(relation.start);
  const end = relation.end === undefined || relation.end === OPEN ? undefined : drawnBounds(relation.end);
  const point = isPoint(relation);
  if (start && relation.start) {
    const words = periodWords(relation.start);
    reasons.push({ bound: "startMin", by: "date", words }, { bound: "startMax", by: "date", words });
  }
  if (end && relation.end) {
    const words = periodWords(relation.end);
    reasons.push({ bound: "endMin", by: "date", words }, { bound: "endMax", by: "date", words });
  }
  const open = relation.end === OPEN ? published : null;
  return {
    startMin: start?.first ?? null,
    startMax: start?.last ?? end?.last ?? published,
    endMin: end?.first ?? open ?? start?.first ?? null,
    endMax: end?.last ?? open ?? (point ? (start?.last ?? published) : published),
    reasons,
  };
}
