import { useMemo, useRef, useState } from "preact/compat";
import type { Step } from "../../model/story.ts";
import { editorWords } from "../words/editor.ts";
import type { StageBundle } from "./bundle.ts";
import { CameraField } from "./CameraField.tsx";
import { ElementPicker } from "./ElementPicker.tsx";
import { changeStep, type StepPlace, withSentences } from "./edit-story.ts";
import type { StepTrouble } from "./lint-step.ts";
import { type DrawingTools, Slide } from "./Slide.tsx";
import { sizes } from "./slide-place.ts";
import { WIDE_SLIDE } from "./slide-size.ts";
import type { Draft } from "./use-draft.ts";
import { useRoom } from "./use-room.ts";

interface Props {
  readonly draft: Draft;
  readonly place: StepPlace;
  readonly step: Step;
  readonly bundle: StageBundle;
  readonly tools: DrawingTools | undefined;
  readonly troubles: readonly StepTrouble[];
}

const KINDS: readonly Step["kind"][] = ["graph", "title", "quote", "image", "text"];
/** At the most, in pixels. */
const PREVIEW_WIDTH = 720;
const IMAGE_BYTES = 2_000_000;

/** One step: how it will look, what it says and shows, and what an audience will have trouble with. */
export function StepForm({ draft, place, step, bundle, tools, troubles }: Props) {
  const words = editorWords();
  const top = useRef<HTMLDivElement>(null);
  const room = useRoom(top);
  const change = (update: (step: Step) => Step, typing = false) => draft.edit(changeStep(place, update), typing);
  const chapter = draft.story.chapters[place.chapter]?.title ?? "";
  const shown = useMemo(() => ({ number: 0, step, chapter }), [step, chapter]);
  // What is typed stays as typed: a line break at the end is no sentence yet.
  const [sentences, setSentences] = useState(() => step.sentences.map(({ text }) => text).join("\n"));
  const said = step.sentences.map(({ text }) => text).join("\n");
  const typed = withSentences(step, sentences)
    .sentences.map(({ text }) => text)
    .join("\n");
  return (
    <>
      <div ref={top} />
      {tools && room ? (
        <div
          className="thumbnail editor-preview"
          inert
          style={sizes({ ...WIDE_SLIDE, scale: Math.min(PREVIEW_WIDTH, room.width) / WIDE_SLIDE.width })}
        >
          <Slide bundle={bundle} shown={shown} fragment={step.reveal.length} size={WIDE_SLIDE} tools={tools} whole />
        </div>
      ) : null}
      <Troubles troubles={troubles} />
      <div className="editor-fields">
        <label>
          {words.kind}
          <select
            value={step.kind}
            onChange={({ currentTarget }) => {
              const kind = KINDS.find((known) => known === currentTarget.value);
              if (kind) change((before) => ({ ...before, kind }));
            }}
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </select>
        </label>
        {step.kind === "graph" && bundle.timeline ? (
          <CameraField step={step} timeline={bundle.timeline} change={change} />
        ) : null}
        <label>
          {words.hold}
          <input
            type="number"
            min={1}
            max={3600}
            value={step.holdSeconds ?? ""}
            onChange={({ currentTarget }) =>
              change(({ holdSeconds: _, ...before }) => {
                const seconds = Number(currentTarget.value);
                return seconds > 0 && seconds <= 3600 ? { ...before, holdSeconds: seconds } : before;
              }, true)
            }
          />
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={step.hidden === true}
            onChange={({ currentTarget }) =>
              change(({ hidden: _, ...before }) => (currentTarget.checked ? { ...before, hidden: true } : before))
            }
          />
          {words.hide}
        </label>
        <label className="wide">
          {words.stepTitle}
          <input
            value={step.title}
            maxLength={200}
            onChange={({ currentTarget }) => change((before) => ({ ...before, title: currentTarget.value }), true)}
          />
        </label>
        <label className="wide">
          {words.sentences}
          <textarea
            rows={4}
            value={typed === said ? sentences : said}
            onChange={({ currentTarget }) => {
              setSentences(currentTarget.value);
              change((before) => withSentences(before, currentTarget.value), true);
            }}
          />
        </label>
        {step.kind === "image" ? <ImageField step={step} change={change} /> : null}
        <label className="wide">
          {words.notes}
          <textarea
            rows={4}
            value={step.notes}
            maxLength={20_000}
            onChange={({ currentTarget }) => change((before) => ({ ...before, notes: currentTarget.value }), true)}
          />
        </label>
      </div>
      {step.kind === "graph" && tools && bundle.timeline ? (
        <ElementPicker step={step} timeline={bundle.timeline} tools={tools} change={change} />
      ) : null}
    </>
  );
}

function Troubles({ troubles }: { readonly troubles: readonly StepTrouble[] }) {
  const words = editorWords();
  if (troubles.length === 0) return null;
  return (
    <section className="editor-trouble" aria-label={words.trouble}>
      <ul>
        {troubles.map((trouble) => (
          <li key={trouble}>{words.troubles[trouble]}</li>
        ))}
      </ul>
    </section>
  );
}

function ImageField({
  step,
  change,
}: {
  step: Step;
  change: (update: (step: Step) => Step, typing?: boolean) => void;
}) {
  const words = editorWords();
  const [failed, setFailed] = useState(false);
  const take = (file: File | undefined) => {
    if (!file) return;
    setFailed(file.size > IMAGE_BYTES);
    if (file.size > IMAGE_BYTES) return;
    const reader = new FileReader();
    reader.onload = () => {
      const data = String(reader.result);
      change((before) => ({ ...before, image: { data, alt: before.image?.alt || file.name } }));
    };
    reader.readAsDataURL(file);
  };
  return (
    <>
      <label>
        {words.image}
        <input
          type="file"
          accept="image/png,image/jpeg,image/webp,image/gif"
          onChange={({ currentTarget }) => take(currentTarget.files?.[0])}
        />
      </label>
      {failed ? <p role="alert">{words.imageTooLarge}</p> : null}
      {step.image ? (
        <label className="wide">
          {words.alt}
          <input
            value={step.image.alt}
            maxLength={1000}
            required
            onChange={({ currentTarget }) =>
              change(
                (before) =>
                  before.image && currentTarget.value !== ""
                    ? { ...before, image: { ...before.image, alt: currentTarget.value } }
                    : before,
                true,
              )
            }
          />
        </label>
      ) : null}
    </>
  );
}
