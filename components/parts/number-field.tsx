import { createUniqueId, Show } from "solid-js";
import { numberText } from "./number-text.ts";
import { type Quantity, quantityClass } from "./quantity.ts";
import type { NumberLimits } from "./read-number.ts";
import { Sym } from "./symbol.tsx";

export interface NumberFieldProps extends NumberLimits {
  label: string;
  /** The symbol in the formulas, as in "w_1". */
  sym?: string;
  quantity?: Quantity;
  value: number;
  disabled?: boolean;
  onInput(value: number): void;
}

/**
 * A number to be typed. What isn't an accepted number stays as it was typed, with a sentence that says what would
 * be accepted; meanwhile the last good value stays in force.
 */
export function NumberField(props: NumberFieldProps) {
  const id = createUniqueId();
  const { text, problem, type } = numberText(
    () => props.value,
    () => props,
    (value) => props.onInput(value),
  );

  return (
    <div class="number-field" classList={{ disabled: props.disabled }}>
      <label for={id}>
        {props.label}
        <Show when={props.sym}>
          {" "}
          <Sym of={props.sym as string} />
        </Show>
      </label>
      <input
        id={id}
        type="text"
        inputmode="decimal"
        autocomplete="off"
        class={quantityClass(props.quantity)}
        value={text()}
        disabled={props.disabled}
        aria-invalid={problem() ? "true" : undefined}
        aria-describedby={problem() ? `${id}-problem` : undefined}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <span id={`${id}-problem`} class="problem" role="status">
        {problem()}
      </span>
    </div>
  );
}
