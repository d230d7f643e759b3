import { useEffect } from "react";

/** Files that the stage may still ask for later: fetched now, so that nothing is missing when the network is gone. */
const LATER = [() => import("./Speaker.tsx")];

/**
 * Keeps the page, its files and the story where a reload finds them without a server. Only where the browser allows it
 * (a served page on this machine, or over https); elsewhere everything already loaded goes on, but a reload needs the server.
 */
export function useOffline(story: string): void {
  useEffect(() => {
    if (!window.isSecureContext || !("serviceWorker" in navigator)) return;
    if (!window.location.protocol.startsWith("http")) return;
    const keep = async () => {
      await Promise.allSettled(LATER.map((load) => load()));
      await navigator.serviceWorker.register("/stage-sw.js");
      const { active } = await navigator.serviceWorker.ready;
      const files = performance.getEntriesByType("resource").map(({ name }) => name);
      const bundle = `/api/v1/stories/${encodeURIComponent(story)}/bundle`;
      active?.postMessage({ kind: "keep", urls: ["/", ...files, bundle] });
    };
    // A browser that forbids it, as in private windows, presents as well.
    keep().catch(() => {});
  }, [story]);
}
