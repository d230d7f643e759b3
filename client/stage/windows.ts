import { addressOf } from "../state/address.ts";
import { urlOfView, type View } from "../state/view.ts";
import { WINDOW_NAMES } from "./use-presentation.ts";

/** Opens the other window of a presentation, or brings it to the front. */
export function openWindow(page: "stage" | "speaker", view: View): void {
  const opened = window.open(
    addressOf(urlOfView({ ...view, page })),
    WINDOW_NAMES[page],
    "popup,width=1280,height=800",
  );
  opened?.focus();
}

/** Whether the address of this page means this machine, so that no other device finds it there. */
export const isOwnMachine = (): boolean => ["localhost", "127.0.0.1", "[::1]"].includes(window.location.hostname);
