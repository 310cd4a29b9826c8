import { createMemo, createSignal, createUniqueId, For, Show } from "solid-js";
import { Choice } from "../../parts/choice.tsx";
import { FileButton } from "../../parts/file-button.tsx";
import { formatNumber } from "../../parts/format.ts";
import { Select } from "../../parts/select.tsx";
import { StepButton } from "../../parts/stepper-bar.tsx";
import { type Columns, type PointsTable, readPoints } from "./points-table.ts";
import { tally } from "./sample-words.ts";
import { scalingSentence } from "./scaling.ts";

export interface TableFormProps {
  /** What stands in the field at first. */
  text: string;
  onUse(table: PointsTable): void;
}

type Reading = { table: PointsTable } | { problem: string };
const symbols = ["x₁", "x₂", "y"];
const shownProblems = 6;

/** A table of points, pasted, typed or opened from a file. What can't be read is told by its line, and stays. */
export function TableForm(props: TableFormProps) {
  const id = createUniqueId();
  const [text, setText] = createSignal(props.text);
  const [columns, setColumns] = createSignal<Columns>();
  const [labels, setLabels] = createSignal<"auto" | "classes" | "values">("auto");
  const [trouble, setTrouble] = createSignal("");

  const reading = createMemo((): Reading => {
    try {
      const kind = labels();
      return {
        table: readPoints(text(), { columns: columns(), labels: kind === "auto" ? undefined : kind }),
      };
    } catch (error) {
      return { problem: (error as Error).message };
    }
  });
  const table = () => {
    const read = reading();
    return "table" in read ? read.table : undefined;
  };
  const problem = () => {
    const read = reading();
    return trouble() || ("problem" in read ? read.problem : "");
  };
  const write = (typed: string) => {
    setTrouble("");
    setColumns(undefined);
    setText(typed);
  };
  const open = async (file: File) => {
    try {
      write(await file.text());
    } catch {
      setTrouble(`${file.name} could not be opened.`);
    }
  };
  const column = (k: number, to: string) => {
    const chosen = [...(table()?.columns ?? [0, 1, 2])] as [number, number, number];
    chosen[k] = Number(to);
    setColumns(chosen);
  };

  return (
    <div class="table-form">
      <label for={id}>Two features and a label in each line, with or without a header</label>
      <textarea
        id={id}
        value={text()}
        spellcheck={false}
        autocomplete="off"
        aria-invalid={problem() ? "true" : undefined}
        aria-describedby={`${id}-told`}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <div class="controls">
        <FileButton
          label="Open a file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onFile={(file) => void open(file)}
        />
        <Choice
          label="Labels are"
          options={[
            { value: "auto", label: "told by themselves" },
            { value: "classes", label: "classes" },
            { value: "values", label: "values" },
          ]}
          value={labels()}
          onChange={setLabels}
        />
        <Show when={(table()?.names.length ?? 0) > 3 && table()}>
          {(known) => (
            <For each={symbols}>
              {(symbol, k) => (
                <Select
                  label={k() === 2 ? "label" : symbol}
                  options={known().names.map((name, i) => ({ value: String(i), label: name }))}
                  value={String(known().columns[k()])}
                  onChange={(to) => column(k(), to)}
                />
              )}
            </For>
          )}
        </Show>
      </div>
      <div id={`${id}-told`} role="status">
        <Show when={problem()}>
          <p class="notice">{problem()}</p>
        </Show>
        <Show when={table()}>
          {(known) => (
            <ul class="told">
              <li>
                {tally(known().samples, known().classes.length, known().classes)}
                <Show when={known().labels === "values"}> The label is a value to come near to.</Show>
              </li>
              <For each={known().scalings.flatMap((by, k) => (by ? [scalingSentence(symbols[k], by)] : []))}>
                {(sentence) => <li>{sentence}</li>}
              </For>
              <For each={known().problems.slice(0, shownProblems)}>
                {({ line, reason }) => (
                  <li class="problems">
                    Line {line} is left out: {reason}
                  </li>
                )}
              </For>
              <Show when={known().problems.length > shownProblems}>
                <li class="problems">
                  {formatNumber(known().problems.length - shownProblems)} more lines are left out.
                </li>
              </Show>
            </ul>
          )}
        </Show>
      </div>
      <div class="buttons">
        <StepButton
          label="Use these points"
          primary
          off={!table() || (table()?.samples.length ?? 0) < 4}
          onPress={() => {
            const known = table();
            if (known) props.onUse(known);
          }}
        />
      </div>
    </div>
  );
}
