import { Show } from "solid-js";
import { formatNumber } from "../parts/format.ts";
import { Num } from "../parts/number.tsx";
import { Sym } from "../parts/symbol.tsx";
import type { Explored } from "./functions.ts";

export interface DerivativeNumbersProps {
  explored: Explored;
  x: number;
  h: number;
  slope: number;
  estimate: number;
}

/** The slope by the rules, by the central difference, and how far apart the two are. */
export function DerivativeNumbers(props: DerivativeNumbersProps) {
  const off = () => props.estimate - props.slope;
  return (
    <>
      <p class="worked">
        <Sym of="f" />(<Num value={props.x} quantity="signal" />) ={" "}
        {formatNumber(props.explored.f(props.x), six)}
      </p>
      <p class="worked">
        <Sym of="f′" />(<Num value={props.x} quantity="signal" />) ={" "}
        <Show when={!Number.isNaN(props.slope)} fallback="there is none: a corner has no tangent">
          <span class="q-gradient">{formatNumber(props.slope, six)}</span>
        </Show>
      </p>
      <p class="worked">
        two neighbours, <Sym of="h" /> = {formatNumber(props.h)}:{" "}
        <span class="q-gradient">{formatNumber(props.estimate, six)}</span>
      </p>
      <Show when={!Number.isNaN(props.slope)}>
        <p class="aside">The two differ by {formatNumber(off(), { significant: 2 })}.</p>
      </Show>
    </>
  );
}

const six = { significant: 7 };
