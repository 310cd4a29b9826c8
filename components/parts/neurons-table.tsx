import { Index, Show } from "solid-js";
import type { Perceptron } from "../../engine/index.ts";
import { formatNumber } from "./format.ts";
import { Terms } from "./line-equation.tsx";
import { quantityClass, weightQuantity } from "./quantity.ts";
import { Sym } from "./symbol.tsx";

export interface NeuronsTableProps {
  lines: readonly Perceptron[];
  /** The neuron that combines their answers. */
  last: Perceptron;
  /** Asks for a line's sides to be exchanged. */
  onTurn: (index: number) => void;
}

/** The numbers of every neuron: a row for each line, and the formula of the neuron that combines them. */
export function NeuronsTable(props: NeuronsTableProps) {
  return (
    <div class="scrolls neurons-box" tabindex="0" role="group" aria-label="The neurons">
      <table class="steps neurons">
        <thead>
          <tr>
            <th scope="col">neuron</th>
            <th scope="col">
              <Sym of="w_1" />
            </th>
            <th scope="col">
              <Sym of="w_2" />
            </th>
            <th scope="col">
              <Sym of="b" />
            </th>
            <th scope="col">
              <span class="visually-hidden">Sides</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <Index each={props.lines}>
            {(line, k) => (
              <tr>
                <th scope="row">
                  {k + 1}, <Sym of={`h_${k + 1}`} />
                </th>
                <Numbers model={line()} />
                <td>
                  <button
                    type="button"
                    class="link-button"
                    aria-label={`swap sides of line ${k + 1}`}
                    onClick={() => props.onTurn(k)}
                  >
                    swap sides
                  </button>
                </td>
              </tr>
            )}
          </Index>
        </tbody>
      </table>
      <Show when={props.lines.length > 1}>
        <p class="line-equation">
          <Sym of="ŷ" /> = step(
          <Terms
            factors={props.last.weights}
            symbols={props.last.weights.map((_, k) => `h_${k + 1}`)}
            constant={props.last.bias}
            format={formatNumber}
          />
          )
        </p>
      </Show>
    </div>
  );
}

function Numbers(props: { model: Perceptron }) {
  return (
    <Index each={[...props.model.weights, props.model.bias]}>
      {(value) => (
        <td class={quantityClass(weightQuantity(value()))}>{formatNumber(value(), { decimals: 2 })}</td>
      )}
    </Index>
  );
}
