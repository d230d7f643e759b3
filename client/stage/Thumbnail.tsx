import { memo } from "preact/compat";
import type { StageBundle } from "./bundle.ts";
import { type DrawingTools, Slide } from "./Slide.tsx";
import { sizes } from "./slide-place.ts";
import { WIDE_SLIDE } from "./slide-size.ts";
import type { ShownStep } from "./steps.ts";

interface Props {
  readonly bundle: StageBundle;
  readonly shown: ShownStep;
  /** Without it, the whole step. */
  readonly fragment?: number;
  readonly tools: DrawingTools;
  /** In pixels. */
  readonly width: number;
}

/** A step in small, for the eye only: its title stands beside it. */
export const Thumbnail = memo(function Thumbnail({ bundle, shown, fragment, tools, width }: Props) {
  return (
    <div
      className="thumbnail"
      aria-hidden="true"
      inert
      style={sizes({ ...WIDE_SLIDE, scale: width / WIDE_SLIDE.width })}
    >
      <Slide
        bundle={bundle}
        shown={shown}
        fragment={fragment ?? shown.step.reveal.length}
        size={WIDE_SLIDE}
        tools={tools}
        whole
      />
    </div>
  );
});
