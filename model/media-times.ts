/** Estimated media times put right by a person: "this passage is at 12:05", and the other estimates follow. Pure. */

/** One time of a talk that is known. */
export interface KnownTime {
  /** Seconds as estimated. */
  readonly estimated: number;
  /** Seconds as they are. */
  readonly seconds: number;
}

/** An estimated time moved by the known ones around it: between two in proportion, before the first and after the last by as much as these. */
export function moveTime(known: readonly KnownTime[], seconds: number): number {
  const after = known.find((time) => time.estimated >= seconds);
  const before = known.findLast((time) => time.estimated <= seconds);
  const nearest = before ?? after;
  if (!nearest) return seconds;
  const between = before && after && after.estimated > before.estimated;
  const moved = between
    ? before.seconds +
      ((seconds - before.estimated) * (after.seconds - before.seconds)) / (after.estimated - before.estimated)
    : seconds + nearest.seconds - nearest.estimated;
  return Math.max(0, moved);
}

/** With one more known time, in order; one at the same place, or that would run backward, gives way to it. */
export function withKnownTime(known: readonly KnownTime[], added: KnownTime): readonly KnownTime[] {
  const kept = known.filter(
    ({ estimated, seconds }) =>
      (estimated - added.estimated) * (seconds - added.seconds) > 0 && estimated !== added.estimated,
  );
  return [...kept, added].sort((a, b) => a.estimated - b.estimated);
}

/** Seconds of a time as one writes it: "12:05", "1:02:05", "754". Undefined when it is none. */
export function secondsOf(written: string): number | undefined {
  const parts = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5})$/.exec(written.trim());
  if (!parts) return undefined;
  const [hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  if (parts[2] !== undefined && (seconds ?? 0) > 59) return undefined;
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
}
