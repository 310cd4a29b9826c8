import { createEffect, For, on, Show } from "solid-js";
import type { TraceStep } from "../../engine/index.ts";
import { Tex } from "../parts/tex.tsx";
import { plainTex } from "../parts/tex-tree.ts";
import { digitsText } from "./digits.ts";
import { classOf, type Lesson } from "./lesson.ts";
import type { Digits } from "./state.ts";

export interface QuantitiesTableProps {
  lesson: Lesson;
  /** The steps taken so far whose numbers are known. */
  steps: readonly TraceStep[];
  /** The position that is looked at. */
  position: number;
  digits: Digits;
  onGo(position: number): void;
}

/** All numbers so far, one a row; a gradient has the one found by trying beside it. A row leads back to its step. */
export function QuantitiesTable(props: QuantitiesTableProps) {
  let box!: HTMLElement;
  createEffect(
    on(
      () => [props.steps.length, props.position],
      // In the next frame: by then the row of this step is there.
      () =>
        requestAnimationFrame(() => {
          const row = box.querySelector<HTMLElement>("[aria-current]");
          box.scrollTop = row ? row.offsetTop - box.clientHeight / 2 : box.scrollHeight;
        }),
    ),
  );
  return (
    // A box that scrolls must be within reach of the keyboard.
    <section ref={box} class="scrolls quantities" aria-label="All numbers so far" tabindex="0">
      <table class="steps">
        <thead>
          <tr>
            <th scope="col">step</th>
            <th scope="col">quantity</th>
            <th scope="col">value</th>
            <th scope="col">by trying</th>
          </tr>
        </thead>
        <tbody>
          <For
            each={props.steps}
            fallback={
              <tr>
                <td colspan="4">None yet.</td>
              </tr>
            }
          >
            {(step) => (
              <tr aria-current={props.position === step.index + 1 ? "step" : undefined}>
                <td>
                  <button
                    type="button"
                    class="link-button"
                    aria-label={`Step ${step.index + 1}: ${plainTex(step.symbol)}`}
                    onClick={() => props.onGo(step.index + 1)}
                  >
                    {step.index + 1}
                  </button>
                  <span class="bare-number">{step.index + 1}</span>
                </td>
                <td class={classOf(step)}>
                  <Tex of={inOneLine(step.symbol)} />
                </td>
                <td class={classOf(step)}>{digitsText(step.value, props.digits)}</td>
                <td class="q-gradient">
                  <Show when={props.lesson.numerical(step) !== undefined}>
                    {digitsText(props.lesson.numerical(step) as number, props.digits)}
                  </Show>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}

// ∂E/∂w with a slash, so that all rows are equally high.
const inOneLine = (tex: string) => tex.replace(/^\\frac\{(.*)\}\{(\\partial.*)\}$/, "$1 / $2");
