import { useMemo } from "preact/compat";
import type { TimelineResponse } from "../../model/api.ts";
import type { Step } from "../../model/story.ts";
import { Scene } from "../picture/Scene.tsx";
import { sceneOf } from "../picture/scene.ts";
import { editorWords } from "../words/editor.ts";
import { shiftReveal, toggleElement } from "./edit-story.ts";
import type { DrawingTools } from "./Slide.tsx";

interface Props {
  readonly step: Step;
  readonly timeline: TimelineResponse;
  readonly tools: DrawingTools;
  readonly change: (update: (step: Step) => Step) => void;
}

/** The whole career to click marks into a step and out of it; and the list of what is in it, in the order it is shown. */
export function ElementPicker({ step, timeline, tools, change }: Props) {
  const words = editorWords();
  const titles = useMemo(
    () => new Map([...timeline.episodes, ...timeline.ghosts].flatMap(({ id, title }) => [[id, title] as const])),
    [timeline],
  );
  const scene = useMemo(
    () =>
      sceneOf(
        timeline,
        {
          elements: [...titles.keys()],
          seen: step.elements,
          size: { width: 1280, height: 720 },
          whole: true,
          all: true,
        },
        tools.palette,
        tools.measure,
      ),
    [timeline, titles, step.elements, tools],
  );
  const partOf = (id: string): number => step.reveal.findIndex((group) => group.includes(id));
  const inOrder = step.elements.toSorted((a, b) => partOf(a) - partOf(b));
  return (
    <section className="editor-elements">
      <h2>{words.elements}</h2>
      <ol>
        {inOrder.map((id) => {
          const name = titles.get(id) ?? `${id} (${words.gone})`;
          const part = partOf(id);
          return (
            <li key={id}>
              <span>
                {name} <span className="editor-part">{part < 0 ? words.fromStart : words.part(part + 1)}</span>
              </span>
              <button
                type="button"
                onClick={() => change((before) => shiftReveal(before, id, -1))}
                aria-label={`${words.earlierPart}: ${name}`}
              >
                ↑
              </button>
              <button
                type="button"
                onClick={() => change((before) => shiftReveal(before, id, 1))}
                aria-label={`${words.laterPart}: ${name}`}
              >
                ↓
              </button>
              <button
                type="button"
                onClick={() => change((before) => toggleElement(before, id))}
                aria-label={`${words.takeOut}: ${name}`}
              >
                ×
              </button>
            </li>
          );
        })}
      </ol>
      <label>
        {words.addMark}
        <select
          value=""
          onChange={({ currentTarget }) => {
            if (currentTarget.value !== "") change((before) => toggleElement(before, currentTarget.value));
          }}
        >
          <option value="" />
          {[...titles]
            .filter(([id]) => !step.elements.includes(id))
            .map(([id, title]) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
        </select>
      </label>
      <p className="editor-hint">{words.pick}</p>
      <div className="editor-pick">
        <Scene
          scene={scene}
          palette={tools.palette}
          turn="pick"
          label={words.pick}
          onPick={(id) => change((before) => toggleElement(before, id))}
        />
      </div>
    </section>
  );
}
