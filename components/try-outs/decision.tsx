import type { JSX } from "solid-js";
import { step, weightedSum } from "../../engine/index.ts";
import { formatNumber } from "../parts/format.ts";
import { quantityClass, weightQuantity } from "../parts/quantity.ts";
import { Sym } from "../parts/symbol.tsx";
import type { TryOutsState } from "./state.ts";

/** The weighted sum of height and age, in symbols, with numbers, and what the step makes of it. */
export function Decision(props: { state: TryOutsState }) {
  const z = () => weightedSum(props.state.player, props.state.weights, props.state.bias);
  const term = (index: number) => (
    <>
      <span class="q-signal">{shown(props.state.player[index])}</span> ·{" "}
      <Weight value={props.state.weights[index]} />
    </>
  );
  return (
    <div class="decision">
      <p class="line-equation">
        <Sym of="z" /> = height · <Sym of="w_1" /> + age · <Sym of="w_2" /> + <Sym of="b" />
      </p>
      <p class="line-equation">
        = {term(0)} + {term(1)} {props.state.bias < 0 ? "−" : "+"}{" "}
        <span class={quantityClass(weightQuantity(props.state.bias))}>
          {shown(Math.abs(props.state.bias))}
        </span>
      </p>
      <p class="line-equation">
        = <Signal>{shown(z())}</Signal>
      </p>
      <p class="line-equation">
        <Sym of="ŷ" /> = step(<Signal>{shown(z())}</Signal>) = <Signal>{step(z())}</Signal>
      </p>
      <p class="line-equation">
        <strong>{verdict(z())}</strong>
      </p>
    </div>
  );
}

/** A sum in words. */
export const verdict = (z: number) => (step(z) === 1 ? "accepted" : "not accepted");

/** A number of the try-outs: heights and ages are whole, weights have one decimal. */
export const shown = (value: number) => formatNumber(Number(value.toFixed(1)));

function Weight(props: { value: number }) {
  const text = () => shown(props.value);
  return (
    <span class={quantityClass(weightQuantity(props.value))}>{props.value < 0 ? `(${text()})` : text()}</span>
  );
}

function Signal(props: { children: JSX.Element }) {
  return <span class="q-signal">{props.children}</span>;
}
