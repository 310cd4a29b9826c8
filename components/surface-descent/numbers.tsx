import type { JSX } from "solid-js";
import { steepness } from "../parts/descent.ts";
import { formatNumber } from "../parts/format.ts";
import type { Landscape } from "../parts/landscapes.ts";
import type { Point } from "../parts/plane-frame.ts";
import { Sym } from "../parts/symbol.tsx";

/** The place, the height, the gradient and the next step, in numbers. */
export function Numbers(props: { land: Landscape; path: readonly Point[]; rate: number }) {
  const here = () => props.path[props.path.length - 1];
  const gradient = () => props.land.gradient(here());
  const pair = ([a, b]: Point, factor = 1) => `(${shown(a * factor)}, ${shown(b * factor)})`;
  return (
    <dl class="walk-numbers">
      <Entry
        name={
          <>
            weights (<Sym of={props.land.symbols[0]} />, <Sym of={props.land.symbols[1]} />)
          </>
        }
        value={pair(here())}
      />
      <Entry
        name={
          <>
            error <Sym of="E" />
          </>
        }
        value={shown(props.land.loss(here()))}
        class="q-error"
      />
      <Entry name="gradient" value={pair(gradient())} class="q-gradient" />
      <Entry name="its length" value={shown(steepness(gradient()))} class="q-gradient" />
      <Entry name="next step" value={pair(gradient(), -props.rate)} />
    </dl>
  );
}

function Entry(props: { name: JSX.Element; value: string; class?: string }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd class={props.class}>{props.value}</dd>
    </div>
  );
}

const shown = (value: number) => formatNumber(value, { significant: 3 });
