import { createUniqueId, For, Show } from "solid-js";
import type { AskedRow } from "../../classroom/exercises/asked.ts";
import { formatNumber } from "../../notebook/format.ts";
import type { FieldsProps } from "./answer-fields.tsx";
import { NumberInput } from "./number-answer.tsx";
import { plainSentence } from "./pieces.ts";
import { Sentence } from "./sentence.tsx";

/** Several numbers, in the order of working: some given, the others to be typed. */
export function TableAnswer(props: FieldsProps<"numbers">) {
  const typed = () => (props.answer ?? {}) as Readonly<Record<string, string>>;
  return (
    <div class="scrolls">
      <table class="answer-table">
        <tbody>
          <For each={props.fields.rows}>
            {(row) => (
              <tr>
                <th scope="row">
                  <Sentence of={row.label} />
                </th>
                <td>
                  <Show
                    when={row.value === undefined}
                    fallback={<output>{formatNumber(row.value ?? 0)}</output>}
                  >
                    <Blank
                      row={row}
                      value={typed()[row.name] ?? ""}
                      part={props.verdict?.parts?.[row.name]}
                      disabled={props.disabled}
                      onInput={(text) => props.onAnswer({ ...typed(), [row.name]: text })}
                    />
                  </Show>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}

function Blank(props: {
  row: AskedRow;
  value: string;
  part: { readonly right: boolean; readonly message?: string } | undefined;
  disabled?: boolean;
  onInput(text: string): void;
}) {
  const id = createUniqueId();
  return (
    <>
      <NumberInput
        label={plainSentence(props.row.label)}
        value={props.value}
        invalid={props.part && !props.part.right}
        describedBy={props.part ? id : undefined}
        disabled={props.disabled}
        onInput={props.onInput}
      />
      <span id={id} class="part">
        <Show when={props.part}>
          {(part) => (
            <>
              <Mark right={part().right} /> <Sentence of={part().message ?? ""} />
            </>
          )}
        </Show>
      </span>
    </>
  );
}

/** Right or not, by its form. */
export function Mark(props: { right: boolean }) {
  return (
    <span
      class="mark-of"
      classList={{ right: props.right }}
      role="img"
      aria-label={props.right ? "right" : "not right"}
    >
      {props.right ? "✓" : "✗"}
    </span>
  );
}
