import "./shapes-checker.css";
import { createMemo, createSignal, createUniqueId, For, Show } from "solid-js";
import type { Codec } from "./parts/codecs.ts";
import { LiveText } from "./parts/live-text.tsx";
import { Notice } from "./parts/notice.tsx";
import { StepButton } from "./parts/stepper-bar.tsx";
import { urlState } from "./parts/url-state.ts";
import { ChainDrawing } from "./shapes-checker/chain.tsx";
import { checkChain, type Link, readChain, shapeText } from "./shapes-checker/shapes.ts";

const examples: readonly { label: string; chain: string }[] = [
  { label: "One sample, one layer", chain: "4×3 · 3×1 + 4×1" },
  { label: "The whole network", chain: "1×4 · 4×3 · 3×3 · 3×1" },
  { label: "A batch of 32", chain: "32×3 · 3×3ᵀ + 1×3" },
  { label: "A mistake", chain: "32×3 · 4×3 + 1×4" },
];

const chainCodec: Codec<string> = {
  read(text) {
    readChain(text);
    return text;
  },
  write: (chain) => chain,
};

/** Type a chain of shapes, and see what fits, what does not and why, and what shape comes out. */
export default function ShapesChecker(props: { name?: string }) {
  const id = createUniqueId();
  const state = urlState(props.name ?? "shapes", chainCodec, examples[0].chain);
  const [typed, setTyped] = createSignal<string | null>(null);
  const [problem, setProblem] = createSignal("");
  const links = createMemo(() => readChain(state.get()));
  const check = createMemo(() => checkChain(links()));

  function type(text: string) {
    setTyped(text);
    try {
      readChain(text);
    } catch (error) {
      setProblem((error as Error).message);
      return;
    }
    setProblem("");
    state.set(text);
  }
  function choose(chain: string) {
    setTyped(null);
    setProblem("");
    state.set(chain);
  }

  return (
    <div class="widget shapes-checker">
      <div class="controls">
        <div class="chain-field">
          <label for={id}>Shapes</label>
          <input
            id={id}
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={typed() ?? state.get()}
            aria-invalid={problem() ? "true" : undefined}
            aria-describedby={`${id}-problem`}
            onInput={(event) => type(event.currentTarget.value)}
          />
          <span id={`${id}-problem`} class="problem" role="status">
            {problem()}
          </span>
        </div>
      </div>
      <ChainDrawing
        links={links()}
        joins={check().joins}
        result={check().result}
        label={sentence(links(), check())}
      />
      <ol class="joins">
        <For each={check().joins}>
          {(joined) => (
            <li classList={{ wrong: !joined.fits }}>
              <Show when={!joined.fits}>
                <span class="error-square q-error" aria-hidden="true" />{" "}
              </Show>
              {joined.why}
            </li>
          )}
        </For>
      </ol>
      <LiveText text={sentence(links(), check())} />
      <Notice text={state.notice()} />
      <div class="controls buttons">
        <For each={examples}>
          {({ label, chain }) => <StepButton label={label} onPress={() => choose(chain)} />}
        </For>
        <StepButton label="Reset" onPress={() => choose(examples[0].chain)} />
      </div>
    </div>
  );
}

function sentence(links: readonly Link[], { joins, result }: ReturnType<typeof checkChain>): string {
  const chain = links.map(({ text, join }) => (join ? `${join} ${text}` : text)).join(" ");
  const last = joins.at(-1);
  if (result) return `${chain}: it fits, and gives ${shapeText(result)}.`;
  return `${chain}: ${last?.why ?? ""}`;
}
