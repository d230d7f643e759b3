import { useState } from "preact/compat";
import type { Edit } from "../../../model/edit.ts";
import { type Corrections, newEditId } from "../../state/use-corrections.ts";
import { useLoaded } from "../../state/use-loaded.ts";
import { reviewWords } from "../../words/review.ts";
import { Message } from "../Message.tsx";
import { tryEdits } from "./review-api.ts";

interface Thing {
  readonly id: string;
  readonly name: string;
}

interface Props {
  /** Goes, unless the reader turns it around. */
  readonly target: Thing;
  readonly into: Thing;
  readonly generation: number;
  readonly corrections: Corrections;
  readonly onMerged: (into: string) => void;
  readonly onCancel: () => void;
}

/** What making two things one would change, before it is done; either name can be kept. */
export function MergePreview({ generation, corrections, onMerged, onCancel, ...things }: Props) {
  const words = reviewWords();
  const [turned, setTurned] = useState(false);
  const [target, into] = turned ? [things.into, things.target] : [things.target, things.into];
  const preview = useLoaded(`${target.id}\n${into.id}`, () => tryEdits(mergeEdits(target, into)), generation);
  const changes = preview.value?.changes;
  const save = async () => {
    if (await corrections.save(words.merged(target.name, into.name), mergeEdits(target, into))) onMerged(into.id);
  };
  return (
    <section className="merge-preview" aria-label={words.whatChanges}>
      <p>{words.goes(target.name, into.name)}</p>
      {preview.failure ? (
        <Message title={words.failed} words={preview.failure.message} onRetry={preview.retry} />
      ) : (
        <p
          className="dates"
          role="status"
          data-changed={changes?.changed.length}
          data-removed={changes?.removed.length}
        >
          {changes
            ? words.changes(changes.changed.length, changes.removed.length, changes.added.length)
            : words.loading}
        </p>
      )}
      {preview.value && preview.value.conflicts.length > 0 ? (
        <p>{words.conflicts(preview.value.conflicts.length)}</p>
      ) : null}
      <div className="correct-line">
        <button
          type="button"
          className="button small"
          disabled={corrections.busy || changes === undefined}
          onClick={() => void save()}
        >
          {words.mergeInto(into.name)}
        </button>
        <button type="button" className="link" onClick={() => setTurned(!turned)}>
          {words.keepOther(target.name)}
        </button>
        <button type="button" className="link" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </section>
  );
}

/** The name that is kept is said as well: what a person added would else give its own. */
function mergeEdits(target: Thing, into: Thing): readonly Edit[] {
  const merge: Edit = { id: newEditId(), op: "merge", target: target.id, value: { into: into.id } };
  return [merge, { id: newEditId(), op: "rename", target: into.id, value: { name: into.name } }];
}
