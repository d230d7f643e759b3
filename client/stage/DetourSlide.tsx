import { useMemo } from "preact/compat";
import type { Size } from "../picture/layout/drawing.ts";
import { stageWords } from "../words/stage.ts";
import type { StageBundle } from "./bundle.ts";
import { type DrawingTools, Slide } from "./Slide.tsx";
import type { ShownStep } from "./steps.ts";
import type { Detour } from "./use-presentation.ts";

interface Props {
  readonly bundle: StageBundle;
  readonly detour: Detour;
  readonly size: Size;
  readonly tools: DrawingTools;
}

/** An answer that was pushed between two steps, drawn like a step. */
export function DetourSlide({ bundle, detour, size, tools }: Props) {
  const shown = useMemo((): ShownStep => detourStep(detour, bundle), [detour, bundle]);
  return <Slide bundle={bundle} shown={shown} fragment={0} size={size} tools={tools} />;
}

/** The step that an answer would be: its marks drawn where it has any. */
export function detourStep(detour: Detour, { timeline }: Pick<StageBundle, "timeline">): ShownStep {
  const facts = new Set(detour.elements);
  const marks = [...(timeline?.episodes ?? []), ...(timeline?.ghosts ?? [])].filter(
    ({ id, entity, facts: own }) => facts.has(id) || facts.has(entity) || own.some((fact) => facts.has(fact)),
  );
  return {
    number: 0,
    chapter: stageWords().detour,
    step: {
      kind: marks.length > 0 ? "graph" : "text",
      title: detour.title,
      sentences: detour.sentences,
      elements: marks.map(({ id }) => id),
      reveal: [],
      camera: "fit",
      notes: "",
    },
  };
}
