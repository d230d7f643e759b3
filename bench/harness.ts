/** Ratios from interleaved runs: on a busy machine two things measured one after the other say little. */

export interface Candidate {
  readonly name: string;
  /** What is timed. */
  run(): Promise<unknown> | unknown;
  /** Before each run, untimed. */
  prepare?(): Promise<unknown>;
}

export interface Comparison {
  readonly names: readonly [string, string];
  /** Milliseconds. */
  readonly medians: readonly [number, number];
  /** First over second, of the medians; and the smallest and largest of a single pair. */
  readonly ratio: number;
  readonly range: readonly [number, number];
  readonly pairs: number;
}

/** How often to run, and when to stop earlier. */
export interface Effort {
  readonly pairs: number;
  /** No further pair begins after this long. */
  readonly seconds: number;
}

/**
 * Times two candidates in turn, each pair in the other order than the one before. The first pair warms up and is not
 * counted, unless it has used up the time already.
 */
export async function compare(first: Candidate, second: Candidate, { pairs, seconds }: Effort): Promise<Comparison> {
  const end = performance.now() + seconds * 1000;
  let times = [await timePair(first, second)];
  for (let pair = 0; pair < pairs && performance.now() < end; pair++) {
    const [a, b] = pair % 2 === 0 ? await timePair(first, second) : (await timePair(second, first)).toReversed();
    if (a === undefined || b === undefined) break;
    times = pair === 0 ? [[a, b]] : [...times, [a, b]];
  }
  const ratios = times.map(([a, b]) => a / b);
  const medians = [median(times.map(([a]) => a)), median(times.map(([, b]) => b))] as const;
  return {
    names: [first.name, second.name],
    medians,
    ratio: medians[0] / medians[1],
    range: [Math.min(...ratios), Math.max(...ratios)],
    pairs: times.length,
  };
}

async function timePair(first: Candidate, second: Candidate): Promise<[number, number]> {
  return [await time(first), await time(second)];
}

async function time(candidate: Candidate): Promise<number> {
  await candidate.prepare?.();
  const start = performance.now();
  await candidate.run();
  return performance.now() - start;
}

/** The middle value, the mean of the two middle ones of an even number. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}
