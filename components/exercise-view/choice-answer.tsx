import { createUniqueId, For } from "solid-js";
import type { FieldsProps } from "./answer-fields.tsx";
import { Sentence } from "./sentence.tsx";

/** One of several options, or all that are right. */
export function ChoiceAnswer(props: FieldsProps<"choice">) {
  const name = createUniqueId();
  const chosen = () => (Array.isArray(props.answer) ? (props.answer as readonly number[]) : []);

  function choose(place: number, on: boolean) {
    if (!props.fields.several) props.onAnswer([place]);
    else props.onAnswer([...chosen().filter((other) => other !== place), ...(on ? [place] : [])].sort());
  }

  return (
    <fieldset class="answer-choice" disabled={props.disabled}>
      <legend>{props.fields.several ? "Choose all that are right." : "Choose one."}</legend>
      <For each={props.fields.options}>
        {(option) => (
          <label>
            <input
              type={props.fields.several ? "checkbox" : "radio"}
              name={name}
              autocomplete="off"
              checked={chosen().includes(option.place)}
              onChange={(event) => choose(option.place, event.currentTarget.checked)}
            />
            <span class="blank" aria-hidden="true" />
            <span>
              <Sentence of={option.text} />
            </span>
          </label>
        )}
      </For>
    </fieldset>
  );
}
