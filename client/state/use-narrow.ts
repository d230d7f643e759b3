import { useSyncExternalStore } from "preact/compat";
import { isNarrow, narrow } from "../narrow.ts";

/** Whether the window is as narrow as a phone, or as a page at 400 %. */
export const useNarrow = (): boolean => useSyncExternalStore(watch, isNarrow);

function watch(onChange: () => void): () => void {
  const query = narrow();
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
