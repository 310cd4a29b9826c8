import "./text-field.css";
import { createUniqueId, Show } from "solid-js";

export interface TextFieldProps {
  label: string;
  value: string;
  /** A line under the field: what belongs in it. */
  hint?: string;
  /** What is wrong with it, in a sentence. */
  problem?: string;
  type?: "text" | "search" | "datetime-local";
  /** Several lines, this many of them at first. */
  lines?: number;
  /** The id of a datalist to choose from. */
  list?: string;
  placeholder?: string;
  onInput(value: string): void;
}

/** A labelled field for words, of one line or of several. */
export function TextField(props: TextFieldProps) {
  const id = createUniqueId();
  const shared = () => ({
    id,
    autocomplete: "off" as const,
    value: props.value,
    placeholder: props.placeholder,
    "aria-invalid": props.problem ? ("true" as const) : undefined,
    "aria-describedby":
      [props.hint && `${id}-hint`, props.problem && `${id}-problem`].filter(Boolean).join(" ") || undefined,
    onInput: (event: { currentTarget: { value: string } }) => props.onInput(event.currentTarget.value),
  });
  return (
    <div class="text-field">
      <label for={id}>{props.label}</label>
      <Show
        when={props.lines}
        fallback={<input {...shared()} type={props.type ?? "text"} list={props.list} />}
      >
        <textarea {...shared()} rows={props.lines} spellcheck={true} />
      </Show>
      <Show when={props.hint}>
        <span id={`${id}-hint`} class="hint">
          {props.hint}
        </span>
      </Show>
      <span id={`${id}-problem`} class="problem" role="status">
        {props.problem}
      </span>
    </div>
  );
}
