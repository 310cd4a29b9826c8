import type { EditorView } from "@codemirror/view";
import { createEffect, createSignal, For, on, onCleanup, Show } from "solid-js";
import { escape } from "../../notebook/html.ts";
import { loadEditor } from "../../notebook/page/load-editor.ts";
import type { FieldsProps } from "./answer-fields.tsx";

/** A function to be written: code that becomes an editor where it is touched, as the cells' does. */
export function CodeAnswer(props: FieldsProps<"code">) {
  const [editor, setEditor] = createSignal<EditorView>();
  const [plain, setPlain] = createSignal(false);
  let holder!: HTMLDivElement;
  let rest!: HTMLPreElement;
  const source = () => (typeof props.answer === "string" ? props.answer : props.fields.starter);
  const html = () => (source() === props.fields.starter && props.starterHtml) || escape(source());
  const label = () => `Code of ${props.fields.entry}`;

  async function edit(at?: { x: number; y: number }) {
    if (editor() || plain() || props.disabled) return;
    const loaded = await loadEditor();
    if (editor()) return;
    if (!loaded) {
      setPlain(true);
      return;
    }
    const options = { label: label(), symbols: new Map<string, string>(), ...(at && { at }) };
    const view = loaded.openEditor(holder, source(), options, {
      change: (text) => props.onAnswer(text),
      run: () => props.onCheck?.(),
      leave: (byKey) => {
        if (byKey) close(loaded.highlight(view.state.doc.toString(), { symbols: new Map() }));
      },
    });
    setEditor(view);
  }

  function close(coloured: string) {
    editor()?.destroy();
    setEditor(undefined);
    rest.querySelector("code")?.replaceChildren();
    const code = rest.querySelector("code");
    if (code) code.innerHTML = coloured;
    rest.focus();
  }

  // What came from elsewhere, such as another tab or "New numbers", replaces what stands in the editor.
  createEffect(
    on(source, (text) => {
      const view = editor();
      if (view && view.state.doc.toString() !== text)
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    }),
  );
  onCleanup(() => editor()?.destroy());

  return (
    <div class="answer-code">
      <Show
        when={!plain()}
        fallback={
          <textarea
            aria-label={label()}
            spellcheck={false}
            value={source()}
            onInput={(event) => props.onAnswer(event.currentTarget.value)}
          />
        }
      >
        <div class="code" ref={holder}>
          <pre
            ref={rest}
            tabindex={0}
            role="group"
            aria-label={`${label()}, press Enter to edit`}
            hidden={editor() !== undefined}
            onClick={({ clientX: x, clientY: y }) => edit({ x, y })}
            onFocus={() => loadEditor()}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              edit();
            }}
          >
            <code innerHTML={html()} />
          </pre>
        </div>
      </Show>
      <Show when={props.fields.examples.length > 0}>
        <p class="examples-head">For example:</p>
        <ul class="examples">
          <For each={props.fields.examples}>
            {({ call, result }) => (
              <li>
                <code>{call}</code> gives <code>{result}</code>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}
