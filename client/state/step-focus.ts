import type { KeyboardEvent } from "preact/compat";

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowRight: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  ArrowLeft: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Gives the keyboard to the next or the previous of many like elements, which are one stop for Tab together.
 * @param selector of those elements, inside of `body`.
 */
export function stepFocus(event: KeyboardEvent<HTMLElement>, body: HTMLElement | null, selector: string): void {
  const step = STEPS[event.key];
  const { target } = event;
  if (!step || !body || event.altKey || event.ctrlKey || event.metaKey) return;
  if (!(target instanceof HTMLElement) || !target.matches(selector)) return;
  const all = [...body.querySelectorAll<HTMLElement>(selector)];
  const next = all[step(all.indexOf(target), all.length - 1)];
  event.preventDefault();
  if (!next) return;
  for (const each of all) each.tabIndex = each === next ? 0 : -1;
  next.focus();
}

/** Lets Tab reach one of them, the first unless one is reached already. */
export function keepOneStop(body: HTMLElement | null, selector: string): void {
  const all = [...(body?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const stop = all.find((each) => each.tabIndex === 0) ?? all[0];
  if (stop) stop.tabIndex = 0;
}
