import { readdirSync, readFileSync } from "node:fs";

/** Milliseconds of one tick of the processor's clock, as Linux counts them. */
const TICK_MS = 10;

/**
 * A clock that only runs forward: milliseconds on the processor that a program and all that it started have used, of
 * those that have ended what was seen of them last. Linux only: read from /proc.
 */
export function processTreeClock(root: number): () => number {
  const used = new Map<number, number>();
  return () => {
    for (const [pid, ticks] of treeOf(root)) used.set(pid, ticks);
    return TICK_MS * [...used.values()].reduce((sum, ticks) => sum + ticks, 0);
  };
}

/** The ticks of a process and of all below it that are running. */
function treeOf(root: number): ReadonlyMap<number, number> {
  const children = new Map<number, number[]>();
  const ticks = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    const fields = Number.isInteger(pid) ? statOf(pid) : undefined;
    if (fields === undefined) continue;
    const parent = Number(fields[1]);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
    ticks.set(pid, Number(fields[11]) + Number(fields[12]));
  }
  const below = (pid: number): readonly (readonly [number, number])[] => [
    [pid, ticks.get(pid) ?? 0],
    ...(children.get(pid) ?? []).flatMap(below),
  ];
  return new Map(below(root));
}

/** The fields after the program's name, which may hold spaces; undefined when it has ended meanwhile. */
function statOf(pid: number): readonly string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}
