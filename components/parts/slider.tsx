import { createUniqueId, Show } from "solid-js";
import { formatNumber } from "./format.ts";
import { type Quantity, quantityClass } from "./quantity.ts";
import { Sym } from "./symbol.tsx";

export interface SliderProps {
  label: string;
  /** What the label leaves to the eye, for those who only hear it: "of size". */
  about?: string;
  /** The symbol in the formulas, as in "w_1". */
  sym?: string;
  quantity?: Quantity;
  min: number;
  max: number;
  step: number;
  value: number;
  disabled?: boolean;
  /** What is shown for a value; the value itself, with as many decimals as the step has, unless told otherwise. */
  shown?(value: number): string;
  onInput(value: number): void;
}

/** How many places after the point a step needs: 2 for 0.25. */
export function decimalsOf(step: number): number {
  return String(step).split(".")[1]?.length ?? 0;
}

/** A labelled range input with its value beside it. */
export function Slider(props: SliderProps) {
  const id = createUniqueId();
  const shown = () =>
    props.shown?.(props.value) ?? formatNumber(props.value, { decimals: decimalsOf(props.step) });
  return (
    <div class="slider" classList={{ disabled: props.disabled }}>
      <label for={id}>
        {props.label}
        <Show when={props.sym}>
          {" "}
          <Sym of={props.sym as string} />
        </Show>
        <Show when={props.about}>
          <span class="visually-hidden"> {props.about}</span>
        </Show>
      </label>
      {/* The limits come before the value, which the browser would otherwise clamp to the default 0 to 100. */}
      <input
        id={id}
        type="range"
        autocomplete="off"
        min={props.min}
        max={props.max}
        step={props.step}
        value={props.value}
        aria-valuetext={shown()}
        disabled={props.disabled}
        onInput={(event) => props.onInput(event.currentTarget.valueAsNumber)}
      />
      <output for={id} class={quantityClass(props.quantity)}>
        {shown()}
      </output>
    </div>
  );
}
