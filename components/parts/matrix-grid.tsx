import { children, createEffect, createUniqueId, Index, type JSX, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { formatNumber } from "./format.ts";
import "./matrix-grid.css";
import { numberText } from "./number-text.ts";
import { type Quantity, quantityClass } from "./quantity.ts";
import type { NumberLimits } from "./read-number.ts";

export interface MatrixGridProps {
  /** The entries, row by row; null is a place whose number is not known yet. */
  rows: readonly (readonly (number | null)[])[];
  /** What it is, for those who don't see it: "W, the weights of layer 1". The shape is added. */
  label: string;
  /** What stands over it: a symbol, a word. */
  heading?: JSX.Element;
  /** Whether its shape, "3 × 4", stands under it. */
  shape?: boolean;
  /** What the entries are: one quantity, or each its own, such as `weightQuantity`. */
  quantity?: Quantity | ((value: number) => Quantity);
  /** A row and a column that are pointed at, counted from 0 … */
  row?: number;
  column?: number;
  /** … and the one entry that everything is about. */
  cell?: readonly [row: number, column: number];
  /** How an entry is printed: `formatNumber` unless told otherwise. */
  format?(value: number): string;
  /** With it, entries are fields. */
  onEdit?(row: number, column: number, value: number): void;
  /** What the fields accept. */
  limits?: NumberLimits;
  /** With it, entries are buttons. Fields can't be pressed. */
  onPress?(row: number, column: number): void;
}

/** A matrix between its brackets, in which a row, a column and an entry can be pointed at; to look at, edit or press. */
export function MatrixGrid(props: MatrixGridProps) {
  const id = createUniqueId();
  // Asked for twice below: what is drawn twice would not be found again by a page that wakes up.
  const heading = children(() => props.heading);
  const [problems, setProblems] = createStore<Record<string, string>>({});
  const problem = () => Object.values(problems).find(Boolean) ?? "";
  const shape = () => `${props.rows.length} × ${props.rows[0]?.length ?? 0}`;
  const isCell = (i: number, j: number) => props.cell?.[0] === i && props.cell?.[1] === j;
  return (
    <div class="matrix-box">
      <Show when={heading()}>
        <div class="matrix-heading">{heading()}</div>
      </Show>
      <table class="matrix matrix-grid" aria-label={`${props.label}, ${shape()}`}>
        <tbody>
          <Index each={props.rows}>
            {(row, i) => (
              <tr>
                <Index each={row()}>
                  {(value, j) => (
                    <td
                      class={entryClass(props.quantity, value())}
                      classList={{ lit: i === props.row || j === props.column, at: isCell(i, j) }}
                      aria-current={isCell(i, j) ? "true" : undefined}
                    >
                      <Entry
                        {...props}
                        value={value()}
                        name={`row ${i + 1}, column ${j + 1}`}
                        i={i}
                        j={j}
                        problemId={`${id}-problem`}
                        onProblem={(sentence) =>
                          setProblems(`${i},${j}`, sentence && `Row ${i + 1}, column ${j + 1}: ${sentence}`)
                        }
                      />
                    </td>
                  )}
                </Index>
              </tr>
            )}
          </Index>
        </tbody>
      </table>
      <Show when={props.shape}>
        <div class="matrix-shape" aria-hidden="true">
          {shape()}
        </div>
      </Show>
      <Show when={props.onEdit}>
        <p id={`${id}-problem`} class="matrix-problem" role="status">
          {problem()}
        </p>
      </Show>
    </div>
  );
}

interface EntryProps extends MatrixGridProps {
  value: number | null;
  /** "row 1, column 2" */
  name: string;
  i: number;
  j: number;
  problemId: string;
  onProblem(sentence: string): void;
}

function Entry(props: EntryProps) {
  const text = () => (props.value === null ? "·" : (props.format ?? formatNumber)(props.value));
  return (
    <Show when={props.onEdit} fallback={<Shown {...props} text={text()} />}>
      <Field {...props} />
    </Show>
  );
}

function Shown(props: EntryProps & { text: string }) {
  return (
    <Show when={props.onPress} fallback={props.text}>
      <button
        type="button"
        aria-label={`${props.name}: ${props.value === null ? "not yet computed" : props.text}`}
        onClick={() => props.onPress?.(props.i, props.j)}
      >
        {props.text}
      </button>
    </Show>
  );
}

function Field(props: EntryProps) {
  const { text, problem, type } = numberText(
    () => props.value ?? 0,
    () => props.limits ?? {},
    (value) => props.onEdit?.(props.i, props.j, value),
  );
  createEffect(() => props.onProblem(problem()));
  return (
    <input
      type="text"
      inputmode="decimal"
      autocomplete="off"
      size={Math.max(3, text().length)}
      aria-label={props.name}
      value={text()}
      aria-invalid={problem() ? "true" : undefined}
      aria-describedby={problem() ? props.problemId : undefined}
      onInput={(event) => type(event.currentTarget.value)}
    />
  );
}

const entryClass = (quantity: MatrixGridProps["quantity"], value: number | null) =>
  value === null ? "unknown" : quantityClass(typeof quantity === "function" ? quantity(value) : quantity);

/** Numbers one under the other, as the rows of a matrix with one column. */
export function columnOf(values: readonly (number | null)[]): (number | null)[][] {
  return values.map((value) => [value]);
}
