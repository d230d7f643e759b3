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

/**
 * Times two candidates in turn, `pairs` times, each pair in the other order than the one before, after one run of
 * each that is not counted.
 */
export async function compare(first: Candidate, second: Candidate, pairs: number): Promise<Comparison> {
  const times: [number, number][] = [];
  for (let pair = -1; pair < pairs; pair++) {
    const swapped = pair % 2 !== 0;
    const a = swapped ? 0 : await time(first);
    const b = await time(second);
    const both: [number, number] = [swapped ? await time(first) : a, b];
    if (pair >= 0) times.push(both);
  }
  const ratios = times.map(([a, b]) => a / b);
  const medians = [median(times.map(([a]) => a)), median(times.map(([, b]) => b))] as const;
  return {
    names: [first.name, second.name],
    medians,
    ratio: medians[0] / medians[1],
    range: [Math.min(...ratios), Math.max(...ratios)],
    pairs,
  };
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
