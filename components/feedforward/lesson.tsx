import { Show } from "solid-js";
import type { TraceStep } from "../../engine/index.ts";
import { Num } from "../parts/number.tsx";
import { Tex } from "../parts/tex.tsx";
import { codeOf, sizes } from "./model.ts";

/** What one neuron does in one step: symbols, numbers, result, code. */
export function FeedforwardLesson(props: { step: TraceStep | undefined }) {
  return (
    <div class="feedforward-lesson">
      <Show when={props.step} fallback={<Start />}>
        {(step) => (
          <>
            <p class="lesson-head">{headOf(step())}</p>
            <p class="worked">
              <Tex of={step().symbol} class="q-signal" /> = <Tex of={step().formula} />
            </p>
            <p class="worked then">
              = <Tex of={step().numbers} />
            </p>
            <p class="worked then result">
              = <Num value={step().value} quantity="signal" />
            </p>
            <pre class="line-of-code">
              <code>{codeOf(step()).node}</code>
            </pre>
          </>
        )}
      </Show>
    </div>
  );
}

function Start() {
  return (
    <>
      <p class="lesson-head">The start</p>
      <p>The three inputs are there, and nothing else. Each step computes one number from those before it.</p>
    </>
  );
}

function headOf({ place }: TraceStep): string {
  const what = place.quantity === "weightedSum" ? "weighted sum" : "activation";
  const neuron = sizes[place.layer] === 1 ? "the output neuron" : `neuron ${place.neuron}`;
  return `Layer ${place.layer}, ${neuron}: ${what}`;
}
