import { readdirSync, readFileSync } from "node:fs";

/** Milliseconds of one tick of the processor's clock, as Linux counts them. */
const TICK_MS = 10;

/**
 * Milliseconds on the processor that a program and all that it started have used so far; of those still running.
 * Linux only: read from /proc.
 */
export function processTreeMs(root: number): number {
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
  const sum = (pid: number): number =>
    (ticks.get(pid) ?? 0) + (children.get(pid) ?? []).reduce((all, child) => all + sum(child), 0);
  return sum(root) * TICK_MS;
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
