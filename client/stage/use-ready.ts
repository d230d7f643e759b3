import { useEffect } from "preact/compat";
import type { Size } from "../picture/layout/drawing.ts";
import { sceneOf } from "../picture/scene.ts";
import type { StageBundle } from "./bundle.ts";
import type { DrawingTools } from "./Slide.tsx";
import { pictureRoom } from "./slide-room.ts";
import type { ShownStep } from "./steps.ts";

/** Lays out the step to come while nobody waits for it: when its turn comes, it is drawn at once. */
export function useReady(
  bundle: StageBundle,
  upcoming: ShownStep | undefined,
  { width, height }: Size,
  tools: DrawingTools | undefined,
): void {
  const { timeline } = bundle;
  useEffect(() => {
    if (!timeline || !tools || upcoming?.step.kind !== "graph") return;
    const { step } = upcoming;
    const timer = setTimeout(() => {
      const size = pictureRoom(step, { width, height }, timeline);
      sceneOf(timeline, { elements: step.elements, seen: [], size, camera: step.camera }, tools.palette, tools.measure);
    }, AFTER_MS);
    return () => clearTimeout(timer);
  }, [timeline, upcoming, width, height, tools]);
}

/** When the step before has settled. */
const AFTER_MS = 800;
