import { LineChart, type Series } from "../parts/line-chart.tsx";
import type { Point } from "../parts/plane-frame.ts";
import { formatPower, powersAround, powerTicks } from "../parts/power-scale.ts";

export interface FlowChartProps {
  plain: readonly number[];
  shortcut: readonly number[];
  label: string;
}

/** The size of the gradient at each layer, on a logarithmic scale: without shortcuts, and with them. */
export function FlowChart(props: FlowChartProps) {
  const y = () => powersAround([...props.plain, ...props.shortcut].map(Math.abs));
  const depth = () => props.plain.length - 1;
  const ticks = () => {
    const step = Math.ceil(depth() / 8);
    return Array.from({ length: depth() + 1 }, (_, l) => l).filter((l) => l % step === 0);
  };
  return (
    <LineChart
      series={[
        lineOf("one layer after the other", props.plain, "solid"),
        lineOf("with a shortcut around every layer", props.shortcut, "dashed"),
      ]}
      x={[-0.5, depth() + 0.5]}
      y={y()}
      width={560}
      height={330}
      xTicks={ticks()}
      yTicks={powerTicks(y())}
      yText={formatPower}
      xLabel="layer, 0 is the input"
      yLabel="size of the gradient, on a logarithmic scale"
      label={props.label}
    />
  );
}

// A gradient of 0 has no place on this scale: its logarithm is not finite.
const lineOf = (name: string, gradients: readonly number[], style: Series["style"]): Series => ({
  name,
  points: gradients.map((value, l): Point => [l, Math.log10(Math.abs(value))]),
  quantity: "gradient",
  style,
  marks: "all",
});
