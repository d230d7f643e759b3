import type { Drawing } from "./layout/drawing.ts";
import type { Camera } from "./sheet.ts";

/** What moves with the picture without being painted, each if it is there. */
export interface Followers {
  readonly heads: HTMLElement | null;
  readonly lanes: HTMLElement | null;
  /** What lies over the picture. */
  readonly over: HTMLElement | null;
}

/**
 * Moves heads, lane names and overlays with the picture. Heads and names stand in a part that is moved as a whole, and
 * nothing is set that is so already: each property set has the styles of all that is in there worked out again.
 * @param laid the drawing that they were made for; what is seen may be stretched.
 */
export function follow(
  { heads, lanes, over }: Followers,
  { zoom, x, y }: Camera,
  laid: Pick<Drawing, "time">,
  seen: Pick<Drawing, "time">,
): void {
  const wide = laid.time && seen.time ? seen.time.perDay / laid.time.perDay : 1;
  const first = laid.time?.x ?? 0;
  if (heads) {
    put(heads, { "--zoom": `${zoom}`, "--wide": `${wide}`, "--first": `${first}` });
    put(heads.firstElementChild, { transform: `translateX(${x}px)` });
  }
  if (lanes) {
    put(lanes, { "--zoom": `${zoom}` });
    put(lanes.firstElementChild, { transform: `translateY(${y}px)` });
  }
  if (over)
    put(over, {
      "--zoom": `${zoom}`,
      "--wide": `${wide}`,
      "--first": `${first}`,
      "--pan-x": `${x}px`,
      "--pan-y": `${y}px`,
    });
}

function put(element: Element | null, properties: Readonly<Record<string, string>>): void {
  if (!(element instanceof HTMLElement)) return;
  for (const [name, value] of Object.entries(properties))
    if (element.style.getPropertyValue(name) !== value) element.style.setProperty(name, value);
}
