import { Show } from "solid-js";
import { formatNumber } from "../parts/format.ts";
import { Num } from "../parts/number.tsx";
import { weightQuantity } from "../parts/quantity.ts";
import { Sym } from "../parts/symbol.tsx";
import type { LossCurve } from "./curves.ts";

/** The next step with its numbers, and on a parabola the factor and the limit. */
export function CurveLesson(props: { curve: LossCurve; w: number; rate: number }) {
  const slope = () => rounded(props.curve.slope(props.w));
  const delta = () => rounded(-props.rate * props.curve.slope(props.w));
  const next = () => rounded(props.w - props.rate * props.curve.slope(props.w));
  return (
    <>
      <p class="worked">
        Δ
        <Sym of="w" /> = −<Sym of="α" /> · slope = −{formatNumber(props.rate)} ·{" "}
        <Num value={slope()} quantity="gradient" inside /> = {formatNumber(delta())}
      </p>
      <p class="worked">
        <Sym of="w" /> ← <Num value={rounded(props.w)} quantity={weightQuantity(props.w)} />{" "}
        {delta() < 0 ? "−" : "+"} {formatNumber(Math.abs(delta()))} ={" "}
        <Num value={next()} quantity={weightQuantity(next())} />
      </p>
      <Show when={props.curve.curvature}>
        {(lambda) => (
          <p class="worked">
            1 − <Sym of="αλ" /> = {formatNumber(1 - props.rate * lambda(), { significant: 3 })}, limit 2/
            <Sym of="λ" /> = {formatNumber(2 / lambda())}
          </p>
        )}
      </Show>
    </>
  );
}

const rounded = (value: number) => Number(value.toPrecision(4));
