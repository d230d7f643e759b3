import { useEffect, useSyncExternalStore } from "preact/compat";
import type { Theme } from "./view.ts";

/** The theme in force: the chosen one, else the system's; written on the document for the style sheets. */
export function useTheme(chosen: Theme | undefined): Theme {
  const system = useSyncExternalStore(subscribe, () => (query().matches ? "dark" : "light"));
  const theme = chosen ?? system;
  // During render, not in an effect: children read the tokens in theirs, which run first.
  document.documentElement.dataset.theme = theme;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return theme;
}

const query = (): MediaQueryList => window.matchMedia("(prefers-color-scheme: dark)");

function subscribe(listener: () => void): () => void {
  const list = query();
  list.addEventListener("change", listener);
  return () => list.removeEventListener("change", listener);
}
