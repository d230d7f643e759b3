import { editorWords } from "../words/editor.ts";
import type { StepPlace } from "./edit-story.ts";
import type { FoundTroubles } from "./use-troubles.ts";

interface Props {
  readonly found: readonly FoundTroubles[];
  readonly onChoose: (place: StepPlace) => void;
}

/** All that should be looked at before the talk, each with the way to its step. */
export function TroubleList({ found, onChoose }: Props) {
  const words = editorWords();
  return (
    <details className="editor-rehearsal">
      <summary>{words.rehearsal(found.length)}</summary>
      <dl>
        {found.map(({ place, step, troubles }) => (
          <div key={`${place.chapter}.${place.step}`}>
            <dt>
              <button type="button" className="editor-goto" onClick={() => onChoose(place)}>
                {step.title || words.newStep}
              </button>
            </dt>
            {troubles.map((trouble) => (
              <dd key={trouble}>{words.troubles[trouble]}</dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}
