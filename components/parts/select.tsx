import "./select.css";
import { createUniqueId, For } from "solid-js";

/** One of many, from a list that opens: a label and the browser's own control. */
export function Select<T extends string>(props: {
  label: string;
  options: readonly { value: T; label: string }[];
  value: T;
  onChange(value: T): void;
}) {
  const id = createUniqueId();
  return (
    <div class="select">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        autocomplete="off"
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value as T)}
      >
        <For each={props.options}>
          {({ value, label }) => (
            <option value={value} selected={props.value === value}>
              {label}
            </option>
          )}
        </For>
      </select>
    </div>
  );
}
