import { createUniqueId, For } from "solid-js";

export interface ChoiceOption<T extends string> {
  value: T;
  label: string;
}

export interface ChoiceProps<T extends string> {
  label: string;
  options: readonly ChoiceOption<T>[];
  value: T;
  onChange(value: T): void;
}

/** One of a few: radio buttons in a row, under one label. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const name = createUniqueId();
  return (
    <fieldset class="choice">
      <legend>{props.label}</legend>
      <For each={props.options}>
        {(option) => (
          <label>
            <input
              type="radio"
              autocomplete="off"
              name={name}
              value={option.value}
              checked={props.value === option.value}
              onChange={() => props.onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        )}
      </For>
    </fieldset>
  );
}
