import { editorWords } from "../words/editor.ts";
import type { Draft } from "./use-draft.ts";

interface Props {
  readonly draft: Draft;
  /** Opens the copy that was kept. */
  readonly onCopy: (id: string) => void;
}

/** Whether the draft is saved; and when it cannot be, what can be done about it. */
export function SaveNote({ draft, onCopy }: Props) {
  const words = editorWords();
  const { state } = draft;
  if (state === "conflict") {
    return (
      <div className="editor-conflict" role="alert">
        <p>{words.conflict}</p>
        <button type="button" onClick={draft.keepMine}>
          {words.keepMine}
        </button>
        <button type="button" onClick={draft.takeTheirs}>
          {words.takeTheirs}
        </button>
        <button
          type="button"
          onClick={() =>
            void draft.saveAsCopy().then((id) => {
              if (id !== undefined) onCopy(id);
            })
          }
        >
          {words.saveCopy}
        </button>
      </div>
    );
  }
  if (typeof state === "object") {
    return (
      <div className="editor-conflict" role="alert">
        <p>{state.failed}</p>
        <button type="button" onClick={draft.retry}>
          {words.retry}
        </button>
      </div>
    );
  }
  return (
    <p className="editor-saved" role="status">
      {words[state]}
    </p>
  );
}
