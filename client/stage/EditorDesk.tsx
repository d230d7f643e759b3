import { useEffect, useMemo, useRef, useState } from "preact/compat";
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
import { placeOf, placesOf, type StepPlace, stepAt } from "./edit-story.ts";
import { PrintPages } from "./PrintPages.tsx";
import { StepForm } from "./StepForm.tsx";
import { StepList } from "./StepList.tsx";
import { shownSteps } from "./steps.ts";
import { type Draft, useDraft } from "./use-draft.ts";
import { useDrawingTools } from "./use-drawing-tools.ts";
import { useTroubles } from "./use-troubles.ts";

interface Props {
  readonly opened: { readonly story: Story; readonly revision: number; readonly timeline: TimelineResponse };
  readonly view: View;
  readonly commit: Commit;
}

/** A story on the desk: its steps at the left, the chosen one at the right. */
export function EditorDesk({ opened, view, commit }: Props) {
  const made = useDraft(opened);
  const { story } = made;
  const tools = useDrawingTools(useTheme(view.theme));
  const [chosen, setChosen] = useState<StepPlace>(() => placeOfNumber(story, view.step));
  const place = stepAt(story, chosen) ? chosen : (placesOf(story).at(-1) ?? chosen);
  const step = stepAt(story, place);
  // Whoever takes a change back still has the same step before them.
  const following = (turn: Draft["undo"]): Draft["undo"] =>
    turn &&
    (() => {
      const turned = turn();
      setChosen((step && placeOf(turned, step)) ?? place);
      return turned;
    });
  const draft: Draft = { ...made, undo: following(made.undo), redo: following(made.redo) };
  const turns = useRef(draft);
  turns.current = draft;
  const drift = useLoaded(story.id, loadDrift, Number(draft.state === "saved"));
  // Quotes come with what the stage is given; without them the rest can still be edited.
  const staged = useLoaded(story.id, loadStageBundle);
  const { evidence, certainty } = staged.value ?? NO_WORDS;
  const bundle = useMemo(
    (): StageBundle => ({
      story,
      revision: opened.revision,
      generation: opened.timeline.generation,
      timeline: opened.timeline,
      evidence,
      certainty,
    }),
    [story, opened, evidence, certainty],
  );
  const found = useTroubles(story, bundle, tools);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, key, ctrlKey, metaKey, shiftKey } = event;
      const typing = target instanceof HTMLElement && ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName);
      if (typing || !(ctrlKey || metaKey)) return;
      const turn =
        key === "y" || (shiftKey && key === "Z") ? turns.current.redo : key === "z" ? turns.current.undo : undefined;
      if (!turn) return;
      event.preventDefault();
      turn();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);

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
      <StepList draft={draft} chosen={place} onChoose={setChosen} drift={drift.value} found={found} />
      <main className="editor-step">
        {step ? (
          <StepForm
            key={`${place.chapter}.${place.step}`}
            draft={draft}
            place={place}
            step={step}
            bundle={bundle}
            tools={tools}
            troubles={found.find(({ step: one }) => one === step)?.troubles ?? []}
          />
        ) : null}
      </main>
      {tools ? <PrintPages bundle={bundle} steps={shownSteps(story)} measure={tools.measure} /> : null}
    </div>
  );
}

const NO_WORDS: Pick<StageBundle, "evidence" | "certainty"> = { evidence: new Map(), certainty: new Map() };

/** The place of a shown step's number in an address. */
function placeOfNumber(story: Story, step: string | undefined): StepPlace {
  const shown = placesOf(story).filter((place) => stepAt(story, place)?.hidden !== true);
  return shown[Number.parseInt(step ?? "1", 10) - 1] ?? { chapter: 0, step: 0 };
}
