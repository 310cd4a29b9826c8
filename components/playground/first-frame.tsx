import { For, type JSX } from "solid-js";
import { featuresOf, Matrix } from "../../engine/index.ts";
import { heatMasks } from "../parts/heatmap-masks.ts";
import type { HeatScale } from "../parts/heatmap-paint.ts";
import { gridPoints, nodePictures, type PlaneGrid } from "../parts/plane-grid.ts";
import { biasPlace, edgeEnds, type Layout, layoutOf } from "./layout.ts";
import { USUAL_WIDTH } from "./network-view.tsx";
import { pictureSpot } from "./output-view.tsx";
import { scaleOf } from "./pictures.ts";
import { extent } from "./pictures-codes.ts";
import type { FirstFrame } from "./protocol.ts";
import { type PlacedPoint, Run } from "./run.ts";
import type { PlaygroundState } from "./settings.ts";
import { sizesOf, usualEnd } from "./state.ts";
import { thumbnails } from "./thumbnails.ts";
import { drawnFeatures, featureLabel, indexOf } from "./words.ts";

// What the page shows until a script draws it, made when the page is built: no browser loads this.

const SMALL = 16;
const LARGE = 40;
const box = { x: extent, y: extent };

const runs = new Map<PlaygroundState, Run>();
function runOf(state: PlaygroundState): Run {
  const run = runs.get(state) ?? new Run(state);
  runs.set(state, run);
  return run;
}

function Picture(props: { grid: PlaneGrid; scale: HeatScale; style?: JSX.CSSProperties; large?: boolean }) {
  const masks = heatMasks(props.grid, props.scale);
  return (
    <span class="heatmap" classList={{ "answer first": props.large }} style={props.style} aria-hidden="true">
      <i class="positive" style={{ "--cells": masks.positive }} />
      <i class="negative" style={{ "--cells": masks.negative }} />
    </span>
  );
}

const largestOf = ({ values }: PlaneGrid) =>
  Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;

const inputsOf = (state: PlaygroundState, columns: number) => {
  const points = gridPoints(box, columns);
  return Matrix.from(points.toRows().map((point) => featuresOf(point, state.features)));
};

/** The answer over the plane. */
export function FirstAnswer(props: { state: PlaygroundState }) {
  const network = runOf(props.state).network();
  const grid = nodePictures(network, inputsOf(props.state, LARGE), LARGE)[network.layers.length][0];
  const { middle, reach } = scaleOf(usualEnd(props.state).output);
  return (
    <Picture large grid={grid} scale={{ middle, reach: reach ?? largestOf(grid) }} style={pictureSpot} />
  );
}

/** Points and losses before any training, as the page's props carry them: points to two places, which is what is seen. */
export function firstFrame(state: PlaygroundState): FirstFrame {
  const run = runOf(state);
  const { training, test } = run.reading();
  const short = (points: readonly PlacedPoint[]) =>
    points.map(({ x, y, trains }) => ({ x: [to2(x[0]), to2(x[1])] as const, y: to2(y), trains }));
  const pictures = Object.entries(thumbnails(state)).map(([name, points]) => [name, short(points)]);
  return {
    readings: {
      loss: training.loss,
      testLoss: test.loss,
      accuracy: training.accuracy,
      testAccuracy: test.accuracy,
    },
    points: short(run.points),
    thumbnails: Object.fromEntries(pictures),
  };
}

const to2 = (value: number) => Number(value.toFixed(2));

/** The network: its features, edges and neurons, as wide as the page has room for. */
export function FirstNetwork(props: { state: PlaygroundState }) {
  const { state } = props;
  const sizes = sizesOf(state);
  const drawn = drawnFeatures(state);
  const layout = layoutOf(drawn, state.features, sizes, USUAL_WIDTH);
  const network = runOf(state).network();
  const pictures = nodePictures(network, inputsOf(state, SMALL), SMALL);
  const features = drawn.map((name): PlaneGrid => {
    const values = gridPoints(box, SMALL)
      .toRows()
      .map((point) => featuresOf(point, [name])[0]);
    return { columns: SMALL, rows: SMALL, values };
  });
  const spot = (column: number, index: number): JSX.CSSProperties => {
    const [x, y] = layout.columns[column][index];
    const side = `${layout.size}px`;
    return {
      left: `calc(${((100 * x) / layout.width).toFixed(3)}% - ${layout.size / 2}px)`,
      top: `${y - layout.size / 2}px`,
      width: side,
      height: side,
    };
  };
  return (
    <div class="first first-network" style={{ height: `${layout.height}px` }} aria-hidden="true">
      <FirstEdges layout={layout} sizes={sizes} values={network.values} />
      <For each={features}>
        {(grid, i) => (
          <span
            class="node-button feature"
            classList={{ off: !state.features.includes(drawn[i()]) }}
            style={spot(0, i())}
          >
            <Picture grid={grid} scale={{ reach: largestOf(grid) }} />
            <span class="feature-name">{featureLabel(drawn[i()])}</span>
          </span>
        )}
      </For>
      <For each={pictures.slice(1)}>
        {(layer, l) => (
          <For each={layer}>
            {(grid, i) => {
              const { middle, reach } = scaleOf(network.layers[l()].activation);
              return (
                <span class="node-button" style={spot(l() + 1, i())}>
                  <Picture grid={grid} scale={{ middle, reach: reach ?? largestOf(grid) }} />
                </span>
              );
            }}
          </For>
        )}
      </For>
    </div>
  );
}

function FirstEdges(props: { layout: Layout; sizes: readonly number[]; values: Float64Array }) {
  const { layout, sizes, values } = props;
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  const edges = sizes.slice(1).flatMap((neurons, l) =>
    Array.from({ length: neurons * sizes[l] }, (_, k) => {
      const place = { layer: l + 1, neuron: Math.floor(k / sizes[l]), input: k % sizes[l] };
      const [[x1, y1], [x2, y2]] = edgeEnds(layout, place.layer, place.neuron, place.input);
      const weight = values[indexOf(sizes, place)];
      const middle = (x1 + x2) / 2;
      return { weight, d: `M${x1},${y1}C${middle},${y1} ${middle},${y2} ${x2},${y2}` };
    }),
  );
  const biases = sizes.slice(1).flatMap((neurons, l) =>
    Array.from({ length: neurons }, (_, neuron) => ({
      at: biasPlace(layout, l + 1, neuron),
      bias: values[indexOf(sizes, { layer: l + 1, neuron, input: null })],
    })),
  );
  return (
    <svg viewBox={`0 0 ${layout.width} ${layout.height}`} preserveAspectRatio="none">
      <For each={edges}>
        {({ weight, d }) => (
          <path
            classList={{ negative: weight < 0 }}
            d={d}
            stroke-width={(0.8 + (5.2 * Math.abs(weight)) / largest).toFixed(2)}
            opacity={(0.4 + (0.6 * Math.abs(weight)) / largest).toFixed(2)}
          />
        )}
      </For>
      <For each={biases}>{({ at: [x, y] }) => <circle cx={x} cy={y} r="2.5" />}</For>
    </svg>
  );
}
