import type { CurveStyle } from "../parts/curve.tsx";
import { formatNumber } from "../parts/format.ts";
import { LineChart, type Series } from "../parts/line-chart.tsx";
import type { Point, Range } from "../parts/plane-frame.ts";
import type { Kind, LayerNorms } from "./norms.ts";

const styles: Record<Kind, CurveStyle> = { sigmoid: "solid", tanh: "dashed", relu: "dotted" };
export const names: Record<Kind, string> = { sigmoid: "sigmoid", tanh: "tanh", relu: "ReLU" };

/** Norm of the gradient against layer, on a logarithmic scale. */
export function NormsChart(props: { series: readonly LayerNorms[]; label: string }) {
  const count = () => props.series[0].norms.length;
  const y = () => powersAround(props.series.flatMap(({ norms }) => norms));
  const every = () => Math.ceil((y()[1] - y()[0]) / 8);
  const powers = () =>
    Array.from({ length: y()[1] - y()[0] + 1 }, (_, i) => y()[0] + i).filter(
      (power) => power % every() === 0,
    );
  return (
    <LineChart
      series={props.series.map(lineOf)}
      x={[0.5, count() + 0.5]}
      y={y()}
      width={420}
      height={340}
      xTicks={layerTicks(count())}
      yTicks={powers()}
      yText={formatPower}
      xLabel="layer, from input to output"
      yLabel="norm of the gradient, on a logarithmic scale"
      label={props.label}
    />
  );
}

// A layer whose gradient is 0 has no place on this scale: its logarithm is not finite.
const lineOf = ({ kind, norms }: LayerNorms): Series => ({
  name: names[kind],
  points: norms.map((value, l): Point => [l + 1, Math.log10(value)]),
  quantity: "gradient",
  style: styles[kind],
  marks: "all",
});

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
