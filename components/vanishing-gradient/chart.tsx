import type { CurveStyle } from "../parts/curve.tsx";
import { LineChart, type Series } from "../parts/line-chart.tsx";
import type { Point } from "../parts/plane-frame.ts";
import { formatPower, powersAround, powerTicks } from "../parts/power-scale.ts";
import type { Kind, LayerNorms } from "./norms.ts";

const styles: Record<Kind, CurveStyle> = { sigmoid: "solid", tanh: "dashed", relu: "dotted" };
export const names: Record<Kind, string> = { sigmoid: "sigmoid", tanh: "tanh", relu: "ReLU" };

/** Norm of the gradient against layer, on a logarithmic scale. */
export function NormsChart(props: { series: readonly LayerNorms[]; label: string }) {
  const count = () => props.series[0].norms.length;
  const y = () => powersAround(props.series.flatMap(({ norms }) => norms));
  return (
    <LineChart
      series={props.series.map(lineOf)}
      x={[0.5, count() + 0.5]}
      y={y()}
      width={420}
      height={340}
      xTicks={layerTicks(count())}
      yTicks={powerTicks(y())}
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

function layerTicks(count: number): number[] {
  const step = count > 14 ? 4 : count > 8 ? 2 : 1;
  return Array.from({ length: count }, (_, i) => i + 1).filter((layer) => (layer - 1) % step === 0);
}
