/** The editor of queries. It lives in a shadow root, where its styles are constructed sheets that the security policy lets be. */
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  startCompletion,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import {
  bracketMatching,
  defaultHighlightStyle,
  HighlightStyle,
  StreamLanguage,
  syntaxHighlighting,
} from "@codemirror/language";
import { cypher } from "@codemirror/legacy-modes/mode/cypher";
import { EditorState, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { completeCypher, type Known } from "./completion.ts";

export interface QueryEditor {
  setText(text: string): void;
  /** Underlines what is wrong; undefined takes the line away. */
  underline(range: { readonly from: number; readonly to: number } | undefined): void;
  focus(): void;
  destroy(): void;
}

export interface EditorOptions {
  readonly text: string;
  readonly label: string;
  readonly known: () => Known;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

/** Tab leaves it, as it does any field; Esc closes the completion, and after that leaves to whoever listens. */
export function createEditor(root: ShadowRoot, options: EditorOptions): QueryEditor {
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        lineNumbers(),
        history(),
        bracketMatching(),
        closeBrackets(),
        StreamLanguage.define(cypher),
        syntaxHighlighting(COLOURS),
        autocompletion({ override: [completeCypher(options.known)], icons: false }),
        keymap.of([
          {
            key: "Mod-Enter",
            run: () => {
              options.onRun();
              return true;
            },
          },
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...defaultKeymap,
          ...historyKeymap,
        ]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": options.label, autocapitalize: "off", spellcheck: "false" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onChange(update.state.doc.toString());
        }),
        overLines,
        underlined,
        THEME,
      ],
    }),
  });
  return {
    setText: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    underline: (range) => {
      const length = view.state.doc.length;
      const from = Math.min(range?.from ?? 0, Math.max(0, length - 1));
      const to = Math.min(Math.max(range?.to ?? 0, from + 1), length);
      view.dispatch({ effects: setUnderline.of(range && to > from ? { from, to } : undefined) });
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

/**
 * What is typed over several lines is put in by us: where a browser joins lines itself, it writes style attributes,
 * which the security policy refuses and reports.
 */
const overLines = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { state, composing } = view;
    const { from, to } = state.selection.main;
    if (event.inputType !== "insertText" || event.data === null || composing) return false;
    if (state.doc.lineAt(from).number === state.doc.lineAt(to).number) return false;
    event.preventDefault();
    view.dispatch(state.replaceSelection(event.data), { userEvent: "input.type", scrollIntoView: true });
    startCompletion(view);
    return true;
  },
});

const setUnderline = StateEffect.define<{ readonly from: number; readonly to: number } | undefined>();

const underlined = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects)
      if (effect.is(setUnderline))
        return effect.value === undefined
          ? Decoration.none
          : Decoration.set(Decoration.mark({ class: "cm-refused" }).range(effect.value.from, effect.value.to));
    return transaction.docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** The library's own style by the page's own colours, which reach into the shadow root as custom properties. */
const COLOUR: Readonly<Record<string, string>> = {
  "#708": "var(--hue-tools)",
  "#219": "var(--link)",
  "#164": "var(--hue-works)",
  "#a11": "var(--hue-machines)",
  "#940": "var(--grey)",
};

const COLOURS = HighlightStyle.define(
  defaultHighlightStyle.specs.map(({ color, ...spec }) =>
    typeof color === "string" ? { ...spec, color: COLOUR[color] ?? "var(--text)" } : spec,
  ),
);

const THEME = EditorView.theme({
  "&": { color: "var(--text)", backgroundColor: "transparent", fontSize: "14px", maxHeight: "42vh" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace",
    lineHeight: "22px",
    overflow: "auto",
  },
  ".cm-content": { padding: "12px 0", minHeight: "112px", caretColor: "var(--text)" },
  ".cm-line": { padding: "0 14px 0 6px" },
  ".cm-gutters": { border: "0", backgroundColor: "transparent", color: "var(--grey)", paddingLeft: "8px" },
  ".cm-refused": {
    textDecoration: "underline wavy var(--hue-machines) 1.5px",
    textUnderlineOffset: "4px",
    backgroundColor: "color-mix(in srgb, var(--hue-machines) 14%, transparent)",
  },
  ".cm-matchingBracket": { backgroundColor: "color-mix(in srgb, var(--accent) 22%, transparent) !important" },
  ".cm-tooltip": {
    border: "1px solid var(--line-strong)",
    borderRadius: "9px",
    backgroundColor: "var(--surface)",
    color: "var(--text)",
    boxShadow: "0 8px 24px rgb(0 0 0 / 14%)",
    overflow: "hidden",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "inherit", maxHeight: "240px" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "3px 12px", lineHeight: "22px", minHeight: "24px" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--accent)",
    color: "var(--surface)",
  },
});
