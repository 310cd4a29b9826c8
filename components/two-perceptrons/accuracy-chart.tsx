import { formatNumber } from "../parts/format.ts";
import { LineChart } from "../parts/line-chart.tsx";
import type { Point } from "../parts/plane-frame.ts";
import type { Accuracy } from "./search.ts";

/** Accuracy against the number of lines: on the points that were fitted, and on those held out. */
export function AccuracyChart(props: { accuracies: readonly Accuracy[]; most: number; current: number }) {
  const points = (key: keyof Accuracy) =>
    props.accuracies.map((accuracy, k): Point => [k + 1, 100 * accuracy[key]]);
  const percent = (share: number) => `${formatNumber(100 * share, { decimals: 0 })} %`;
  const said = () =>
    props.accuracies
      .map(({ training, heldOut }, k) => `${k + 1}: ${percent(training)} and ${percent(heldOut)}`)
      .join("; ");
  return (
    <LineChart
      x={[0.5, props.most + 0.5]}
      y={[50, 102]}
      tickCount={props.most}
      yTicks={[50, 60, 70, 80, 90, 100]}
      xLabel="number of lines"
      yLabel="right answers (%) of well-placed lines"
      label={`Right answers by number of lines, on the points that were fitted and on held-out points. ${said()}.`}
      guides={[{ at: props.current }]}
      series={[
        { name: "fitted points", points: points("training"), marks: "all" },
        { name: "held-out points", points: points("heldOut"), style: "dashed", marks: "all" },
      ]}
    />
  );
}
