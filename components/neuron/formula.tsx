import { Index } from "solid-js";
import { Num, WeightNum } from "../parts/number.tsx";
import { weightQuantity } from "../parts/quantity.ts";
import { Sym } from "../parts/symbol.tsx";
import type { Activity } from "./model.ts";

/** The whole computation with its numbers: z = 8 · 5 + 4 · 6 + 2 · 5 − 70 = 4, ŷ = step(4) = 1. */
export function NeuronFormula(props: { now: Activity }) {
  return (
    <p class="worked">
      <Sym of="z" quantity="signal" /> ={" "}
      <Index each={props.now.w}>
        {(weight, i) => (
          <>
            {i > 0 ? " + " : ""}
            <span class="term">
              <WeightNum value={weight()} inside={i > 0} /> ·{" "}
              <Num value={props.now.x[i]} quantity="signal" inside />
            </span>
          </>
        )}
      </Index>{" "}
      <BiasTerm value={props.now.bias ? props.now.b : null} />{" "}
      <span class="term">
        = <Num value={props.now.z} quantity="signal" />
      </span>{" "}
      <span class="then">
        <Sym of="ŷ" quantity="signal" /> = step(
        <Num value={props.now.z} quantity="signal" />) = <Num value={props.now.output} quantity="signal" />
      </span>
    </p>
  );
}

/** The bias as the last term of a sum: "− 70", or nothing where there is none. */
export function BiasTerm(props: { value: number | null }) {
  const value = () => props.value ?? 0;
  return (
    <span class="term">
      {props.value === null ? "" : value() < 0 ? "− " : "+ "}
      {props.value === null ? "" : <Num value={Math.abs(value())} quantity={weightQuantity(value())} />}
    </span>
  );
}
