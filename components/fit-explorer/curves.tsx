import { LineChart } from "../parts/line-chart.tsx";
import type { Point } from "../parts/plane-frame.ts";
import type { Fit } from "./fit.ts";
import { epochs } from "./state.ts";

// Losses above the last of these are cut off: the interesting part lies below.
const HIGHEST = [1.2, 2];

const points = (values: readonly number[]) => values.map((value, i): Point => [i + 1, value]);

/** The losses over the epochs, with the best epoch and the one that is shown. */
export function Curves(props: { fit: Fit; shown: number; label: string }) {
  const highest = () => (Math.max(...props.fit.validation) <= HIGHEST[0] ? HIGHEST[0] : HIGHEST[1]);
  const guides = () => {
    const { epoch } = props.fit.best;
    const best = { at: epoch, text: `early stopping keeps ${epoch}` };
    return props.shown === epoch ? [best] : [best, { at: props.shown }];
  };
  return (
    <LineChart
      x={[0, epochs]}
      y={[0, highest()]}
      height={300}
      xLabel="epoch"
      yLabel="loss"
      tickCount={4}
      label={props.label}
      guides={guides()}
      series={[
        { name: "training", points: points(props.fit.training), quantity: "error" },
        { name: "validation", points: points(props.fit.validation), quantity: "error", style: "dashed" },
      ]}
    />
  );
}
