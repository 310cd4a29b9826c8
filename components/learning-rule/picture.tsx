import { Show } from "solid-js";
import { type Perceptron, predict, type Sample } from "../../engine/index.ts";
import { Plane } from "../parts/plane.tsx";
import { chord, type Frame, linePath, type Range } from "../parts/plane-frame.ts";
import { HalfPlanes } from "../parts/plane-halves.tsx";
import { Points } from "../parts/points.tsx";
import type { Moment } from "./moment.ts";

export interface LearningPictureProps {
  moment: Moment;
  samples: readonly Sample[];
  range: Range;
  label: string;
}

/** The samples in the plane, the one that is looked at, and the line before and after the step. */
export function LearningPicture(props: LearningPictureProps) {
  const wrong = (index: number) =>
    predict(props.moment.after, props.samples[index].x) !== props.samples[index].y;
  return (
    <div class="learning-picture">
      <Plane
        x={props.range}
        y={props.range}
        xLabel="x_1"
        yLabel="x_2"
        label={props.label}
        under={(frame) => (
          <>
            <HalfPlanes frame={frame} model={props.moment.after} />
            <Boundary frame={frame} model={props.moment.before} class="line before" />
            <Boundary frame={frame} model={props.moment.after} class="line after" />
          </>
        )}
      >
        {(frame) => (
          <Points frame={frame} samples={props.samples} wrong={wrong} current={props.moment.step?.index} />
        )}
      </Plane>
      <p class="key" aria-hidden="true">
        <span>
          <i /> before
        </span>
        <span>
          <i class="thick" /> after
        </span>
        <span>
          <i class="square" /> answered wrongly
        </span>
      </p>
    </div>
  );
}

function Boundary(props: { frame: Frame; model: Perceptron; class: string }) {
  const path = () => linePath(props.frame, chord(props.model, props.frame) ?? []);
  return <Show when={path()}>{(d) => <path class={props.class} d={d()} />}</Show>;
}
