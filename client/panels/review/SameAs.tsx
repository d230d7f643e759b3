import { useState } from "preact/compat";
import type { EntityResponse } from "../../../model/api.ts";
import { searchAll } from "../../api.ts";
import { takeFocus } from "../../state/take-focus.ts";
import type { Corrections } from "../../state/use-corrections.ts";
import { useLoaded } from "../../state/use-loaded.ts";
import { reviewWords } from "../../words/review.ts";
import { MergePreview } from "./MergePreview.tsx";

interface Props {
  readonly entity: EntityResponse["entity"];
  readonly generation: number;
  readonly corrections: Corrections;
  readonly onMerged: (into: string) => void;
  readonly onCancel: () => void;
}

/** The other thing that this one is: searched by name, made one after a preview. */
export function SameAs({ entity, generation, corrections, onMerged, onCancel }: Props) {
  const words = reviewWords();
  const [typed, setTyped] = useState("");
  const [into, setInto] = useState<{ readonly id: string; readonly name: string }>();
  const found = useLoaded(typed.trim() === "" ? undefined : typed.trim(), searchAll, generation);
  const others = (found.value?.hits ?? []).filter(
    ({ of, kind, id }) => of === "entity" && kind === entity.kind && id !== entity.id,
  );
  if (into) {
    return (
      <MergePreview
        target={entity}
        into={into}
        generation={generation}
        corrections={corrections}
        onMerged={onMerged}
        onCancel={() => setInto(undefined)}
      />
    );
  }
  return (
    <div className="answer">
      <div className="answer-line">
        <input
          className="field"
          aria-label={words.sameWith}
          placeholder={words.sameWith}
          maxLength={200}
          autoComplete="off"
          ref={takeFocus}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="button" className="link" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
      <ul className="choices">
        {others.map(({ id, text }) => (
          <li key={id}>
            <button type="button" onClick={() => setInto({ id, name: text })}>
              {text}
            </button>
          </li>
        ))}
      </ul>
      <p className="answer-hint" role="status">
        {found.value && found.key === typed.trim() && others.length === 0 ? words.noOther : ""}
      </p>
    </div>
  );
}
