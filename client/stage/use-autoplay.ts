import { useEffect, useRef, useState } from "preact/compat";
import type { StageState } from "../../model/api-stories.ts";
import type { ShownStep } from "./steps.ts";

/** Seconds for a step without a planned time. */
const USUAL_HOLD = 20;

export interface Autoplay {
  readonly playing: boolean;
  toggle(): void;
}

/**
 * Goes on by itself: each step for its planned time, shared by its parts.
 * @param seconds of the address: then it plays at once, each part for so long.
 */
export function useAutoplay(
  steps: readonly ShownStep[],
  state: StageState,
  seconds: number | undefined,
  next: () => void,
): Autoplay {
  const [playing, setPlaying] = useState(seconds !== undefined);
  const latest = useRef(next);
  latest.current = next;
  const step = steps[state.step]?.step;
  const atEnd = state.step >= steps.length - 1 && state.fragment >= (step?.reveal.length ?? 0);
  const hold = seconds ?? (step?.holdSeconds ?? USUAL_HOLD) / Math.max(1, step?.reveal.length ?? 1);
  const held = state.blackout === true || state.detour !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every part has its own time.
  useEffect(() => {
    if (!playing || atEnd || held) return;
    const timer = setTimeout(() => latest.current(), Math.max(1, hold) * 1000);
    return () => clearTimeout(timer);
  }, [playing, atEnd, held, hold, state.step, state.fragment]);
  return { playing: playing && !atEnd, toggle: () => setPlaying((before) => !before) };
}
