import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { javascript } from "@codemirror/lang-javascript";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting, syntaxTree } from "@codemirror/language";
import { EditorState, Prec, RangeSetBuilder } from "@codemirror/state";
import { Decoration, type DecorationSet, drawSelection, EditorView, keymap, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";

export { highlight } from "../highlight.ts";

/** What an open editor tells the page. */
export interface EditorEvents {
  change(source: string): void;
  run(): void;
  /** Esc, or the focus has gone elsewhere */
  leave(byKey: boolean): void;
}

/** Opens an editor inside `parent`, coloured like the code at rest, with the caret at a point of the screen or the end. */
export function openEditor(
  parent: HTMLElement,
  source: string,
  options: { label: string; symbols: ReadonlyMap<string, string>; at?: { x: number; y: number } },
  events: EditorEvents,
): EditorView {
  const act = (work: () => void) => () => {
    work();
    return true;
  };
  const keys = Prec.highest(
    keymap.of([
      { key: "Mod-Enter", run: act(events.run) },
      { key: "Escape", run: act(() => events.leave(true)) },
    ]),
  );
  const state = EditorState.create({
    doc: source,
    extensions: [
      keys,
      keymap.of([...defaultKeymap, ...historyKeymap]),
      history(),
      drawSelection(),
      indentOnInput(),
      indentUnit.of("  "),
      bracketMatching(),
      javascript({ typescript: true }),
      syntaxHighlighting(classHighlighter),
      marks(options.symbols),
      EditorView.contentAttributes.of({ "aria-label": options.label, "aria-multiline": "true" }),
      EditorView.updateListener.of((update) => update.docChanged && events.change(update.state.doc.toString())),
      EditorView.domEventHandlers({ blur: () => void setTimeout(() => events.leave(false)) }),
    ],
  });
  const view = new EditorView({ state, parent });
  const end = view.state.doc.length;
  view.dispatch({ selection: { anchor: options.at ? (view.posAtCoords(options.at) ?? end) : end } });
  view.focus();
  return view;
}

/** The marks of the code at rest, kept while editing: symbols of the formula, and what `//=>` expects. */
function marks(symbols: ReadonlyMap<string, string>) {
  const decorate = (view: EditorView): DecorationSet => {
    const builder = new RangeSetBuilder<Decoration>();
    syntaxTree(view.state).iterate({
      enter: ({ name, from, to }) => {
        const text = view.state.sliceDoc(from, to);
        const isName = name === "VariableName" || name === "VariableDefinition";
        if (isName && symbols.has(text)) builder.add(from, to, symbolMark(text, symbols.get(text) ?? ""));
        if (name === "LineComment" && text.startsWith("//=>")) builder.add(from, to, expectationMark);
      },
    });
    return builder.finish();
  };
  return ViewPlugin.define(
    (view) => ({
      decorations: decorate(view),
      update(update: ViewUpdate) {
        if (update.docChanged || syntaxTree(update.startState) !== syntaxTree(update.state)) this.decorations = decorate(update.view);
      },
    }),
    { decorations: (plugin) => plugin.decorations },
  );
}

const symbolMark = (name: string, quantity: string) => Decoration.mark({ class: quantity, attributes: { "data-sym": name } });
const expectationMark = Decoration.mark({ class: "expectation" });
