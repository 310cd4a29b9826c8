import { For } from "solid-js";
import { formatNumber } from "../parts/format.ts";
import { edgeCount, summaryOf } from "./state.ts";

/** The summary in the manner of Keras, with the sum that makes each number. */
export function SummaryTable(props: {
  sizes: readonly number[];
  lit?: number;
  onPoint(layer?: number): void;
}) {
  const table = () => summaryOf(props.sizes);
  const edges = () => edgeCount(props.sizes);
  return (
    <div class="scrolls" tabindex="0" role="group" aria-label="The summary">
      <table class="steps summary">
        <thead>
          <tr>
            <th scope="col">Layer</th>
            <th scope="col">Output shape</th>
            <th scope="col">weights + biases</th>
            <th scope="col">Param #</th>
          </tr>
        </thead>
        <tbody>
          <For each={table().rows}>
            {(row, l) => (
              <tr
                classList={{ "is-current": props.lit === l() + 1 }}
                onPointerEnter={() => props.onPoint(l() + 1)}
                onPointerLeave={() => props.onPoint()}
              >
                <th scope="row">
                  {row.layer} ({row.activation})
                </th>
                <td>(any, {row.neurons})</td>
                <td>
                  {row.inputs} · {row.neurons} + {row.neurons}
                </td>
                <td>{formatNumber(row.parameters)}</td>
              </tr>
            )}
          </For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total params</th>
            <td />
            <td>
              {formatNumber(edges())} + {formatNumber(table().parameters - edges())}
            </td>
            <td class="total">{formatNumber(table().parameters)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
