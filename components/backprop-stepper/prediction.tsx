import { createEffect, createSignal, createUniqueId, on } from "solid-js";
import type { TraceStep } from "../../engine/index.ts";
import { Tex } from "../parts/tex.tsx";

export interface PredictionProps {
  step: TraceStep;
  /** What was said to the last answer to this step. */
  reply: string;
  onAnswer(text: string): void;
  onShow(): void;
}

/** Asks for the step's number before it is shown. */
export function Prediction(props: PredictionProps) {
  const id = createUniqueId();
  const [text, setText] = createSignal("");
  createEffect(
    on(
      () => props.step.index,
      () => setText(""),
      { defer: true },
    ),
  );
  return (
    <form
      class="prediction controls"
      onSubmit={(event) => {
        event.preventDefault();
        props.onAnswer(text());
      }}
    >
      <div class="number-field">
        <label for={id}>
          What is <Tex of={props.step.symbol} />?
        </label>
        <input
          id={id}
          type="text"
          inputmode="decimal"
          autocomplete="off"
          value={text()}
          aria-describedby={`${id}-reply`}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <button type="submit" class="button primary">
        Check
      </button>
      <button type="button" class="button" onClick={() => props.onShow()}>
        Show it
      </button>
      <p id={`${id}-reply`} class="reply" role="status">
        {props.reply}
      </p>
    </form>
  );
}
