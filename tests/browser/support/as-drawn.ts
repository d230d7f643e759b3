import type { Page } from "playwright-core";
import type { Drawing, Measure } from "../../../client/picture/layout/drawing.ts";
import { layoutTimeline } from "../../../client/picture/layout/layout.ts";
import { TYPEFACE } from "../../../client/picture/measure.ts";
import type { TimelineResponse } from "../../../model/api.ts";

/** The drawing that a page shows: laid out for its size, with texts as wide as its browser draws them. */
export async function drawingOf(
  page: Page,
  timeline: TimelineResponse,
  axis: "calendar" | "chapters",
): Promise<Drawing> {
  const size = await page.locator(".plot").evaluate(({ clientWidth, clientHeight }) => ({
    width: clientWidth,
    height: clientHeight,
  }));
  const widths = new Map<string, number>();
  for (;;) {
    const missing = new Set<string>();
    const measure: Measure = (text, pixels, weight) => {
      const key = `${weight} ${pixels} ${text}`;
      const width = widths.get(key);
      if (width === undefined) missing.add(key);
      return width ?? text.length * pixels * 0.55;
    };
    const drawing = layoutTimeline(timeline, axis, size, measure, 1);
    if (missing.size === 0) return drawing;
    const keys = [...missing];
    const measured = await page.evaluate(
      ({ keys, typeface }) => {
        const context = document.createElement("canvas").getContext("2d");
        return keys.map((key) => {
          const [weight, pixels, ...words] = key.split(" ");
          if (!context) return 0;
          context.font = `${weight} ${pixels}px ${typeface}`;
          return context.measureText(words.join(" ")).width;
        });
      },
      { keys, typeface: TYPEFACE },
    );
    for (const [i, key] of keys.entries()) widths.set(key, measured[i] ?? 0);
  }
}
