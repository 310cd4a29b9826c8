import { For } from "solid-js";
import { step, tryouts, tryoutsModel, weightedSum } from "../../engine/index.ts";
import { Curve } from "../parts/curve.tsx";
import { formatNumber } from "../parts/format.ts";
import { Plane } from "../parts/plane.tsx";
import type { Frame, Range } from "../parts/plane-frame.ts";
import { Mark } from "../parts/points.tsx";

const sums = tryouts.map(({ x, y }) => ({ z: weightedSum(x, tryoutsModel.weights, tryoutsModel.bias), y }));
const [least, most] = [Math.min, Math.max].map((pick) => pick(...sums.map(({ z }) => z)));
const z: Range = [-60, 45];
const values: Range = [-0.35, 1.35];

const LABEL =
  `The weighted sums of the ${tryouts.length} players of the try-outs run from ${formatNumber(least)} to ` +
  `${formatNumber(most)} and could be any number. The step makes 0 of those below 0 and 1 of the others.`;

/** The two halves of a neuron on the try-outs: sums without bounds, and the decision that is made of them. */
export default function SumThenDecision() {
  return (
    <div class="widget sum-then-decision">
      <Plane
        x={z}
        y={values}
        height={260}
        tickCount={6}
        yTicks={[0, 1]}
        xLabel="weighted sum z"
        yLabel="decision step(z)"
        label={LABEL}
      >
        {(frame) => (
          <>
            <For each={sums}>{(sum) => <Player frame={frame} {...sum} />}</For>
            <Curve frame={frame} of={step} breaks={[0]} />
          </>
        )}
      </Plane>
    </div>
  );
}

// The player's sum on the axis, and above it the decision.
function Player(props: { frame: Frame; z: number; y: number }) {
  const [x, bottom] = props.frame.toScreen([props.z, values[0]]);
  const decision = props.frame.toScreen([props.z, step(props.z)])[1];
  return (
    <g class="point" aria-hidden="true">
      <path class="guide" d={`M${x.toFixed(1)},${bottom}V${decision.toFixed(1)}`} />
      <circle class="marker-dot" cx={x.toFixed(1)} cy={bottom} r="3.5" />
      <g transform={`translate(${x.toFixed(1)} ${decision.toFixed(1)})`}>
        <Mark label={props.y} />
      </g>
    </g>
  );
}
