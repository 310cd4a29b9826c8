import { Show } from "solid-js";
import type { Network, Perceptron, Sample } from "../../engine/index.ts";
import { DragMarker } from "../parts/drag-marker.tsx";
import { formatNumber } from "../parts/format.ts";
import { HeatPlane } from "../parts/heatmap.tsx";
import { round } from "../parts/model-codec.ts";
import { Plane } from "../parts/plane.tsx";
import { chord, type Frame, linePath, type Point } from "../parts/plane-frame.ts";
import type { PlaneGrid } from "../parts/plane-grid.ts";
import { HalfPlanes } from "../parts/plane-halves.tsx";
import { Points } from "../parts/points.tsx";
import { features, plane } from "./model.ts";

export interface InputPlaneProps {
  samples: readonly Sample[];
  /** The network's output all over the plane. */
  decision: PlaneGrid | undefined;
  point: readonly number[];
  onMove(point: readonly number[]): void;
}

const where = (point: readonly number[]) => `(${point.map((value) => formatNumber(value)).join(", ")})`;

/** The points as they come in, over what the network answers; with the one that is followed. */
export function InputPlane(props: InputPlaneProps) {
  return (
    <Show when={props.decision}>
      {(decision) => (
        <HeatPlane
          x={plane}
          y={plane}
          xLabel="x_1"
          yLabel="x_2"
          label={`The points in the plane of the inputs. One of them is followed: ${where(props.point)}.`}
          interactive
          grid={decision()}
          middle={0.5}
          reach={0.5}
          boundary
        >
          {(frame) => (
            <>
              <Points frame={frame} samples={props.samples} />
              <DragMarker
                frame={frame}
                at={[props.point[0], props.point[1]]}
                name="The point that is followed"
                description={where(props.point)}
                step={[0.05, 0.05]}
                onMove={(to) => props.onMove(to.map((value) => round(value, 2)))}
              />
            </>
          )}
        </HeatPlane>
      )}
    </Show>
  );
}

/** The same points where the two neurons of the last hidden layer put them, and the line of the output neuron. */
export function LastPlane(props: { samples: readonly Sample[]; network: Network; point: readonly number[] }) {
  const neuron = (): Perceptron => {
    const { weights, biases } = props.network.layers[props.network.layers.length - 1];
    return { weights: weights.row(0), bias: biases[0] };
  };
  return (
    <Plane
      x={features}
      y={features}
      xLabel="a_1"
      yLabel="a_2"
      label={`The same points by the activations of layer 3, with the line of the output neuron. The one that is followed is at ${where(props.point)}.`}
      under={(frame) => (
        <>
          <HalfPlanes frame={frame} model={neuron()} labels={false} />
          <path class="line after" d={linePath(frame, chord(neuron(), frame) ?? [])} />
        </>
      )}
    >
      {(frame) => (
        <>
          <Points frame={frame} samples={props.samples} />
          <circle class="followed" r="8" transform={at(frame, props.point)} />
        </>
      )}
    </Plane>
  );
}

const at = (frame: Frame, point: readonly number[]) =>
  `translate(${frame
    .toScreen(point as Point)
    .map((value) => value.toFixed(1))
    .join(" ")})`;
