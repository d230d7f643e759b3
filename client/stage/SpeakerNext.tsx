import { speakerWords } from "../words/speaker.ts";
import type { StageBundle } from "./bundle.ts";
import type { DrawingTools } from "./Slide.tsx";
import { moved, type Position, type ShownStep } from "./steps.ts";
import { Thumbnail } from "./Thumbnail.tsx";

interface Props {
  readonly bundle: StageBundle;
  readonly steps: readonly ShownStep[];
  readonly position: Position;
  readonly tools: DrawingTools | undefined;
  /** Of the small picture, in pixels. */
  readonly width: number;
}

/** What the next move shows: a part of this step, the step after it, or nothing more. */
export function SpeakerNext({ bundle, steps, position, tools, width }: Props) {
  const words = speakerWords();
  const following = moved(steps, position, "next");
  const upcoming = steps[following.step];
  if (!upcoming || (following.step === position.step && following.fragment === position.fragment)) {
    return (
      <section>
        <h2>
          {words.next}: {words.end}
        </h2>
      </section>
    );
  }
  const within = following.step === position.step;
  return (
    <section>
      <h2>
        {words.next}:{" "}
        {within
          ? words.partOf(following.fragment, upcoming.step.reveal.length)
          : `${upcoming.number}. ${upcoming.step.title}`}
      </h2>
      {tools ? (
        <Thumbnail bundle={bundle} shown={upcoming} fragment={following.fragment} tools={tools} width={width} />
      ) : null}
    </section>
  );
}
