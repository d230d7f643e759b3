import { type Ref, useEffect, useImperativeHandle, useRef } from "preact/compat";
import type { Known } from "./completion.ts";
import { createEditor, type QueryEditor } from "./create-editor.ts";

interface Props {
  readonly initial: string;
  readonly label: string;
  readonly known: Known;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
  readonly ref: Ref<Pick<QueryEditor, "setText" | "underline" | "focus">>;
}

/** The editor in its place; its text is its own, and told by `onChange`. */
export function Editor({ initial, label, known, onChange, onRun, ref }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<QueryEditor>(undefined);
  const latest = useRef({ known, onChange, onRun });
  useEffect(() => {
    latest.current = { known, onChange, onRun };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is the editor's own once it is there.
  useEffect(() => {
    if (host.current === null) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: "open" });
    const made = createEditor(root, {
      text: initial,
      label,
      known: () => latest.current.known,
      onChange: (text) => latest.current.onChange(text),
      onRun: () => latest.current.onRun(),
    });
    editor.current = made;
    return () => made.destroy();
  }, []);
  useImperativeHandle(
    ref,
    () => ({
      setText: (text) => editor.current?.setText(text),
      underline: (range) => editor.current?.underline(range),
      focus: () => editor.current?.focus(),
    }),
    [],
  );
  return <div className="console-editor" ref={host} />;
}
