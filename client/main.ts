import { askAhead, drawsTimeline } from "./ahead.ts";
import { takeToken } from "./session.ts";

const RETRY_MS = 2_000;

// Not awaited here: the shell shares parts of this very script, and would wait for its end.
void start();

/** Small, so that it runs early: what comes next is asked for all at once. */
async function start(): Promise<void> {
  await takeToken();
  const { search } = window.location;
  askAhead(search);
  // What draws comes beside the rest of the page, not after it, which asks again where this fails.
  if (drawsTimeline(search)) import("./picture/Picture.tsx").catch(() => {});
  const { mount } = await loadShell();
  const root = document.getElementById("root");
  if (root) mount(root);
}

/** Asked for until the server answers: without it there is nothing that could say why. */
async function loadShell(): Promise<typeof import("./mount.tsx")> {
  for (;;) {
    try {
      return await import("./mount.tsx");
    } catch {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}
