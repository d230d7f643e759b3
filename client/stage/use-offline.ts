import { useEffect } from "preact/compat";

/**
 * Keeps the page, its files and the story where a reload finds them without a server. Only where the browser allows it
 * (a served page on this machine, or over https); elsewhere everything already loaded goes on, but a reload needs the server.
 * @param later loads what may be asked for later, so that nothing is missing when the network is gone.
 */
export function useOffline(story: string, later?: () => Promise<unknown>): void {
  useEffect(() => {
    if (!window.isSecureContext || !("serviceWorker" in navigator)) return;
    if (!window.location.protocol.startsWith("http")) return;
    const keep = async () => {
      await later?.().catch(() => {});
      await navigator.serviceWorker.register("/stage-sw.js");
      const { active } = await navigator.serviceWorker.ready;
      const files = performance.getEntriesByType("resource").map(({ name }) => name);
      const bundle = `/api/v1/stories/${encodeURIComponent(story)}/bundle`;
      active?.postMessage({ kind: "keep", urls: ["/", ...files, bundle] });
    };
    // A browser that forbids it, as in private windows, presents as well.
    keep().catch(() => {});
  }, [story, later]);
}
