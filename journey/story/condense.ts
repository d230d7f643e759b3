import { type Beat, MOST_NEW } from "./beats.ts";

/** What a talk is told for: when there is room for few steps, these go first. */
const WEIGHT: Readonly<Record<Beat["kind"], number>> = {
  stations: 100,
  station: 6,
  search: 5,
  purchase: 5,
  results: 4,
  tools: 4,
  works: 2,
  machines: 1,
};

/** A step with less than this beside its neighbour is not worth one of its own. */
const FULL: Readonly<Record<number, number>> = { 3: MOST_NEW, 10: 5, 20: 3 };

/**
 * At most `steps` beats, in the order given: small neighbours of one column are shown together, then whatever fits into
 * one step, the smallest first, then neighbouring stations; in the end the lightest are left out.
 */
export function condense(beats: readonly Beat[], steps: number): Beat[] {
  const filled = joinWhile(beats, () => true, { most: FULL[steps] ?? MOST_NEW });
  const fitted = joinWhile(filled, (kept) => kept.length > steps, { most: MOST_NEW });
  const kept = steps > 3 ? joinWhile(fitted, (all) => all.length > steps, { most: MOST_NEW, stations: true }) : fitted;
  while (kept.length > steps) kept.splice(lightest(kept), 1);
  return kept;
}

interface Joining {
  /** Elements of a step at most. */
  readonly most: number;
  /** Whether stations of two columns may stand together. */
  readonly stations?: boolean;
}

function joinWhile(beats: readonly Beat[], wanted: (kept: readonly Beat[]) => boolean, joining: Joining): Beat[] {
  const kept = [...beats];
  while (wanted(kept)) {
    const at = smallestPair(kept, joining);
    const [one, other] = [kept[at], kept[at + 1]];
    if (at < 0 || !one || !other) break;
    kept.splice(at, 2, join(one, other));
  }
  return kept;
}

/** How much one beat matters: its kind, then how much it shows. */
const weigh = (beat: Beat): number => WEIGHT[beat.kind] * 10 + beat.marks.length + beat.links.length;

function smallestPair(beats: readonly Beat[], joining: Joining): number {
  const pairs = beats.slice(1).map((other, at) => ({ at, one: beats[at], other }));
  const [best] = pairs
    .flatMap(({ at, one, other }) =>
      one && fits(one, other, joining)
        ? [{ at, size: size(one) + size(other), weight: weigh(one) + weigh(other) }]
        : [],
    )
    .sort((a, b) => a.size - b.size || a.weight - b.weight || a.at - b.at);
  return best?.at ?? -1;
}

const size = ({ marks, ghosts }: Beat): number => marks.length + ghosts.length;

/** Steps with a point of their own, which anything else would blur. */
const ALONE: ReadonlySet<Beat["kind"]> = new Set(["stations", "search", "purchase", "tools"]);

const fits = (one: Beat, other: Beat, { most, stations = false }: Joining): boolean =>
  !ALONE.has(one.kind) &&
  !ALONE.has(other.kind) &&
  (one.column === other.column || (stations && one.kind === "station" && other.kind === "station")) &&
  size(one) + size(other) <= most;

function join(one: Beat, other: Beat): Beat {
  return {
    kind: weigh(one) >= weigh(other) ? one.kind : other.kind,
    marks: [...one.marks, ...other.marks],
    ghosts: [...one.ghosts, ...other.ghosts],
    links: [...one.links, ...other.links],
    column: one.column,
    told: Math.min(one.told, other.told),
    stops: one.stops,
  };
}

function lightest(beats: readonly Beat[]): number {
  const least = Math.min(...beats.map(weigh));
  return beats.findIndex((beat) => weigh(beat) === least);
}
