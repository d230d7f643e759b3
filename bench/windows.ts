/** Bounds of every fact from dates, durations and orders: 1,000 facts against 250, in chains that agree and that do not. */
import { gatherFacts } from "../journey/facts.ts";
import { computeWindows } from "../journey/windows.ts";
import { personGraph } from "../tests/journey/person-graph.ts";
import { type Candidate, type Comparison, compare } from "./harness.ts";
import { comparisonRows, type Section } from "./section.ts";

const LARGE = 1_000;
const SMALL = 250;
const EFFORT = { pairs: 41, seconds: 8 };

/** How the facts of a chain are dated or how long they last, by their place in it. */
const CHAINS: Readonly<Record<string, (place: number, of: number) => string>> = {
  "undated chain": () => "",
  "chain of lengths": () => "P8M",
  "chain of lengths within dates": (place, of) =>
    place === 0 || place === of - 1 ? `${1980 + Math.floor((place / of) * 40)}` : "P1D",
  "chain in the order of its dates": (place, of) => (place % 3 === 0 ? `${1980 + Math.floor((place * 40) / of)}~` : ""),
  "chain against its dates": (place, of) => (place % 3 === 0 ? `${2019 - Math.floor((place * 40) / of)}` : ""),
  "chain with scattered dates": (place) => (place % 5 === 0 ? `${1980 + ((place * 7919) % 40)}/` : ""),
};

export async function benchWindows(): Promise<Section> {
  const comparisons: Comparison[] = [];
  const busy: number[] = [];
  for (const [name, dateOf] of Object.entries(CHAINS)) {
    const [large, small] = [computing(name, LARGE, dateOf), computing(name, SMALL, dateOf)];
    comparisons.push(await compare(large, small, EFFORT));
    busy.push(leastBusy(large.run));
  }
  return {
    name: "windows",
    about:
      "The window of each of 1,000 facts, with its reasons, against those of 250: every fact ordered before the next and, against that, before one of those before it.",
    rows: comparisonRows(comparisons),
    notes: [
      `Least time on the processor for 1,000 facts, row by row, which other programs disturb less: ${busy.map((ms) => ms.toFixed(0)).join(", ")} ms.`,
      "A linear method would have a ratio of 4.",
    ],
  };
}

function computing(
  name: string,
  size: number,
  dateOf: (place: number, of: number) => string,
): Candidate & { readonly run: () => unknown } {
  const places = Array.from({ length: size }, (_, place) => place);
  const graph = personGraph({
    published: "2020-03-24",
    facts: places.map((place) => `WORKED_AT w${place} ${dateOf(place, size)}`.trim()),
    orders: [
      ...places.slice(1).map((place) => `ends-before worked_at~w${place - 1} worked_at~w${place}`),
      ...places.slice(1).map((place) => `ends-before worked_at~w${place} worked_at~w${((place * 7919) % 997) % place}`),
    ],
  });
  const facts = gatherFacts(graph);
  const run = () => {
    const windows = computeWindows(facts);
    return facts.own.map(({ id }) => windows.of(id));
  };
  return { name: `${name}, ${size}`, run };
}

/** Milliseconds on the processor, the least of some runs. */
function leastBusy(run: () => unknown): number {
  const times = Array.from({ length: 15 }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
