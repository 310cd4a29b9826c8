import { For } from "solid-js";
import { predict, tryouts, tryoutsModel } from "../../engine/index.ts";
import { Arrow } from "../parts/edge.tsx";
import { formatNumber } from "../parts/format.ts";
import { Plane } from "../parts/plane.tsx";
import { type Frame, linePath, type Point } from "../parts/plane-frame.ts";

const RANGE = [0.8, 1.3] as const;
const START = 1.1;
const NUDGE = 0.05;
// How finely the error is looked at: the steps of its staircase lie much further apart.
const SAMPLES = 500;

/** How many try-outs are decided wrongly when the weight of the height is `weight` and all else stays. */
function wrongAnswers(weight: number): number {
  const model = { ...tryoutsModel, weights: [weight, tryoutsModel.weights[1]] };
  return tryouts.filter(({ x, y }) => predict(model, x) !== y).length;
}

const at = (weight: number): Point => [weight, wrongAnswers(weight)];
const start = at(START);
const up = at(START + NUDGE);
const down = at(START - NUDGE);
const downAgain = at(START - 2 * NUDGE);

// The text stands at an offset from its mark, clear of the curve.
const trials: readonly { point: Point; text: string; offset: Point }[] = [
  { point: up, text: "up", offset: [10, 21] },
  { point: start, text: "start", offset: [14, 7] },
  { point: down, text: "down", offset: [22, 8] },
  { point: downAgain, text: "down again", offset: [10, 20] },
];

/** The error against one weight: nudged up it grows, nudged down it shrinks, so down is the way to go. */
export default function WeightNudge() {
  return (
    <div class="widget weight-nudge">
      <Plane
        x={RANGE}
        y={[-1.8, 12.8]}
        width={360}
        height={320}
        xLabel="weight of the height"
        yLabel={`wrong answers, of ${tryouts.length}`}
        label={LABEL}
        under={(frame) => <path class="curve error-curve" d={staircase(frame)} />}
      >
        {(frame) => (
          <>
            <Arrow from={frame.toScreen(start)} to={frame.toScreen(up)} atStart={8} atEnd={8} />
            <Arrow
              from={frame.toScreen(start)}
              to={frame.toScreen(down)}
              atStart={8}
              atEnd={8}
              quantity="weight"
            />
            <Arrow
              from={frame.toScreen(down)}
              to={frame.toScreen(downAgain)}
              atStart={8}
              atEnd={8}
              quantity="weight"
            />
            <For each={trials}>{(trial) => <Trial frame={frame} {...trial} />}</For>
          </>
        )}
      </Plane>
    </div>
  );
}

const LABEL =
  `Wrong answers against one weight, a valley with its floor at ${formatNumber(downAgain[0])}. From ` +
  `${formatNumber(START)} with ${start[1]} wrong answers, a nudge up gives ${up[1]}, a nudge down ${down[1]}, ` +
  `another nudge down ${downAgain[1]}.`;

function Trial(props: { frame: Frame; point: Point; text: string; offset: Point }) {
  const [x, y] = props.frame.toScreen(props.point);
  return (
    <>
      <rect class="trial" x={x - 5} y={y - 5} width="10" height="10" />
      <text x={x + props.offset[0]} y={y + props.offset[1]}>
        {props.text}: {props.point[1]}
      </text>
    </>
  );
}

// Only where the number changes does the path need a corner.
function staircase(frame: Frame): string {
  const weights = Array.from(
    { length: SAMPLES + 1 },
    (_, i) => RANGE[0] + ((RANGE[1] - RANGE[0]) * i) / SAMPLES,
  );
  const points = weights.map(at);
  const corners = points.filter(
    (point, i) => point[1] !== points[i - 1]?.[1] || point[1] !== points[i + 1]?.[1],
  );
  return linePath(frame, corners);
}
