import { useSyncExternalStore } from "preact/compat";

/** A talk that was dropped or pasted somewhere in the page, for the part that brings it. */
export type HandedTalk = { readonly file: File } | { readonly text: string };

let handed: HandedTalk | undefined;
const listeners = new Set<() => void>();

/** Hands a talk over; undefined when it was taken. */
export function handTalk(talk: HandedTalk | undefined): void {
  handed = talk;
  for (const listener of listeners) listener();
}

/** The talk that was handed over last and not taken yet. */
export function useHandedTalk(): HandedTalk | undefined {
  return useSyncExternalStore(subscribe, () => handed);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
