import { createEffect, createSignal, createUniqueId, type JSX, on } from "solid-js";
import type { Codec } from "./codecs.ts";
import type { Quantity } from "./quantity.ts";
import { quantityClass } from "./quantity.ts";

export interface ListFieldProps<T> {
  label: JSX.Element;
  value: T;
  /** How the value stands in the field: `read` throws an Error with a sentence for what won't do. */
  codec: Codec<T>;
  quantity?: Quantity;
  /** How many characters wide. */
  width?: number;
  disabled?: boolean;
  onInput(value: T): void;
}

/**
 * Something of several numbers, typed in one field. What can't be read stays as it was typed, with a sentence that
 * says what would do; meanwhile the last good value stays in force.
 */
export function ListField<T>(props: ListFieldProps<T>) {
  const id = createUniqueId();
  const [text, setText] = createSignal(props.codec.write(props.value));
  const [problem, setProblem] = createSignal("");

  function type(typed: string) {
    setText(typed);
    try {
      const value = props.codec.read(typed);
      setProblem("");
      props.onInput(value);
    } catch (error) {
      setProblem((error as Error).message);
    }
  }

  // A value from elsewhere replaces what was typed; the one that was just typed must not ("0.50" would lose its 0).
  createEffect(
    on(
      () => props.codec.write(props.value),
      (written) => {
        if (written === rewritten(text(), props.codec)) return;
        setText(written);
        setProblem("");
      },
    ),
  );

  return (
    <div class="number-field list-field">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        class={quantityClass(props.quantity)}
        style={{ width: `${props.width ?? 10}em` }}
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

function rewritten<T>(text: string, codec: Codec<T>): string | undefined {
  try {
    return codec.write(codec.read(text));
  } catch {
    return undefined;
  }
}
