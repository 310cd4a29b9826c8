import { Show } from "solid-js";
import { type Quantity, quantityClass } from "./quantity.ts";

/** A symbol such as "w_1", split at the underscore into its letter and its index. */
export function splitSymbol(symbol: string): [letter: string, index: string | undefined] {
  const [letter, index] = symbol.split("_");
  return [letter, index];
}

/** A symbol in running text: "w_1" as an italic w with a low 1; a vector upright and bold. */
export function Sym(props: { of: string; vector?: boolean; quantity?: Quantity }) {
  const parts = () => splitSymbol(props.of);
  return (
    <span class={`symbol ${quantityClass(props.quantity)}`}>
      <Show when={props.vector} fallback={<i>{parts()[0]}</i>}>
        <b>{parts()[0]}</b>
      </Show>
      <Show when={parts()[1]}>
        <sub>{parts()[1]}</sub>
      </Show>
    </span>
  );
}

/** The same inside an SVG `<text>`, where `<sub>` doesn't exist; what follows stands on the line again. */
export function SvgSymbol(props: { of: string; vector?: boolean }) {
  const parts = () => splitSymbol(props.of);
  return (
    <>
      <tspan class={props.vector ? "math vector" : "math"}>{parts()[0]}</tspan>
      <Show when={parts()[1]}>
        <tspan class="math-index" classList={{ letter: !/\d/.test(parts()[1] as string) }} dy="4">
          {parts()[1]}
        </tspan>
        {/* A zero-width space carries the way back up. */}
        <tspan dy="-4">{"\u200B"}</tspan>
      </Show>
    </>
  );
}
