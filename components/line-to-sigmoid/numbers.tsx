import { type JSX, Match, Switch } from "solid-js";
import type { FittedLine } from "../../engine/index.ts";
import { formatNumber } from "../parts/format.ts";
import { quantityClass, weightQuantity } from "../parts/quantity.ts";
import { Sym } from "../parts/symbol.tsx";
import type { Fits } from "./fits.ts";
import type { Stage } from "./stages.ts";

const shown = (value: number) => formatNumber(value, { significant: 3 });

/** What a stage computes for an age, with its numbers. */
export function StageNumbers(props: { index: number; stages: readonly Stage[]; fits: Fits; age: number }) {
  const value = (i: number) => props.stages[i].f(props.age);
  const z = () => props.fits.logOdds.slope * props.age + props.fits.logOdds.intercept;
  return (
    <p class="line-equation">
      <Switch>
        <Match when={props.index === 0}>
          <Sum line={props.fits.line} age={props.age} value={value(0)} />
        </Match>
        <Match when={props.index === 1}>
          <Power z={value(0)} /> = <Signal>{shown(value(1))}</Signal>
        </Match>
        <Match when={props.index === 2}>
          {shown(value(1))} / ({shown(value(1))} + 1) = <Signal>{shown(value(2))}</Signal>
        </Match>
        <Match when={props.index === 3}>
          <Sum line={props.fits.logOdds} age={props.age} value={z()} />
          <br />
          <Sym of="p" /> = 1 / (1 + <Power z={-z()} />) = <Signal>{shown(value(3))}</Signal>
        </Match>
      </Switch>
    </p>
  );
}

function Sum(props: { line: FittedLine; age: number; value: number }) {
  const weight = (value: number) => (
    <span class={quantityClass(weightQuantity(value))}>{shown(Math.abs(value))}</span>
  );
  return (
    <>
      <Sym of="z" /> = {weight(props.line.slope)} · <Signal>{props.age}</Signal> −{" "}
      {weight(props.line.intercept)} = <Signal>{shown(props.value)}</Signal>
    </>
  );
}

function Power(props: { z: number }) {
  return (
    <span class="term">
      <i>e</i>
      <sup>{shown(props.z)}</sup>
    </span>
  );
}

const Signal = (props: { children: JSX.Element }) => <span class="q-signal">{props.children}</span>;
