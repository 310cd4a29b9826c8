import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { javascript } from "@codemirror/lang-javascript";
import {
  bracketMatching,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
  syntaxTree,
} from "@codemirror/language";
import { EditorState, Prec, RangeSetBuilder, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  keymap,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import type { Outcome } from "../unit.ts";

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
      given,
      marks(options.symbols),
      EditorView.contentAttributes.of({ "aria-label": options.label, "aria-multiline": "true" }),
      EditorView.updateListener.of(
        (update) => update.docChanged && events.change(update.state.doc.toString()),
      ),
      EditorView.domEventHandlers({ blur: () => void setTimeout(() => events.leave(false)) }),
    ],
  });
  const view = new EditorView({ state, parent });
  const end = view.state.doc.length;
  view.dispatch({ selection: { anchor: options.at ? (view.posAtCoords(options.at) ?? end) : end } });
  view.focus();
  return view;
}

/** What the last run said of the code: shown until the code changes. */
interface Given {
  outcomes: Outcome[];
  problemLine: number | undefined;
}

const nothing: Given = { outcomes: [], problemLine: undefined };
const give = StateEffect.define<Given>();
const given = StateField.define<Given>({
  create: () => nothing,
  update: (value, transaction) => {
    for (const effect of transaction.effects) if (effect.is(give)) return effect.value;
    return transaction.docChanged ? nothing : value;
  },
});

/** Shows in an open editor what a run gave where a `//=>` doesn't hold, and the line that failed. */
export function annotate(view: EditorView, outcomes: Outcome[], problemLine: number | undefined): void {
  view.dispatch({ effects: give.of({ outcomes, problemLine }) });
}

/** The marks of the code at rest, kept while editing: symbols of the formula, what `//=>` expects, the failed line. */
function marks(symbols: ReadonlyMap<string, string>) {
  const decorate = ({ state }: EditorView): DecorationSet => {
    const builder = new RangeSetBuilder<Decoration>();
    const { outcomes, problemLine } = state.field(given);
    const problemAt = problemLine && problemLine <= state.doc.lines ? state.doc.line(problemLine).from : -1;
    let marked = problemAt < 0;
    const markProblem = (before: number) => {
      if (!marked && problemAt <= before) builder.add(problemAt, problemAt, problemMark);
      marked ||= problemAt <= before;
    };
    syntaxTree(state).iterate({
      enter: ({ name, from, to }) => {
        const text = state.sliceDoc(from, to);
        markProblem(from);
        const isName = name === "VariableName" || name === "VariableDefinition";
        if (isName && symbols.has(text)) builder.add(from, to, symbolMark(text, symbols.get(text) ?? ""));
        if (name === "LineComment" && text.startsWith("//=>"))
          builder.add(
            from,
            to,
            expectationMark(outcomes.find(({ line }) => line === state.doc.lineAt(from).number)),
          );
      },
    });
    markProblem(state.doc.length);
    return builder.finish();
  };
  return ViewPlugin.define(
    (view) => ({
      decorations: decorate(view),
      update({ docChanged, startState, state, view: updated }: ViewUpdate) {
        const changed =
          docChanged ||
          syntaxTree(startState) !== syntaxTree(state) ||
          startState.field(given) !== state.field(given);
        if (changed) this.decorations = decorate(updated);
      },
    }),
    { decorations: (plugin) => plugin.decorations },
  );
}

const symbolMark = (name: string, quantity: string) =>
  Decoration.mark({ class: quantity, attributes: { "data-sym": name } });
const problemMark = Decoration.line({ class: "problem-line" });
const expectationMark = (outcome: Outcome | undefined) =>
  Decoration.mark({
    class: "expectation",
    ...(outcome && !outcome.holds && { attributes: { "data-now": outcome.now } }),
  });
