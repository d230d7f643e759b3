import { useState } from "preact/compat";
import { editorWords } from "../words/editor.ts";
import { startChapter } from "./edit-chapters.ts";
import {
  addStep,
  mergeStep,
  placeAfter,
  removeStep,
  type StepPlace,
  shiftStep,
  splitStep,
  stepAt,
} from "./edit-story.ts";
import type { Draft } from "./use-draft.ts";

interface Props {
  readonly draft: Draft;
  readonly chosen: StepPlace;
  readonly onChoose: (place: StepPlace) => void;
}

/** What can be done with the chosen step as a whole; what it came to is said. */
export function StepTools({ draft, chosen, onChoose }: Props) {
  const words = editorWords();
  const { story, edit } = draft;
  const [said, setSaid] = useState({ text: "", of: story });
  const step = stepAt(story, chosen);
  const shifted = (by: 1 | -1) => shiftStep(story, chosen, by);
  const canShift = (by: 1 | -1) => shifted(by).story !== story;
  const shift = (by: 1 | -1) => {
    const after = shifted(by);
    edit(() => after.story);
    onChoose(after.place);
    const chapter = after.story.chapters[after.place.chapter];
    setSaid({
      text: words.movedTo(step?.title ?? "", after.place.step + 1, chapter?.title ?? ""),
      of: after.story,
    });
  };
  return (
    <>
      <div className="editor-tools" role="toolbar" aria-label={words.steps}>
        <button type="button" disabled={!canShift(-1)} onClick={() => shift(-1)}>
          {words.up}
        </button>
        <button type="button" disabled={!canShift(1)} onClick={() => shift(1)}>
          {words.down}
        </button>
        <button type="button" disabled={!step} onClick={() => edit(splitStep(chosen))}>
          {words.split}
        </button>
        <button type="button" disabled={!placeAfter(story, chosen)} onClick={() => edit(mergeStep(chosen))}>
          {words.merge}
        </button>
        <button
          type="button"
          onClick={() => {
            edit(addStep(chosen, "graph", words.newStep));
            onChoose({ ...chosen, step: chosen.step + 1 });
          }}
        >
          {words.add}
        </button>
        <button
          type="button"
          disabled={chosen.step === 0}
          onClick={() => {
            edit(startChapter(chosen, words.newChapter));
            onChoose({ chapter: chosen.chapter + 1, step: 0 });
          }}
        >
          {words.startChapter}
        </button>
        <button type="button" disabled={!step} onClick={() => edit(removeStep(chosen))}>
          {words.remove}
        </button>
      </div>
      <p className="editor-said" role="status">
        {said.of === story ? said.text : ""}
      </p>
    </>
  );
}
