import { useEffect, useState } from "preact/compat";
import { isCarried, loadMeta } from "../api.ts";
import type { StageBundle } from "./bundle.ts";

const ASK_MS = 15_000;

/** Whether the graph has changed since the story was loaded. A server that is away says nothing. */
export function useNewer({ generation }: Pick<StageBundle, "generation">): boolean {
  const [current, setCurrent] = useState(generation);
  useEffect(() => {
    if (isCarried()) return;
    const abort = new AbortController();
    const ask = () =>
      loadMeta(abort.signal).then(
        (meta) => setCurrent(meta.generation),
        () => {},
      );
    const timer = setInterval(ask, ASK_MS);
    window.addEventListener("focus", ask);
    return () => {
      abort.abort();
      clearInterval(timer);
      window.removeEventListener("focus", ask);
    };
  }, []);
  return current > generation;
}
