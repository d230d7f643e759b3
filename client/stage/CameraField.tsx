import type { TimelineResponse } from "../../model/api.ts";
import type { Step } from "../../model/story.ts";
import { editorWords } from "../words/editor.ts";
import { isNear, nearCamera } from "./edit-story.ts";

interface Props {
  readonly step: Step;
  readonly timeline: TimelineResponse;
  readonly change: (update: (step: Step) => Step) => void;
}

type Way = "fit" | "near" | "between";

/** How much of the career a step shows: all of it, what the step is about, or what stands between two marks. */
export function CameraField({ step, timeline, change }: Props) {
  const words = editorWords();
  const { camera } = step;
  const way: Way = camera === "fit" ? "fit" : isNear(step) ? "near" : "between";
  const placed = timeline.episodes.filter(({ id }) => !timeline.tray.includes(id));
  const [first, last] = [timeline.spine[0], timeline.spine.at(-1)];
  const ways: Readonly<Record<Way, Step["camera"]>> = {
    fit: "fit",
    near: nearCamera(step),
    between: first && last ? { from: first, to: last } : "fit",
  };
  const look = (next: Step["camera"]) => change((before) => ({ ...before, camera: next }));
  return (
    <>
      <label>
        {words.camera}
        <select
          value={way}
          onChange={({ currentTarget }) => {
            const chosen = WAYS.find((known) => known === currentTarget.value);
            if (chosen) look(ways[chosen]);
          }}
        >
          {WAYS.map((one) => (
            <option key={one} value={one} disabled={one !== "fit" && ways[one] === "fit"}>
              {words.cameras[one]}
            </option>
          ))}
        </select>
      </label>
      {way === "between" && camera !== "fit"
        ? (["from", "to"] as const).map((end) => (
            <label key={end}>
              {words.cameraEnds[end]}
              <select
                value={camera[end]}
                onChange={({ currentTarget }) => look({ ...camera, [end]: currentTarget.value })}
              >
                {placed.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </select>
            </label>
          ))
        : null}
    </>
  );
}

const WAYS: readonly Way[] = ["fit", "near", "between"];
