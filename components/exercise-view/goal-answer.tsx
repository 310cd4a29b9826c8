import { For, Show } from "solid-js";
import type { FieldsProps } from "./answer-fields.tsx";
import { Sentence } from "./sentence.tsx";
import { Mark } from "./table-answer.tsx";

/** A state that the playground is to be brought to: what is demanded, and the experiment that was taken over. */
export function GoalAnswer(props: FieldsProps<"goal">) {
  const text = () => {
    const { answer } = props;
    if (answer === undefined) return "";
    return typeof answer === "string" ? answer : JSON.stringify(answer);
  };
  return (
    <div class="answer-goal">
      <ul class="demands">
        <For each={props.fields.demands}>
          {(demand) => (
            <li>
              <Show when={props.verdict?.parts?.[demand.id]}>{(part) => <Mark right={part().right} />}</Show>{" "}
              <Sentence of={demand.sentence} />
            </li>
          )}
        </For>
      </ul>
      <label>
        Your experiment, as the playground copies it
        <textarea
          rows={3}
          spellcheck={false}
          disabled={props.disabled}
          value={text()}
          onInput={(event) => props.onAnswer(event.currentTarget.value)}
        />
      </label>
    </div>
  );
}
