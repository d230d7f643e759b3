import { useEffect, useMemo, useState } from "preact/compat";
import "../styles/stage.css";
import "../styles/editor.css";
import type { TimelineResponse } from "../../model/api.ts";
import type { Story } from "../../model/story.ts";
import { loadDrift } from "../api.ts";
import { useLoaded } from "../state/use-loaded.ts";
import { useTheme } from "../state/use-theme.ts";
import type { Commit } from "../state/use-view.ts";
import type { View } from "../state/view.ts";
import { loadStageBundle, type StageBundle } from "./bundle.ts";
import { EditorBar } from "./EditorBar.tsx";
import { placesOf, type StepPlace, stepAt } from "./edit-story.ts";
import { PrintPages } from "./PrintPages.tsx";
import { StepForm } from "./StepForm.tsx";
import { StepList } from "./StepList.tsx";
import { shownSteps } from "./steps.ts";
import { useDraft } from "./use-draft.ts";
import { useDrawingTools } from "./use-drawing-tools.ts";

interface Props {
  readonly opened: { readonly story: Story; readonly revision: number; readonly timeline: TimelineResponse };
  readonly view: View;
  readonly commit: Commit;
}

/** A story on the desk: its steps at the left, the chosen one at the right. */
export function EditorDesk({ opened, view, commit }: Props) {
  const draft = useDraft(opened);
  const { story } = draft;
  const tools = useDrawingTools(useTheme(view.theme));
  const [chosen, setChosen] = useState<StepPlace>(() => placeOfNumber(story, view.step));
  const place = stepAt(story, chosen) ? chosen : (placesOf(story).at(-1) ?? chosen);
  const step = stepAt(story, place);
  const drift = useLoaded(story.id, loadDrift, Number(draft.state === "saved"));
  // Quotes come with what the stage is given; without them the rest can still be edited.
  const staged = useLoaded(story.id, loadStageBundle);
  const bundle = useMemo(
    (): StageBundle => ({
      story,
      revision: opened.revision,
      generation: opened.timeline.generation,
      timeline: opened.timeline,
      evidence: staged.value?.evidence ?? new Map(),
    }),
    [story, opened, staged.value],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, key, ctrlKey, metaKey, shiftKey } = event;
      const typing = target instanceof HTMLElement && ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName);
      if (typing || !(ctrlKey || metaKey)) return;
      const turn = key === "y" || (shiftKey && key === "Z") ? draft.redo : key === "z" ? draft.undo : undefined;
      if (!turn) return;
      event.preventDefault();
      turn();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [draft]);

  return (
    <div className="editor">
      <EditorBar
        draft={draft}
        bundle={bundle}
        step={step}
        chapter={story.chapters[place.chapter]?.title ?? ""}
        tools={tools}
        commit={commit}
      />
      <StepList draft={draft} chosen={place} onChoose={setChosen} drift={drift.value} />
      <main className="editor-step">
        {step ? (
          <StepForm
            key={`${place.chapter}.${place.step}`}
            draft={draft}
            place={place}
            step={step}
            bundle={bundle}
            tools={tools}
          />
        ) : null}
      </main>
      {tools ? <PrintPages bundle={bundle} steps={shownSteps(story)} measure={tools.measure} /> : null}
    </div>
  );
}

/** The place of a shown step's number in an address. */
function placeOfNumber(story: Story, step: string | undefined): StepPlace {
  const shown = placesOf(story).filter((place) => stepAt(story, place)?.hidden !== true);
  return shown[Number.parseInt(step ?? "1", 10) - 1] ?? { chapter: 0, step: 0 };
}
