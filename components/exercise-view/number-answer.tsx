import { createUniqueId } from "solid-js";
import type { FieldsProps } from "./answer-fields.tsx";

/** One number to be typed. */
export function NumberAnswer(props: FieldsProps<"number">) {
  const id = createUniqueId();
  return (
    <div class="answer-number">
      <label for={id}>Your answer</label>
      <NumberInput
        id={id}
        value={typeof props.answer === "string" ? props.answer : ""}
        invalid={props.verdict?.status === "invalid"}
        disabled={props.disabled}
        onInput={props.onAnswer}
      />
    </div>
  );
}

/** A field for a number as people type it; on paper, a line to write on. */
export function NumberInput(props: {
  id?: string;
  label?: string;
  value: string;
  invalid?: boolean;
  describedBy?: string;
  disabled?: boolean;
  onInput(text: string): void;
}) {
  return (
    <>
      <input
        id={props.id}
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="done"
        aria-label={props.label}
        aria-invalid={props.invalid ? "true" : undefined}
        aria-describedby={props.describedBy}
        value={props.value}
        disabled={props.disabled}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <span class="blank" aria-hidden="true" />
    </>
  );
}
