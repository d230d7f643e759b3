/** Pairs that a person said are not the same: kept in this browser, by their ids. */
type Memory = Pick<Storage, "getItem" | "setItem">;

const KEPT_AS = "cairn told apart";
/** The oldest are forgotten: being asked again is no harm. */
const MOST = 500;

/** The same for both orders. */
export const pairKey = (a: string, b: string): string => [a, b].sort().join(" ");

export function toldApart(memory: Memory): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(memory.getItem(KEPT_AS) ?? "[]");
    return new Set(Array.isArray(kept) ? kept.filter((key) => typeof key === "string") : []);
  } catch {
    return new Set();
  }
}

/** @returns all that are told apart now. */
export function tellApart(key: string, memory: Memory): ReadonlySet<string> {
  return keep(new Set([...toldApart(memory), key]), memory);
}

/** They may be asked for again. */
export function forgetApart(keys: Iterable<string>, memory: Memory): ReadonlySet<string> {
  const kept = new Set(toldApart(memory));
  for (const key of keys) kept.delete(key);
  return keep(kept, memory);
}

function keep(apart: ReadonlySet<string>, memory: Memory): ReadonlySet<string> {
  try {
    memory.setItem(KEPT_AS, JSON.stringify([...apart].slice(-MOST)));
  } catch {
    // Storage may be full or forbidden: it is remembered until the page is closed.
  }
  return apart;
}
