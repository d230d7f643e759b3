import { useSyncExternalStore } from "preact/compat";

/** As the style sheets count on: below it time flows down and details come from the bottom. */
const NARROW = "(max-width: 699px)";

/** Whether the window is as narrow as a phone, or as a page at 400 %. */
export function useNarrow(): boolean {
  return useSyncExternalStore(watch, () => window.matchMedia(NARROW).matches);
}

function watch(onChange: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
