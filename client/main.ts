import { askAhead, drawsTimeline } from "./ahead.ts";
import { takeToken } from "./session.ts";

// Not awaited here: the shell shares parts of this very script, and would wait for its end.
void start();

/** Small, so that it runs early: what comes next is asked for all at once. */
async function start(): Promise<void> {
  await takeToken();
  const { search } = window.location;
  askAhead(search);
  // What draws comes beside the rest of the page, not after it.
  if (drawsTimeline(search)) void import("./picture/Picture.tsx");
  const { mount } = await import("./mount.tsx");
  const root = document.getElementById("root");
  if (root) mount(root);
}
