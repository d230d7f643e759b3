/** The clock of a talk: how long it has run, how that compares with the plan, and how long each step took. */
import type { ShownStep } from "./steps.ts";

/** A running or resting stopwatch; instants in milliseconds. */
export interface Stopwatch {
  readonly startedAt: number | undefined;
  /** Run before it was last started. */
  readonly before: number;
}

export const STOPPED: Stopwatch = { startedAt: undefined, before: 0 };

export const started = (watch: Stopwatch, now: number): Stopwatch =>
  watch.startedAt === undefined ? { ...watch, startedAt: now } : watch;

export const stopped = (watch: Stopwatch, now: number): Stopwatch => ({
  startedAt: undefined,
  before: elapsed(watch, now),
});

export const elapsed = ({ startedAt, before }: Stopwatch, now: number): number =>
  before + (startedAt === undefined ? 0 : Math.max(0, now - startedAt));

/**
 * Seconds behind the plan when one arrives at a step, or has stayed at it longer than planned; negative is ahead.
 * Undefined without planned times.
 */
export function behindPlan(steps: readonly ShownStep[], step: number, seconds: number): number | undefined {
  if (!steps.some((shown) => shown.step.holdSeconds !== undefined)) return undefined;
  const until = (end: number) => steps.slice(0, end).reduce((sum, shown) => sum + (shown.step.holdSeconds ?? 0), 0);
  const [arrival, leaving] = [until(step), until(step + 1)];
  return seconds < arrival ? seconds - arrival : Math.max(0, seconds - leaving);
}

/** Seconds per step as they were spent: `spent` with the time at one more step. */
export function withTime(spent: readonly number[], step: number, seconds: number): readonly number[] {
  return Array.from(
    { length: Math.max(spent.length, step + 1) },
    (_, i) => (spent[i] ?? 0) + (i === step ? seconds : 0),
  );
}

/** "4:05", or "-0:30". */
export function minutesWords(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const sign = seconds < 0 && whole > 0 ? "-" : "";
  return `${sign}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
