import { useEffect, useRef, useState } from "preact/compat";
import type { Step, Story } from "../../model/story.ts";
import { sceneOf } from "../picture/scene.ts";
import type { StageBundle } from "./bundle.ts";
import { placesOf, type StepPlace, stepAt } from "./edit-story.ts";
import { contrastOfImage } from "./image-contrast.ts";
import { lintStep, type StepTrouble } from "./lint-step.ts";
import type { DrawingTools } from "./Slide.tsx";
import { pictureRoom } from "./slide-room.ts";
import { WIDE_SLIDE } from "./slide-size.ts";

/** What an audience will have trouble with at one place of a story. */
export interface FoundTroubles {
  readonly place: StepPlace;
  readonly step: Step;
  readonly troubles: readonly StepTrouble[];
}

/** Between two steps that are looked at: whoever types goes first. */
const PAUSE_MS = 60;

/** Troubles of all steps that are shown, found one after the other while nobody waits for it. */
export function useTroubles(
  story: Story,
  { timeline, evidence }: Pick<StageBundle, "timeline" | "evidence">,
  tools: DrawingTools | undefined,
): readonly FoundTroubles[] {
  const known = useRef(new Map<Step, readonly StepTrouble[]>());
  const [, setFound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was found with other colours, marks or words is found anew.
  useEffect(() => known.current.clear(), [timeline, evidence, tools]);
  useEffect(() => {
    if (!tools || !timeline) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const next = async () => {
      const step = shownSteps(story).find((one) => !known.current.has(one.step))?.step;
      if (!step) return;
      const troubles = await troublesOf(step, { timeline, evidence }, tools);
      if (gone) return;
      known.current.set(step, troubles);
      setFound((count) => count + 1);
      timer = setTimeout(() => void next(), PAUSE_MS);
    };
    timer = setTimeout(() => void next(), PAUSE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [story, timeline, evidence, tools]);
  return shownSteps(story).flatMap(({ place, step }) => {
    const troubles = known.current.get(step) ?? [];
    return troubles.length > 0 ? [{ place, step, troubles }] : [];
  });
}

function shownSteps(story: Story): readonly { readonly place: StepPlace; readonly step: Step }[] {
  return placesOf(story).flatMap((place) => {
    const step = stepAt(story, place);
    return step && step.hidden !== true ? [{ place, step }] : [];
  });
}

async function troublesOf(
  step: Step,
  { timeline, evidence }: Pick<StageBundle, "timeline" | "evidence">,
  { palette, measure }: DrawingTools,
): Promise<readonly StepTrouble[]> {
  const { kind, elements, camera, image } = step;
  const scene =
    timeline && kind === "graph"
      ? sceneOf(
          timeline,
          { elements, seen: elements, size: pictureRoom(step, WIDE_SLIDE, timeline), camera },
          palette,
          measure,
        )
      : undefined;
  return lintStep(step, {
    scene,
    palette,
    evidence: evidence.size > 0 ? evidence : undefined,
    imageContrast: kind === "image" && image ? await contrastOfImage(image.data) : undefined,
  });
}
