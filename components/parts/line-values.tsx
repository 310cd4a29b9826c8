import { Show } from "solid-js";
import type { Perceptron } from "../../engine/index.ts";
import { formatNumber } from "./format.ts";
import { quantityClass, weightQuantity } from "./quantity.ts";
import { Sym } from "./symbol.tsx";

/** The weights and the bias of a perceptron of two inputs, as numbers in the colours of their signs. */
export function Values(props: { model: Perceptron; heldBias?: boolean }) {
  return (
    <dl class="values">
      <Value symbol="w_1" value={props.model.weights[0]} />
      <Value symbol="w_2" value={props.model.weights[1]} />
      <Value symbol="b" value={props.model.bias} note={props.heldBias ? "held at 0" : undefined} />
    </dl>
  );
}

function Value(props: { symbol: string; value: number; note?: string }) {
  return (
    <div>
      <dt>
        <Sym of={props.symbol} />
      </dt>
      <dd>
        <data value={props.value} class={quantityClass(weightQuantity(props.value))}>
          {formatNumber(props.value, { decimals: 2 })}
        </data>
        <Show when={props.note}>
          <span class="note"> {props.note}</span>
        </Show>
      </dd>
    </div>
  );
}
