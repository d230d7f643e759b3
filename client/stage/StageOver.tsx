import type { StageBundle } from "./bundle.ts";
import { FollowLink } from "./FollowLink.tsx";
import { GoTo } from "./GoTo.tsx";
import { Overview } from "./Overview.tsx";
import type { DrawingTools } from "./Slide.tsx";
import { StageEvidence } from "./StageEvidence.tsx";
import { StageSheet } from "./StageSheet.tsx";
import { StageTranscript } from "./StageTranscript.tsx";
import type { ShownStep } from "./steps.ts";
import type { StageSession } from "./use-session.ts";

/** What may be called up over the stage. */
export type Over = "follow" | "overview" | "goTo" | "sheet" | "evidence" | "transcript";

interface Props {
  readonly over: Over | undefined;
  readonly bundle: StageBundle;
  readonly steps: readonly ShownStep[];
  readonly shown: ShownStep;
  readonly fragment: number;
  readonly tools: DrawingTools | undefined;
  readonly heard: boolean;
  readonly shared: StageSession;
  /** @param step from 0. */
  readonly onStep: (step: number) => void;
  readonly onClose: () => void;
}

/** What was called up over the stage, one at a time. */
export function StageOver({ over, bundle, steps, shown, fragment, tools, heard, shared, onStep, onClose }: Props) {
  switch (over) {
    case "evidence":
      return <StageEvidence bundle={bundle} shown={shown} fragment={fragment} heard={heard} onClose={onClose} />;
    case "transcript":
      return <StageTranscript bundle={bundle} shown={shown} heard={heard} onClose={onClose} />;
    case "overview":
      return tools ? (
        <Overview
          bundle={bundle}
          steps={steps}
          current={shown.number - 1}
          tools={tools}
          onChoose={onStep}
          onClose={onClose}
        />
      ) : null;
    case "goTo":
      return <GoTo steps={steps} onChoose={onStep} onClose={onClose} />;
    case "follow":
      return <FollowLink shared={shared} onClose={onClose} />;
    case "sheet":
      return <StageSheet onClose={onClose} />;
    default:
      return null;
  }
}
