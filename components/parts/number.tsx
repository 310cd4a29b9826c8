import { For } from "solid-js";
import { formatNumber, signed } from "./format.ts";
import { type Quantity, quantityClass, weightQuantity } from "./quantity.ts";

/** A number in its quantity's colour. After a sign of its own (`inside` a sum or product) a negative one is bracketed. */
export function Num(props: { value: number; quantity?: Quantity; inside?: boolean }) {
  const text = () => formatNumber(props.value);
  return (
    <span class={quantityClass(props.quantity)}>
      {props.inside && props.value < 0 ? `(${text()})` : text()}
    </span>
  );
}

/** A weight or bias, coloured by its sign. */
export function WeightNum(props: { value: number; inside?: boolean }) {
  return <Num value={props.value} quantity={weightQuantity(props.value)} inside={props.inside} />;
}

/** An error with its sign: "+1", "−1", and 0. */
export function ErrorNum(props: { value: number }) {
  return <span class="q-error">{signed(props.value)}</span>;
}

/** A vector as its numbers in brackets: of signals, or of weights, each coloured by its sign. */
export function VectorNum(props: { value: readonly number[]; of: "signal" | "weight" }) {
  const quantity = (value: number) => (props.of === "signal" ? "signal" : weightQuantity(value));
  return (
    <span class="term">
      (
      <For each={props.value}>
        {(value, i) => (
          <>
            {i() > 0 ? ", " : ""}
            <Num value={value} quantity={quantity(value)} />
          </>
        )}
      </For>
      )
    </span>
  );
}
