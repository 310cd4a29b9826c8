import { createSignal, createUniqueId, For, lazy, Show, Suspense } from "solid-js";
import type { FieldsProps } from "./answer-fields.tsx";
import { experimentIn, experimentWords } from "./experiment-words.ts";
import { Sentence } from "./sentence.tsx";
import { Mark } from "./table-answer.tsx";

/** Large, and fetched by those alone who open it. */
const GoalPlayground = lazy(() => import("./goal-playground.tsx"));

/** A state that the playground is to be brought to: what is demanded, the playground, and what was handed over. */
export function GoalAnswer(props: FieldsProps<"goal">) {
  const [open, setOpen] = createSignal(false);
  const name = createUniqueId();
  const experiment = () => experimentIn(props.answer);
  return (
    <div class="answer-goal">
      <ul class="demands">
        <For each={props.fields.demands}>
          {(demand) => (
            <li>
              <Show when={props.verdict?.parts?.[demand.id]}>{(part) => <Mark right={part().right} />}</Show>{" "}
              <Sentence of={demand.sentence} />
            </li>
          )}
        </For>
      </ul>
      <Show when={experiment()}>
        {(given) => <p class="handed-over">Handed over: {experimentWords(given())}.</p>}
      </Show>
      <Show
        when={open()}
        fallback={
          <button
            type="button"
            class="button open-playground"
            disabled={props.disabled}
            onClick={() => setOpen(true)}
          >
            {experiment() ? "Go on in the playground" : "Open the playground"}
          </button>
        }
      >
        <div class="goal-playground">
          <Suspense fallback={<p>The playground is on its way …</p>}>
            <Show when={props.fields.start} keyed>
              {(start) => (
                <GoalPlayground
                  name={`play-${name}`}
                  start={start}
                  handed={experiment()}
                  onExperiment={(handed) => props.onAnswer(handed)}
                />
              )}
            </Show>
          </Suspense>
        </div>
      </Show>
    </div>
  );
}
