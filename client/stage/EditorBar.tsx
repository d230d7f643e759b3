import { useRef, useState } from "preact/compat";
import type { Step, Story } from "../../model/story.ts";
import { ApiFailure, addStory } from "../api.ts";
import { saveFile } from "../state/save-file.ts";
import type { Commit } from "../state/use-view.ts";
import { editorWords } from "../words/editor.ts";
import { type StageBundle, storyOfPerson } from "./bundle.ts";
import { renameStory } from "./edit-story.ts";
import { SaveNote } from "./SaveNote.tsx";
import type { DrawingTools } from "./Slide.tsx";
import { stepPng, stepSvg } from "./step-file.ts";
import { readStoryFile, StoryFileFailure } from "./story-file.ts";
import { type Telling, TellingChoice } from "./TellingChoice.tsx";
import type { Draft } from "./use-draft.ts";

interface Props {
  readonly draft: Draft;
  readonly bundle: StageBundle;
  readonly step: Step | undefined;
  /** Title of the step's chapter. */
  readonly chapter: string;
  readonly tools: DrawingTools | undefined;
  readonly commit: Commit;
}

/** Title, saving, undo, and all ways out of the editor: onto the stage, onto paper, into files. */
export function EditorBar({ draft, bundle, step, chapter, tools, commit }: Props) {
  const words = editorWords();
  const { story } = draft;
  const file = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState("");
  const open = (id: string) => commit((before) => ({ ...before, story: id, step: undefined }));
  const attempt = (work: () => Promise<void>) => {
    setFailed("");
    work().catch((error: unknown) => {
      const known = error instanceof ApiFailure || error instanceof StoryFileFailure;
      setFailed(known ? error.message : words.notAStory);
    });
  };
  const svgOf = async () => (step && tools ? stepSvg(step, chapter, bundle, tools) : undefined);
  return (
    <header className="editor-bar">
      <h1 className="unseen">{words.title}</h1>
      <input
        className="editor-title"
        aria-label={words.storyTitle}
        value={story.title ?? ""}
        maxLength={200}
        onChange={({ currentTarget }) => draft.edit(renameStory(currentTarget.value), true)}
      />
      <SaveNote draft={draft} onCopy={open} />
      <button type="button" disabled={!draft.undo} onClick={draft.undo}>
        {words.undo}
      </button>
      <button type="button" disabled={!draft.redo} onClick={draft.redo}>
        {words.redo}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => commit((before) => ({ ...before, page: "stage", story: story.id }))}
      >
        {words.present}
      </button>
      <details className="editor-more">
        <summary>{words.more}</summary>
        <div>
          <TellAnew story={story} onTold={open} attempt={attempt} />
          <a href={`/api/v1/stories/${encodeURIComponent(story.id)}/handout`} download={`${story.id}.md`}>
            {words.handout}
          </a>
          <button type="button" onClick={() => window.print()}>
            {words.print}
          </button>
          <button
            type="button"
            disabled={!step || !tools}
            onClick={() =>
              attempt(async () => {
                const svg = await svgOf();
                if (svg !== undefined) saveFile(`${story.id}.svg`, new Blob([svg], { type: "image/svg+xml" }));
              })
            }
          >
            {words.svg}
          </button>
          <button
            type="button"
            disabled={!step || !tools}
            onClick={() =>
              attempt(async () => {
                const svg = await svgOf();
                if (svg !== undefined) saveFile(`${story.id}.png`, await stepPng(svg));
              })
            }
          >
            {words.png}
          </button>
          <button
            type="button"
            onClick={() =>
              saveFile(
                `${story.id}.json`,
                new Blob([JSON.stringify(story, undefined, 2)], { type: "application/json" }),
              )
            }
          >
            {words.download}
          </button>
          <button type="button" onClick={() => file.current?.click()}>
            {words.upload}
          </button>
          <input
            ref={file}
            className="unseen"
            type="file"
            accept="application/json,.json"
            aria-label={words.upload}
            tabIndex={-1}
            onChange={({ currentTarget }) => {
              const chosen = currentTarget.files?.[0];
              if (!chosen) return;
              // The same file can be chosen again once it is mended.
              currentTarget.value = "";
              attempt(async () => {
                open((await addStory(await readStoryFile(chosen))).story.id);
              });
            }}
          />
          <button
            type="button"
            onClick={() => commit((before) => ({ ...before, page: undefined, story: undefined, step: undefined }))}
          >
            {words.leave}
          </button>
        </div>
      </details>
      <p role="alert" className="editor-failed">
        {failed}
      </p>
    </header>
  );
}

interface TellAnewProps {
  readonly story: Story;
  readonly onTold: (id: string) => void;
  readonly attempt: (work: () => Promise<void>) => void;
}

/** Another telling of the same person's journey, kept beside this one. */
function TellAnew({ story, onTold, attempt }: TellAnewProps) {
  const words = editorWords();
  const [telling, setTelling] = useState<Telling>({ steps: 10, order: story.order });
  return (
    <fieldset>
      <legend>{words.tellAnew}</legend>
      <TellingChoice telling={telling} onChange={setTelling} />
      <button type="button" onClick={() => attempt(async () => onTold(await storyOfPerson(story.person, telling)))}>
        {words.tellAnew}
      </button>
    </fieldset>
  );
}
