import { For, Show } from "solid-js";
import { xor } from "../../engine/index.ts";
import { DragMarker } from "../parts/drag-marker.tsx";
import { formatNumber } from "../parts/format.ts";
import { round } from "../parts/model-codec.ts";
import { Plane } from "../parts/plane.tsx";
import { clipToHalfPlane, type Frame, linePath, polygonPath } from "../parts/plane-frame.ts";
import { Points } from "../parts/points.tsx";
import { border, oneLine, regionsOf } from "./collapse.ts";
import { type CollapseState, extent } from "./state.ts";

/** Where the two layers say yes, with the line of the one layer, the four cases of XOR, and the input to follow. */
export function CollapsePicture(props: {
  state: CollapseState;
  wrong: readonly boolean[];
  label: string;
  onMove(x: readonly number[]): void;
}) {
  return (
    <Plane
      x={extent}
      y={extent}
      xLabel="x_1"
      yLabel="x_2"
      interactive
      label={props.label}
      under={(frame) => <Answers frame={frame} state={props.state} />}
    >
      {(frame) => (
        <>
          <Points frame={frame} samples={xor} wrong={(index) => props.wrong[index]} />
          <DragMarker
            frame={frame}
            at={[props.state.x[0], props.state.x[1]]}
            name="The input x"
            description={props.state.x.map((value) => formatNumber(value)).join(", ")}
            step={[0.05, 0.05]}
            onMove={(to) => props.onMove(to.map((value) => round(value, 2)))}
          />
        </>
      )}
    </Plane>
  );
}

function Answers(props: { frame: Frame; state: CollapseState }) {
  const regions = () => regionsOf(props.state, props.frame);
  const yes = () =>
    regions()
      .map(({ polygon, model }) => polygonPath(props.frame, clipToHalfPlane(polygon, model)))
      .join("");
  return (
    <g aria-hidden="true">
      <rect
        class="shade-0"
        x={props.frame.left}
        y={props.frame.top}
        width={props.frame.right - props.frame.left}
        height={props.frame.bottom - props.frame.top}
      />
      <path class="shade-1" d={yes()} />
      <For each={regions().map(border)}>
        {(ends) => (
          <Show when={ends.length === 2}>
            <path class="curve" d={linePath(props.frame, ends)} />
          </Show>
        )}
      </For>
      <Show when={oneLine(props.state, props.frame)}>
        {(ends) => <path class="one-layer" d={linePath(props.frame, ends())} />}
      </Show>
    </g>
  );
}
