import { useEffect, useState } from "preact/compat";
import type { Position } from "./steps.ts";
import { elapsed, STOPPED, type Stopwatch, started, stopped, withTime } from "./timing.ts";

export interface Rehearsal {
  /** Milliseconds, as of the last tick. */
  readonly now: number;
  readonly seconds: number;
  readonly running: boolean;
  readonly watch: Stopwatch;
  /** Seconds at each step, this time. */
  readonly spent: readonly number[];
  /** The times of the run before. */
  readonly last: readonly number[];
  toggle(): void;
  reset(): void;
}

interface Kept {
  readonly watch: Stopwatch;
  readonly spent: readonly number[];
  readonly last: readonly number[];
}

const NOTHING: Kept = { watch: STOPPED, spent: [], last: [] };
const TICK_MS = 1000;

/** The stopwatch of a talk and the time at each step: kept in this browser, so that a reload changes nothing. It starts with the first move. */
export function useRehearsal(story: string, { step, fragment }: Position): Rehearsal {
  const key = `cairn.rehearsal.${story}`;
  const [kept, setKept] = useState(() => readKept(key));
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    window.localStorage.setItem(key, JSON.stringify(kept));
  }, [key, kept]);
  const place = `${step}.${fragment}`;
  const [first, setFirst] = useState<string | undefined>(place);
  useEffect(() => {
    if (first === undefined || place === first) return;
    setFirst(undefined);
    setKept((before) => ({ ...before, watch: started(before.watch, Date.now()) }));
  }, [place, first]);
  const running = kept.watch.startedAt !== undefined;
  useEffect(() => {
    if (!running) return;
    const arrived = Date.now();
    return () =>
      setKept((before) => ({ ...before, spent: withTime(before.spent, step, (Date.now() - arrived) / 1000) }));
  }, [step, running]);
  return {
    now,
    seconds: elapsed(kept.watch, now) / 1000,
    running,
    watch: kept.watch,
    spent: kept.spent,
    last: kept.last,
    toggle: () =>
      setKept((before) => ({
        ...before,
        watch:
          before.watch.startedAt === undefined ? started(before.watch, Date.now()) : stopped(before.watch, Date.now()),
      })),
    reset: () => {
      setFirst(place);
      setKept(({ spent, last }) => ({ watch: STOPPED, spent: [], last: spent.length > 0 ? spent : last }));
    },
  };
}

function readKept(key: string): Kept {
  try {
    const kept: Partial<Kept> = JSON.parse(window.localStorage.getItem(key) ?? "{}");
    return { watch: kept.watch ?? STOPPED, spent: kept.spent ?? [], last: kept.last ?? [] };
  } catch {
    return NOTHING;
  }
}
