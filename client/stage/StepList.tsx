import { type DragEvent, useState } from "preact/compat";
import type { DriftResponse } from "../../model/api-stories.ts";
import { editorWords } from "../words/editor.ts";
import { joinChapter, placeWhenJoined, renameChapter } from "./edit-chapters.ts";
import { changeStep, dropElements, moveStep, type StepPlace } from "./edit-story.ts";
import { StepTools } from "./StepTools.tsx";
import { TroubleList } from "./TroubleList.tsx";
import type { Draft } from "./use-draft.ts";
import type { FoundTroubles } from "./use-troubles.ts";

interface Props {
  readonly draft: Draft;
  readonly chosen: StepPlace;
  readonly onChoose: (place: StepPlace) => void;
  readonly drift: DriftResponse | undefined;
  readonly found: readonly FoundTroubles[];
}

/** All steps, hidden ones too: to choose one, and to put them in order by buttons or by dragging. */
export function StepList({ draft, chosen, onChoose, drift, found }: Props) {
  const words = editorWords();
  const { story, edit } = draft;
  const [dragged, setDragged] = useState<StepPlace>();
  const drop = (to: StepPlace) => (event: DragEvent<HTMLElement>) => {
    event.preventDefault();
    if (!dragged) return;
    edit(moveStep(dragged, to));
    onChoose(to);
    setDragged(undefined);
  };
  let number = 0;
  return (
    <nav className="editor-list" aria-label={words.steps}>
      <StepTools draft={draft} chosen={chosen} onChoose={onChoose} />
      {found.length > 0 ? <TroubleList found={found} onChoose={onChoose} /> : null}
      {story.chapters.map(({ title, steps }, chapter) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: chapters have no names of their own and keep their order.
        <section key={chapter}>
          <div className="editor-chapter-head">
            <input
              className="editor-chapter"
              aria-label={words.chapterTitle}
              value={title}
              maxLength={200}
              onChange={(event) => edit(renameChapter(chapter, event.currentTarget.value), true)}
            />
            {chapter > 0 ? (
              <button
                type="button"
                className="plain"
                aria-label={`${words.joinChapter}: ${title}`}
                title={words.joinChapter}
                onClick={() => {
                  edit(joinChapter(chapter));
                  onChoose(placeWhenJoined(story, chapter, chosen));
                }}
              >
                ×
              </button>
            ) : null}
          </div>
          <ol>
            {steps.map((step, index) => {
              const place = { chapter, step: index };
              const isChosen = chosen.chapter === chapter && chosen.step === index;
              if (step.hidden !== true) number += 1;
              return (
                <li
                  // biome-ignore lint/suspicious/noArrayIndexKey: two steps may say the same; their place is what they are.
                  key={index}
                  draggable
                  onDragStart={() => setDragged(place)}
                  onDragOver={(event) => event.preventDefault()}
                  onDrop={drop(place)}
                >
                  <button
                    type="button"
                    aria-current={isChosen ? "step" : undefined}
                    data-hidden={step.hidden === true}
                    onClick={() => onChoose(place)}
                  >
                    <span className="editor-number">{step.hidden === true ? "–" : number}</span>
                    <span>
                      {step.title || words.newStep}
                      {step.hidden === true ? <em> {words.hidden}</em> : null}
                    </span>
                  </button>
                  <Drift place={place} drift={drift} draft={draft} />
                </li>
              );
            })}
          </ol>
        </section>
      ))}
    </nav>
  );
}

function Drift({ place, drift, draft }: { place: StepPlace; drift: DriftResponse | undefined; draft: Draft }) {
  const words = editorWords();
  const found = drift?.steps.find((one) => one.chapter === place.chapter && one.step === place.step);
  if (!drift || !found) return null;
  if (found.failed !== undefined) return <p className="editor-drift">{found.failed}</p>;
  const { added, removed } = found;
  if (added.length === 0 && removed.length === 0) return null;
  const named = [
    ...added.map((id) => `+ ${drift.names[id] ?? id}`),
    ...removed.map((id) => `- ${drift.names[id] ?? id}`),
  ];
  return (
    <p className="editor-drift">
      <span title={named.join("\n")}>
        <span className="unseen">{words.driftWords}: </span>
        {words.drift(added.length, removed.length)}
      </span>
      <button
        type="button"
        onClick={() =>
          draft.edit(
            changeStep(place, (step) => ({
              ...dropElements(step, removed),
              seen: [...(step.seen ?? []).filter((id) => !removed.includes(id)), ...added],
            })),
          )
        }
      >
        {words.refresh}
      </button>
    </p>
  );
}
