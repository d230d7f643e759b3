import { stageWords } from "../words/stage.ts";
import type { StageBundle } from "./bundle.ts";
import { Overlay } from "./Overlay.tsx";
import type { DrawingTools } from "./Slide.tsx";
import type { ShownStep } from "./steps.ts";
import { Thumbnail } from "./Thumbnail.tsx";

interface Props {
  readonly bundle: StageBundle;
  readonly steps: readonly ShownStep[];
  readonly current: number;
  readonly tools: DrawingTools;
  readonly onChoose: (step: number) => void;
  readonly onClose: () => void;
}

/** All steps in small; choosing one goes there. */
export function Overview({ bundle, steps, current, tools, onChoose, onClose }: Props) {
  return (
    <Overlay title={stageWords().overview} className="stage-overview" onClose={onClose}>
      <ol>
        {steps.map((shown) => (
          <li key={shown.number}>
            <button
              type="button"
              aria-current={shown.number - 1 === current ? "step" : undefined}
              // biome-ignore lint/a11y/noAutofocus: the dialog opens where the talk is.
              autoFocus={shown.number - 1 === current}
              onClick={() => onChoose(shown.number - 1)}
            >
              <Thumbnail bundle={bundle} shown={shown} tools={tools} width={280} />
              <span className="overview-title">
                {shown.number} {shown.step.title}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </Overlay>
  );
}
