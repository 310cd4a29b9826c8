import { createEffect, createSignal, createUniqueId, on, Show } from "solid-js";
import { type Quantity, quantityClass } from "./quantity.ts";
import { type NumberLimits, readNumber } from "./read-number.ts";
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
  const [text, setText] = createSignal(typeable(props.value));
  const [problem, setProblem] = createSignal("");

  function type(typed: string) {
    setText(typed);
    const read = readNumber(typed, props);
    setProblem("problem" in read ? read.problem : "");
    if ("value" in read) props.onInput(read.value);
  }

  // A value from elsewhere replaces what was typed; the one that was just typed must not ("0." would lose its point).
  // The first run counts: by then a link may already have set another value than the first frame showed.
  createEffect(
    on(
      () => props.value,
      (value) => {
        const read = readNumber(text(), props);
        if ("value" in read && read.value === value) return;
        setText(typeable(value));
        setProblem("");
      },
    ),
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

// A true minus, but no grouped thousands and no × 10ⁿ: what stands in the field must be readable as a number again.
const typeable = (value: number) => String(value).replace(/^-/, "−");
