import { For } from "solid-js";
import { formatNumber } from "../parts/format.ts";
import { Plane } from "../parts/plane.tsx";
import type { Frame, Point } from "../parts/plane-frame.ts";
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
    <Plane
      x={[0.5, props.most + 0.5]}
      y={[50, 102]}
      height={270}
      tickCount={props.most}
      yTicks={[50, 60, 70, 80, 90, 100]}
      xLabel="number of lines"
      yLabel="right answers (%) of well-placed lines"
      label={`Right answers by number of lines, on the points that were fitted and on held-out points. ${said()}.`}
    >
      {(frame) => (
        <>
          <path class="guide" d={`M${frame.toScreen([props.current, 50])[0]},${frame.bottom}V${frame.top}`} />
          <Series frame={frame} points={points("training")} name="fitted points" kind="fitted" legend={60} />
          <Series
            frame={frame}
            points={points("heldOut")}
            name="held-out points"
            kind="held-out"
            legend={54}
          />
        </>
      )}
    </Plane>
  );
}

function Series(props: {
  frame: Frame;
  points: readonly Point[];
  name: string;
  kind: string;
  legend: number;
}) {
  const at = (point: Point) => props.frame.toScreen(point);
  const legend = () => at([3, props.legend]);
  return (
    <g class={`series ${props.kind}`}>
      <path class="curve" d={props.points.length > 1 ? `M${props.points.map(at).join("L")}` : ""} />
      <For each={props.points}>
        {(point) => <circle class="dot" cx={at(point)[0]} cy={at(point)[1]} r="3.5" />}
      </For>
      <path class="curve" d={`M${legend()[0]},${legend()[1]}h30`} />
      <text x={legend()[0] + 38} y={legend()[1] + 5}>
        {props.name}
      </text>
    </g>
  );
}
