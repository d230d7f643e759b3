import type { KeyboardEvent } from "react";

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowRight: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  ArrowLeft: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** Gives the keyboard to the next or the previous passage: the transcript is one stop for Tab. */
export function stepPassage(event: KeyboardEvent, body: HTMLElement | null): void {
  const step = STEPS[event.key];
  if (!step || !body || event.altKey || event.ctrlKey || event.metaKey) return;
  const { target } = event;
  if (!(target instanceof HTMLElement) || !target.matches("a.passage")) return;
  const links = [...body.querySelectorAll<HTMLAnchorElement>("a.passage")];
  const next =
    links[
      step(
        links.findIndex((link) => link.contains(target)),
        links.length - 1,
      )
    ];
  event.preventDefault();
  if (!next) return;
  for (const link of links) link.tabIndex = link === next ? 0 : -1;
  next.focus();
}
