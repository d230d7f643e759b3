import { useState } from "preact/compat";
import type { TimelineResponse } from "../../../model/api.ts";
import { loadConflicts, loadEdits } from "../../api.ts";
import { undosOf } from "../../state/history.ts";
import { type Corrections, newEditId } from "../../state/use-corrections.ts";
import { useLoaded } from "../../state/use-loaded.ts";
import type { Commit } from "../../state/use-view.ts";
import { openPanel } from "../../state/view.ts";
import { correctionWords } from "../../words/corrections.ts";
import { editInWords, nameOfId } from "../../words/edits.ts";
import { Icon } from "../icons.tsx";
import { Message } from "../Message.tsx";

interface Props {
  readonly timeline: TimelineResponse;
  readonly corrections: Corrections;
  readonly commit: Commit;
}

/** Shown at first; a bundled talk brings hundreds. */
const SHOWN = 30;

/** Every correction, latest first, each to be taken back or made again; those that found nothing first of all. */
export function CorrectionList({ timeline, corrections, commit }: Props) {
  const made = useLoaded("edits", (_, signal) => loadEdits(signal), timeline.generation);
  const lost = useLoaded("conflicts", (_, signal) => loadConflicts(signal), timeline.generation);
  const texts = correctionWords();
  const [all, setAll] = useState(false);
  const name = nameOfId(timeline);
  const edits = made.value?.edits ?? [];
  const undone = new Set(made.value?.undone);
  const listed = edits.filter(({ op }) => op !== "undo" && op !== "forgotten").toReversed();
  const shown = all ? listed : listed.slice(0, SHOWN);
  const conflicts = lost.value?.conflicts ?? [];

  const takeBack = (id: string, words: string) =>
    void corrections.save(texts.did.noLonger(words), undosOf([id], newEditId));
  const makeAgain = (id: string, words: string) => {
    const undos = edits.filter((edit) => edit.op === "undo" && edit.target === id).map((edit) => edit.id);
    const standing = undos.filter((undo) => !edits.some((edit) => edit.op === "undo" && edit.target === undo));
    void corrections.save(texts.did.again(words), undosOf(standing, newEditId));
  };

  return (
    <article className="details">
      <div className="details-head">
        <h2 className="title">{texts.all}</h2>
        <button type="button" className="plain" aria-label={texts.close} onClick={() => commit(openPanel(undefined))}>
          <Icon name="close" />
        </button>
      </div>
      {made.failure ? <Message title={texts.listFailed} words={made.failure.message} onRetry={made.retry} /> : null}
      {made.value && listed.length === 0 ? <p className="dates">{texts.none}</p> : null}
      {conflicts.length > 0 ? (
        <section>
          <h3>{texts.withoutEffect}</h3>
          <ul className="corrections">
            {conflicts.map((conflict) => {
              const edit = edits.find((candidate) => candidate.id === conflict.edit);
              return (
                <li key={conflict.edit}>
                  <span>{edit ? editInWords(edit, name) : name(conflict.target ?? conflict.edit)}</span>
                  <span className="connection-words">{conflict.reason}</span>
                </li>
              );
            })}
          </ul>
        </section>
      ) : null}
      {shown.length > 0 ? (
        <section>
          <h3>{texts.latestFirst}</h3>
          <ul className="corrections">
            {shown.map((edit) => {
              const words = editInWords(edit, name);
              const gone = undone.has(edit.id);
              return (
                <li key={edit.id} data-undone={gone}>
                  <span>{gone ? <s>{words}</s> : words}</span>
                  <button
                    type="button"
                    className="link"
                    disabled={corrections.busy}
                    aria-label={`${gone ? texts.makeAgain : texts.takeBack}: ${words}`}
                    onClick={() => (gone ? makeAgain(edit.id, words) : takeBack(edit.id, words))}
                  >
                    {gone ? texts.makeAgain : texts.takeBack}
                  </button>
                </li>
              );
            })}
          </ul>
          {listed.length > shown.length ? (
            <button type="button" className="link" onClick={() => setAll(true)}>
              {texts.showAll(listed.length)}
            </button>
          ) : null}
        </section>
      ) : null}
    </article>
  );
}
