import { useSyncExternalStore } from "preact/compat";

/** Marks that light up in every view because something that speaks of them is pointed at. Not part of the address. */
let lit: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

/** @param marks ids of marks; none to let all rest again. */
export function lightUp(marks: readonly string[]): void {
  if (marks.length === lit.size && marks.every((mark) => lit.has(mark))) return;
  lit = new Set(marks);
  for (const listener of listeners) listener();
}

/** The marks that are lit now. */
export function useLit(): ReadonlySet<string> {
  return useSyncExternalStore(subscribe, () => lit);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
