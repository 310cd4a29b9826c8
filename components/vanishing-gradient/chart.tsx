import { For } from "solid-js";
import { CurveMark, type CurveStyle } from "../parts/curve.tsx";
import { formatNumber } from "../parts/format.ts";
import { Clipped, Plane } from "../parts/plane.tsx";
import type { Frame, Point, Range } from "../parts/plane-frame.ts";
import type { Kind, LayerNorms } from "./norms.ts";

export const styles: Record<Kind, CurveStyle> = { sigmoid: "solid", tanh: "dashed", relu: "dotted" };
export const names: Record<Kind, string> = { sigmoid: "sigmoid", tanh: "tanh", relu: "ReLU" };

/** Norm of the gradient against layer, on a scale on which each line up is so many times as much. */
export function NormsChart(props: { series: readonly LayerNorms[]; label: string }) {
  const count = () => props.series[0].norms.length;
  const y = () => powersAround(props.series.flatMap(({ norms }) => norms));
  const every = () => Math.ceil((y()[1] - y()[0]) / 8);
  const powers = () =>
    Array.from({ length: y()[1] - y()[0] + 1 }, (_, i) => y()[0] + i).filter(
      (power) => power % every() === 0,
    );
  return (
    <Plane
      x={[0.5, count() + 0.5]}
      y={y()}
      width={560}
      height={360}
      xTicks={layerTicks(count())}
      yTicks={powers()}
      yText={(power) => formatPower(power)}
      xLabel="layer, from input to output"
      yLabel="norm of the gradient, on a logarithmic scale"
      label={props.label}
    >
      {(frame) => <For each={props.series}>{(one) => <Series frame={frame} {...one} />}</For>}
    </Plane>
  );
}

function Series(props: { frame: Frame } & LayerNorms) {
  // A layer whose gradient is 0 has no place on this scale.
  const points = () =>
    props.norms.flatMap((value, l): Point[] => (value > 0 ? [[l + 1, Math.log10(value)]] : []));
  return (
    <g class="function q-gradient" aria-hidden="true">
      <Clipped frame={props.frame}>
        <path
          class={`curve ${styles[props.kind]}`}
          d={points().length > 1 ? `M${points().map(props.frame.toScreen).join("L")}` : ""}
        />
      </Clipped>
      <For each={points()}>
        {(point) => (
          <CurveMark frame={props.frame} at={point} style={styles[props.kind]} quantity="gradient" />
        )}
      </For>
    </g>
  );
}

/** Whole powers of ten around the values, 0 left out. */
export function powersAround(values: readonly number[]): Range {
  const powers = values.filter((value) => value > 0).map(Math.log10);
  if (powers.length === 0) return [-1, 0];
  const [low, high] = [Math.floor(Math.min(...powers)), Math.ceil(Math.max(...powers))];
  return [low, Math.max(high, low + 1)];
}

const superscript = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function formatPower(power: number): string {
  if (power === 0 || power === 1) return formatNumber(10 ** power);
  return `10${power < 0 ? "⁻" : ""}${[...String(Math.abs(power))].map((digit) => superscript[Number(digit)]).join("")}`;
}

function layerTicks(count: number): number[] {
  const step = count > 14 ? 4 : count > 8 ? 2 : 1;
  return Array.from({ length: count }, (_, i) => i + 1).filter((layer) => (layer - 1) % step === 0);
}
