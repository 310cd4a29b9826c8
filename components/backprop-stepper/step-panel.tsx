import { type JSX, Show } from "solid-js";
import type { TraceStep } from "../../engine/index.ts";
import { Tex } from "../parts/tex.tsx";
import { digitsText } from "./digits.ts";
import { classOf, type Lesson } from "./lesson.ts";
import type { Moment } from "./moment.ts";
import type { Digits } from "./state.ts";
import { headOf, purposeOf } from "./words.ts";

export interface StepPanelProps {
  lesson: Lesson;
  moment: Moment;
  digits: Digits;
  /** What stands at the start, before any step. */
  start: JSX.Element;
  /** What stands in place of numbers and result while these are to be guessed. */
  question: JSX.Element;
}

/** One step: what it is for, its formula in symbols, the same in numbers, the result. */
export function StepPanel(props: StepPanelProps) {
  return (
    <div class="step-panel">
      <Show when={props.moment.step} fallback={props.start}>
        {(step) => (
          <>
            <p class={`lesson-head ${classOf(step())}`}>{headOf(step())}</p>
            <p class="purpose">{purposeOf(step())}</p>
            <p class="formula-lines">
              <span class="left-hand">
                <Tex of={`\\htmlClass{${classOf(step())}}{${step().symbol}}`} />
              </span>
              <span class="sign">{step().phase === "update" ? "←" : "="}</span>
              <span class="right-hand">
                <Tex of={step().formula} />
              </span>
              <Show when={!props.moment.hidden}>
                <span class="sign">=</span>
                <span class="right-hand">
                  <Tex of={step().numbers} />
                </span>
                <span class="sign">=</span>
                <span class={`right-hand result ${classOf(step())}`}>
                  {digitsText(step().value, props.digits)}
                </span>
              </Show>
            </p>
            <Show when={!props.moment.hidden} fallback={props.question}>
              <Numerical lesson={props.lesson} step={step()} digits={props.digits} />
            </Show>
          </>
        )}
      </Show>
    </div>
  );
}

/** The gradient once more, by trying: the loss with the weight a little larger and a little smaller. */
function Numerical(props: { lesson: Lesson; step: TraceStep; digits: Digits }) {
  const value = () => props.lesson.numerical(props.step);
  return (
    <Show when={value() !== undefined}>
      <p class="numerical">
        By trying, <Tex of="\frac{E(w + h) - E(w - h)}{2 h}" /> with <Tex of="h = 10^{-5}" />:{" "}
        <span class="term q-gradient">{digitsText(value() as number, props.digits)}</span>
      </p>
    </Show>
  );
}
